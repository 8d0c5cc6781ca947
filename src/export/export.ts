import { Fault } from "../core/fault.ts";
import type { Context, Operation } from "../operations/operation.ts";
import { asOfContext } from "../operations/perform.ts";
import { cardFor, type DefinitionCard } from "./card.ts";
import { type Cell, type Column, cellOf, columnsOf } from "./columns.ts";
import { toCsv } from "./csv.ts";
import { everyRow } from "./every-row.ts";
import { type Format, formats } from "./format.ts";
import { leaving, refuseKept } from "./leaving.ts";
import { listCalled, mainList } from "./list.ts";
import { toParquet } from "./parquet.ts";
import { toXlsx } from "./xlsx.ts";

export interface Asked {
  input: Record<string, unknown>;
  format: Format;
  /** Which list of the answer, where not the main one. */
  list?: string | undefined;
  origin?: string;
  view?: string | null;
}

export interface Exported {
  name: string;
  type: string;
  content: string | Buffer;
  card: DefinitionCard;
}

const NOTHING = "There are no rows under these filters, so there is nothing to take away. Widen them.";

/** An answer's rows as a file, with the card that says what they are. */
export async function exportAnswer(operation: Operation, asked: Asked, context: Context): Promise<Exported> {
  const { input, format, origin = "", view = null } = asked;
  const { name: list, row: shape } = listCalled(operation, asked.list);
  const { type, extension, most_rows } = formats[format];
  const world = await asOfContext(input, context);
  const { answer, rows } = await everyRow(operation, list, input, most_rows, world);
  const left = leaving(rows, input["source"]);
  refuseKept(left);
  const columns = columnsOf(shape, left.rows);
  if (columns.length === 0) throw new Fault("not_found", NOTHING, { field: "list" });
  const card = await cardFor({ operation, list, input, answer, left, columns, origin, view }, world);
  const cells = left.rows.map((row) => columns.map((column) => cellOf(row, column)));
  const part = list === mainList(operation) ? "" : `-${list}`;
  const name = `${operation.id.replace(".", "-")}${part}-${card.snapshot.id}.${extension}`;
  return { name, type, card, content: await contentOf(format, columns, cells, card) };
}

async function contentOf(format: Format, columns: Column[], cells: Cell[][], card: DefinitionCard) {
  const names = columns.map(({ name }) => name);
  const objects = () =>
    cells.map((row) => JSON.stringify(Object.fromEntries(row.map((cell, at) => [names[at], cell]))));
  switch (format) {
    case "csv":
      return toCsv(names, cells);
    case "ndjson":
      return objects()
        .map((line) => `${line}\n`)
        .join("");
    case "xlsx":
      return toXlsx(columns, cells, card);
    case "parquet":
      return toParquet(columns, cells, card);
    case "card":
      return `${JSON.stringify(card, null, 2)}\n`;
  }
}
