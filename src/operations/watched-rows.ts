import { createHash } from "node:crypto";
import type { Text } from "../core/text.ts";
import type { Said, WatchedRow } from "../workspace/row-changes.ts";
import type { Context } from "./operation.ts";
import { perform } from "./perform.ts";
import type { Question } from "./watchable.ts";

type Row = Record<string, unknown>;

export interface Answered {
  rows: WatchedRow[];
  /** Whether there were more than are kept. */
  is_cut: boolean;
  snapshot: { id: string; built_at: string };
}

const MOST_ROWS = 1000;
const PAGE = 500;

/** Asks a question of the snapshot that is being served, as anybody would, page after page. */
export async function ask({ operation, watchable, input }: Question, context: Context): Promise<Answered> {
  const snapshot = context.shelf.current();
  const world = { ...context, actor: null, shelf: { ...context.shelf, current: () => snapshot } };
  const { id, built_at } = snapshot.manifest;
  const isPaged = watchable.kind === "saved_search" && "limit" in operation.input.shape;
  const hasOffset = isPaged && "offset" in operation.input.shape;
  const rows: WatchedRow[] = [];
  for (let offset = 0; rows.length <= MOST_ROWS; offset += PAGE) {
    const page = { ...(isPaged ? { limit: PAGE } : {}), ...(hasOffset ? { offset } : {}) };
    const found = rowsIn((await perform(operation, { ...input, ...page }, world)) as Row, watchable.parts);
    rows.push(...found);
    if (!hasOffset || found.length < PAGE) break;
  }
  return { rows: rows.slice(0, MOST_ROWS), is_cut: rows.length > MOST_ROWS, snapshot: { id, built_at } };
}

const rowsIn = (answer: Row, parts: Question["watchable"]["parts"]): WatchedRow[] =>
  parts.flatMap(({ name, isList, columns }) => {
    const rows = (isList ? answer[name] : [answer[name]]) as Row[];
    return rows.map((row) => watchedRow(name, row, columns));
  });

// Where a value stands, when we looked and how it was worked out: none of it is what the evidence says.
const NOT_NEWS =
  /_keys?$|^(score|reasons|gaps|sql|sources|citations|alternatives|retrieved_at|age_days|last_attempt|last_seen|loads|as_of)$/;
export const isNoNews = (column: string): boolean => NOT_NEWS.test(column);

function watchedRow(list: string, row: Row, columns: string[]): WatchedRow {
  const record_key = typeof row["record_key"] === "string" ? row["record_key"] : null;
  const ids = columns.filter((column) => column.endsWith("_id"));
  const named = ids.length ? ids : [["id", "rule"].find((column) => columns.includes(column)) ?? "record_key"];
  const name = (column: string) => String(row[column] ?? "").replace(/@[0-9a-f]+$/, "");
  const fields = Object.entries(row).flatMap(([column, value]) =>
    isNoNews(column) ? [] : [[column, said(value)] as [string, Said]],
  );
  return {
    ...{ list, record_key, key: named.map(name).join("|"), group: name(named[0] ?? "") },
    title: titleOf(row, named.map(name).join(" ")),
    fields,
  };
}

const isText = (value: unknown): value is Text =>
  typeof value === "object" && value !== null && "en" in value && "zh" in value;

const NAMES = ["name", "title", "target", "label", "asset", "drug", "question"];

/** A value in words. What is long keeps its beginning, and tells by its end whether it is still the same. */
function said(value: unknown): Said {
  if (value === null || value === undefined || value === "") return null;
  if (isText(value)) return { en: bounded(String(value.en)), zh: bounded(String(value.zh)) };
  return typeof value === "number" || typeof value === "boolean" ? value : bounded(plain(value)) || null;
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join("; ");
  if (typeof value !== "object" || value === null) return String(value ?? "");
  const name = NAMES.map((column) => (value as Row)[column]).find((each) => typeof each === "string");
  return name === undefined ? JSON.stringify(value) : String(name);
}

const MOST_LETTERS = 300;

const bounded = (text: string): string =>
  text.length <= MOST_LETTERS
    ? text
    : `${text.slice(0, MOST_LETTERS)}… #${createHash("sha256").update(text).digest("hex").slice(0, 8)}`;

const TITLES = [
  ...["title", "name", "drug", "subject", "indicator", "target", "organisation"],
  ...["brand", "product", "label", "measure", "identifier", "value", "rule", "id"],
];

/** What a row is about: its parties, else the first of its names. */
function titleOf(row: Row, otherwise: string): Text {
  const [licensor, licensee] = [named(row, "licensor"), named(row, "licensee")];
  if (licensor && licensee) return { en: `${licensor.en} → ${licensee.en}`, zh: `${licensor.zh} → ${licensee.zh}` };
  const found = TITLES.map((column) => named(row, column)).find((each) => each !== null);
  return found ?? { en: otherwise || "?", zh: otherwise || "?" };
}

function named(row: Row, column: string): Text | null {
  const value = row[column];
  if (isText(value)) return { en: bounded(value.en), zh: bounded(value.zh) };
  if (typeof value !== "string" || value === "") return null;
  const chinese = row[`${column}_zh`];
  return { en: bounded(value), zh: bounded(typeof chinese === "string" && chinese ? chinese : value) };
}
