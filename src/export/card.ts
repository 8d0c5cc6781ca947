import * as z from "zod";
import { toQuery } from "../core/query.ts";
import { Text } from "../core/text.ts";
import type { Context, Operation } from "../operations/operation.ts";
import { SourceState } from "../operations/source-card.ts";
import type { Column } from "./columns.ts";
import type { Leaving } from "./leaving.ts";
import { mainList } from "./list.ts";
import { definedBy } from "./rules.ts";
import { sourcesBehind } from "./sources.ts";

/** A rule by which the rows were chosen or counted: what it says as it stands, and the option chosen where there are several. */
const RuleLine = z.object({ id: z.string(), title: Text, chosen: Text.nullable(), meaning: Text });

const SourceLine = z.object({
  id: z.string(),
  title: Text,
  state: SourceState,
  reason: Text.nullable(),
  /** The day it speaks for. */
  as_of: z.string().nullable(),
  retrieved_at: z.string().nullable(),
  licence: Text,
  attribution: Text,
  address: z.string().nullable(),
  /** Rows of this file that come from it. */
  rows: z.number(),
});

/** What goes with rows that leave: by which rules, of which snapshot, from which sources under which terms, and where to find them again. */
export const DefinitionCard = z.object({
  title: Text,
  meaning: Text.nullable(),
  operation: z.string(),
  list: z.string(),
  /** What was asked, defaults included. */
  asked: z.array(z.object({ field: z.string(), value: z.string() })),
  rules: z.array(RuleLine),
  caveats: z.array(Text),
  snapshot: z.object({ id: z.string(), built_at: z.string(), content_hash: z.string(), as_of: z.string().nullable() }),
  sources: z.array(SourceLine),
  /** Rows that stay here by the terms of their source. */
  left_out: z.array(z.object({ source_id: z.string(), title: Text, rows: z.number(), licence: Text })),
  rows: z.number(),
  columns: z.array(z.object({ name: z.string(), kind: z.string() })),
  /** Where the same answer can be asked for, and the page it was taken from. */
  address: z.string(),
  view: z.string().nullable(),
  exported_at: z.string(),
  portolan: z.string(),
  sql: z.string().nullable(),
});
export type DefinitionCard = z.infer<typeof DefinitionCard>;

type Row = Record<string, unknown>;

export interface Taken {
  operation: Operation;
  list: string;
  input: Row;
  answer: Row;
  left: Leaving;
  columns: Column[];
  /** Where this installation answers, `https://host`; empty on the command line. */
  origin: string;
  view: string | null;
}

export async function cardFor(taken: Taken, context: Context): Promise<DefinitionCard> {
  const { operation, list, input, answer, left, columns, origin, view } = taken;
  const defined = definedBy(input, answer);
  const { id, built_at, content_hash } = context.shelf.current().manifest;
  return {
    title: defined.title ?? operation.title,
    meaning: defined.meaning,
    ...{ operation: operation.id, list, rules: defined.rules, caveats: defined.caveats },
    asked: askedOf(operation, input, new Set(defined.rules.map((rule) => rule.id))),
    snapshot: { id, built_at, content_hash, as_of: typeof input["as_of"] === "string" ? input["as_of"] : null },
    ...(await sourcesBehind(answer, left, context)),
    rows: left.rows.length,
    columns: columns.map(({ name, kind }) => ({ name, kind })),
    address: addressOf(operation, list, input, origin),
    view: view === null ? null : origin + view,
    exported_at: context.now().toISOString(),
    portolan: context.version,
    sql: typeof answer["sql"] === "string" ? answer["sql"].trim() : null,
  };
}

/** The address at which the operation answers the same, with the list named where it is not the main one. */
function addressOf(operation: Operation, list: string, input: Row, origin: string): string {
  const query = toQuery(input);
  if (list !== mainList(operation)) query.set("list", list);
  const text = query.toString();
  return `${origin}/api/${operation.id.replace(".", "/")}${text ? `?${text}` : ""}`;
}

const PAGING = new Set(["limit", "offset"]);

function askedOf({ input: shape }: Operation, input: Row, rules: Set<string>) {
  const understood = Object.entries(shape.parse(input) as Row);
  const isSaid = ([name, value]: [string, unknown]) =>
    value !== undefined && value !== null && !rules.has(name) && (!PAGING.has(name) || name in input);
  return understood.filter(isSaid).map(([field, value]) => ({ field, value: wordsOf(value) }));
}

const wordsOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.join("; ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
};
