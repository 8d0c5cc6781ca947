import { Fault } from "../core/fault.ts";
import type { Language } from "../core/text.ts";
import type { Context, Operation } from "../operations/operation.ts";
import { asOfContext, perform } from "../operations/perform.ts";
import { cardFor, type DefinitionCard } from "./card.ts";
import { type Column, cellOf, columnsOf } from "./columns.ts";
import { toCsv } from "./csv.ts";
import { everyRow } from "./every-row.ts";
import { type DocumentFormat, documents, type Format, formats, isDocument } from "./format.ts";
import { type Leaving, leaving, refuseKept } from "./leaving.ts";
import { listCalled, listsOf, mainList } from "./list.ts";
import { toParquet } from "./parquet.ts";
import { type Sheet, toXlsx } from "./xlsx.ts";

export interface Asked {
  input: Record<string, unknown>;
  format: Format | DocumentFormat;
  /** Of a document; rows are the same in both. */
  language?: Language | undefined;
  /** Which list of the answer, where not the main one. */
  list?: string | undefined;
  origin?: string;
  view?: string | null;
}

export interface Exported {
  name: string;
  type: string;
  content: string | Buffer;
  /** A document carries its own register of evidence, and no card. */
  card: DefinitionCard | null;
}

const NOTHING = "There are no rows under these filters, so there is nothing to take away. Widen them.";

/** An answer's rows as a file, with the card that says what they are. */
export async function exportAnswer(operation: Operation, asked: Asked, context: Context): Promise<Exported> {
  const { input, format, origin = "", view = null } = asked;
  if (isDocument(format)) return exportDocument(operation, { ...asked, format }, context);
  const { name: list, row: shape } = listCalled(operation, asked.list);
  const { type, extension, most_rows } = formats[format];
  const world = await asOfContext(input, context);
  const { answer, rows } = await everyRow(operation, list, input, most_rows, world);
  const left = leaving(rows, input["source"]);
  refuseKept(left);
  const columns = columnsOf(shape, left.rows);
  if (columns.length === 0) throw new Fault("not_found", NOTHING, { field: "list" });
  const card = await cardFor({ operation, list, input, answer, left, columns, origin, view }, world);
  const part = list === mainList(operation) ? "" : `-${list}`;
  const name = `${operation.id.replace(".", "-")}${part}-${card.snapshot.id}.${extension}`;
  const sheet = sheetOf("Rows", columns, left);
  const others = format === "xlsx" && operation.document && !asked.list ? sheetsBeside(operation, list, answer) : [];
  return { name, type, card, content: await contentOf(format, sheet, others, card) };
}

const sheetOf = (name: string, columns: Column[], { rows }: Leaving): Sheet => ({
  ...{ name, columns },
  rows: rows.map((row) => columns.map((column) => cellOf(row, column))),
});

/** What reads as a document leaves as one workbook: its other lists as sheets, as far as their sources let them. */
const sheetsBeside = (operation: Operation, main: string, answer: Record<string, unknown>): Sheet[] =>
  [...listsOf(operation)]
    .filter(([name]) => name !== main)
    .map(([name, shape]) => {
      const left = leaving(answer[name] as Record<string, unknown>[]);
      return sheetOf(`${name.slice(0, 1).toUpperCase()}${name.slice(1)}`, columnsOf(shape, left.rows), left);
    });

/** An answer that reads as a document, in one language. */
async function exportDocument(
  operation: Operation,
  { input, format, language = "en", origin = "" }: Asked & { format: DocumentFormat },
  context: Context,
): Promise<Exported> {
  if (!operation.document)
    throw new Fault("invalid_input", `${operation.id} is no document. Ask for ${Object.keys(formats).join(", ")}.`, {
      field: "format",
    });
  const dossier = operation.document((await perform(operation, input, context)) as never);
  const { type, write } = documents[format];
  const name = `${operation.id.replace(".", "-")}-${language}-${dossier.snapshot}.${format}`;
  return { name, type, card: null, content: await write(dossier, language, origin) };
}

async function contentOf(format: Format, sheet: Sheet, others: Sheet[], card: DefinitionCard) {
  const { columns, rows } = sheet;
  const names = columns.map(({ name }) => name);
  switch (format) {
    case "csv":
      return toCsv(names, rows);
    case "ndjson":
      return rows
        .map((row) => `${JSON.stringify(Object.fromEntries(row.map((cell, at) => [names[at], cell])))}\n`)
        .join("");
    case "xlsx":
      return toXlsx([sheet, ...others], card);
    case "parquet":
      return toParquet(columns, rows, card);
    case "card":
      return `${JSON.stringify(card, null, 2)}\n`;
  }
}
