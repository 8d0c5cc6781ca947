import * as z from "zod";
import { Fault } from "../core/fault.ts";
import type { Context, Operation } from "../operations/operation.ts";
import { perform } from "../operations/perform.ts";

type Row = Record<string, unknown>;

export interface Gathered {
  /** The first answer, for what it says beside its rows. */
  answer: Row;
  rows: Row[];
}

function largestPage({ input }: Operation): number | null {
  if (!("limit" in input.shape) || !("offset" in input.shape)) return null;
  const schema = z.toJSONSchema(input, { io: "input", unrepresentable: "any" });
  const limit = schema.properties?.["limit"];
  return typeof limit === "object" ? (limit.maximum ?? null) : null;
}

function tooMany(most: number): Fault {
  const message = `There are more than the ${most.toLocaleString("en")} rows that one file of this kind holds. Narrow the filters, or ask for pages with limit and offset.`;
  return new Fault("invalid_input", message, { field: "format", most_rows: most });
}

/**
 * All rows of a list, page after page, of one snapshot. A page that was asked for with `limit` is all that leaves; without
 * it, the whole list does.
 */
export async function everyRow(
  operation: Operation,
  list: string,
  input: Row,
  most: number,
  context: Context,
): Promise<Gathered> {
  const snapshot = context.shelf.current();
  const world = { ...context, shelf: { ...context.shelf, current: () => snapshot } };
  const ask = async (sent: Row) => (await perform(operation, sent, world)) as Row;
  const size = input["limit"] === undefined ? largestPage(operation) : null;
  const answer = await ask(size === null ? input : { ...input, limit: size });
  const rows = [...(answer[list] as Row[])];
  const start = Number(input["offset"] ?? 0);
  for (let page = rows; size !== null && page.length === size && rows.length <= most; ) {
    page = (await ask({ ...input, limit: size, offset: start + rows.length }))[list] as Row[];
    rows.push(...page);
  }
  if (rows.length > most) throw tooMany(most);
  return { answer, rows };
}
