import { createHash } from "node:crypto";
import * as z from "zod";
import { Fault } from "../core/fault.ts";
import type { Text } from "../core/text.ts";
import type { WatchKind } from "../workspace/watches.ts";
import type { Context, Operation } from "./operation.ts";

/** A part of an answer whose rows can be told apart: a list, or the one thing that was asked for. */
interface Part {
  name: string;
  isList: boolean;
  columns: string[];
}

export interface Watchable {
  kind: WatchKind;
  parts: Part[];
}

/**
 * What of an operation can be watched: of a read of the evidence that anybody may ask, the list of what it found; of one
 * that answers about one thing, that thing and every list about it. Null where its rows have nothing that names them.
 */
export function watchableIn({ id, writes, by, is_casework, access, output }: Operation): Watchable | null {
  if (writes || by || is_casework || access !== "public") return null;
  const parts = Object.entries(output.shape).flatMap(([name, type]) => partOf(name, type as z.ZodType));
  const lists = parts.filter(({ isList }) => isList);
  if (id.endsWith(".get")) {
    const about = parts.filter(({ columns, isList }) => isNamed(columns) || (!isList && columns.includes("id")));
    return about.length > 0 ? { kind: "follow", parts: about } : null;
  }
  // The list of an answer is its rows, else its first; rows whose columns follow from the question have no name of their own.
  const main = "rows" in output.shape ? lists.find(({ name }) => name === "rows") : lists[0];
  const isKnown = main && (isNamed(main.columns) || main.columns.includes("id"));
  return isKnown ? { kind: "saved_search", parts: [main] } : null;
}

function partOf(name: string, type: z.ZodType): Part[] {
  const isList = type instanceof z.ZodArray;
  const row = isList ? type.element : type;
  return row instanceof z.ZodObject ? [{ name, isList, columns: Object.keys(row.shape) }] : [];
}

const isNamed = (columns: string[]): boolean =>
  columns.some((column) => column.endsWith("_id") || column === "record_key" || column === "rule");

/** What is watched: an operation and what it is asked. */
export interface Question {
  operation: Operation;
  watchable: Watchable;
  input: Record<string, unknown>;
  /** The same for whoever asks the same. */
  hash: string;
}

const MOST_LETTERS = 8000;
const PAGING = ["limit", "offset", "as_of"];

const operationIn = ({ operations }: Context, id: string): Operation | undefined =>
  operations.find((operation) => operation.id === id);

/** What an operation is called; of one that is no longer there, its id. */
export const titleIn = (context: Context, id: string): Text => operationIn(context, id)?.title ?? { en: id, zh: id };

/** Takes a question as a page asks it: its paging and what no operation reads are left out. */
export function questionOf(context: Context, id: string, sent: Record<string, unknown>): Question {
  const operation = operationIn(context, id);
  const watchable = operation && watchableIn(operation);
  if (!operation || !watchable) throw notWatchable();
  const read = operation.input.safeParse(sent);
  if (!read.success)
    throw new Fault("invalid_input", `${operation.id} does not take this: ${read.error.issues[0]?.message}`, {
      field: ["input", ...(read.error.issues[0]?.path ?? [])].join("."),
      zh: "该查询条件无法识别，请返回页面重新选择。",
    });
  const names = Object.keys(sent).filter((name) => Object.hasOwn(read.data, name) && !PAGING.includes(name));
  const input = Object.fromEntries(names.sort().map((name) => [name, sent[name]]));
  const text = JSON.stringify(input);
  if (text.length > MOST_LETTERS)
    throw new Fault("invalid_input", "This question is too long to watch. Choose fewer filters.", {
      field: "input",
      zh: "查询条件过长，请减少筛选项。",
    });
  return { operation, watchable, input, hash: createHash("sha256").update(`${operation.id} ${text}`).digest("hex") };
}

const notWatchable = () =>
  new Fault(
    "invalid_input",
    "This cannot be watched: only lists of the evidence and pages about one thing can. alerts.watchable names them.",
    { field: "operation", zh: "此内容无法关注：仅可关注证据列表和单个对象的页面。" },
  );
