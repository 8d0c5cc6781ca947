import { isAscii, isUtf8 } from "node:buffer";
import { Readable } from "node:stream";
import { CsvError, type Options, parse } from "csv-parse";
import { Fault } from "../../core/fault.ts";
import { lines } from "./lines.ts";
import { partByPart } from "./part-by-part.ts";
import { peek } from "./peek.ts";
import { type Chunks, LONGEST_RECORD, type RawRecord } from "./raw-record.ts";
import type { Notes, Reading } from "./reading.ts";
import { refusePage } from "./refuse-page.ts";
import { createTable, type TableOptions } from "./table.ts";
import { unicode } from "./unicode.ts";

export interface DelimitedOptions extends TableOptions {
  delimiter: "," | "\t" | "|" | "~" | ";" | "$";
  /** Whether cells may stand in double quotes. Default: in comma-separated files only. */
  quotes?: boolean;
  /** How rows that are not UTF-8 are written; without it they are refused. */
  encoding?: "windows-1252" | "gb18030" | "shift_jis" | "euc-kr";
}

const ROWS_AT_ONCE = 1000;

/** Rows of cells between delimiters. Every row keeps its untouched bytes. */
export const delimited = (options: DelimitedOptions): Reading => ({
  ...partByPart(async function* ({ chunks, member }, notes) {
    yield* rowsOf(chunks, member, options, notes);
  }),
  table: options,
});

/** The same over chunks, for readings that put several files together. */
export async function* rowsOf(
  chunks: Chunks,
  member: string | null,
  options: DelimitedOptions,
  notes: Notes,
): AsyncGenerator<RawRecord[]> {
  const table = createTable(options, notes);
  const text = await refusing(unicode(chunks));
  const { delimiter, quotes = delimiter === "," } = options;
  for await (const rows of quotes ? quotedRows(text, options) : plainRows(text, delimiter)) {
    yield rows.flatMap(({ bytes, cells }) => recordOf(bytes, cells, member, options, table) ?? []);
  }
  table.end();
}

/** A row as Latin-1: so every byte is a character of its own, and the untouched bytes of a row can be had back. */
interface RawRow {
  bytes: Buffer;
  cells: string[];
}

async function* quotedRows(text: Chunks, options: DelimitedOptions): AsyncGenerator<RawRow[]> {
  const parser = parse(settings(options));
  // A pipe does not pass on that its source has failed.
  Readable.from(text)
    .on("error", (error) => parser.destroy(error))
    .pipe(parser);
  let rows: RawRow[] = [];
  try {
    for await (const { raw, record } of parser as AsyncIterable<{ raw: string; record: string[] }>) {
      rows.push({ bytes: Buffer.from(raw.replace(/[\r\n]+$/, ""), "latin1"), cells: record });
      if (rows.length < ROWS_AT_ONCE) continue;
      yield rows;
      rows = [];
    }
  } catch (error) {
    if (error instanceof CsvError) throw malformed(error);
    throw error;
  }
  yield rows;
}

/** Where nothing is quoted, a line is a row. */
async function* plainRows(text: Chunks, delimiter: string): AsyncGenerator<RawRow[]> {
  for await (const records of lines(text, null)) {
    yield records.map(({ bytes }) => ({ bytes, cells: bytes.toString("latin1").split(delimiter) }));
  }
}

const settings = ({ delimiter }: DelimitedOptions): Options => ({
  delimiter,
  quote: '"',
  encoding: "latin1",
  raw: true,
  bom: false,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  max_record_size: LONGEST_RECORD,
});

function recordOf(
  bytes: Buffer,
  row: string[],
  member: string | null,
  { encoding }: DelimitedOptions,
  table: ReturnType<typeof createTable>,
): RawRecord | null {
  const plain = isAscii(bytes);
  const utf8 = plain || isUtf8(bytes);
  if (!utf8 && !encoding) return { bytes, member, broken: "This is not text in UTF-8." };
  const decoder = plain ? null : new TextDecoder(utf8 ? "utf-8" : encoding, { ignoreBOM: false });
  const decode = (text: string) => (decoder ? decoder.decode(Buffer.from(text, "latin1")) : text);
  const cells = row.map((cell) => decode(cell).trim());
  return table.row(cells, utf8 ? bytes : Buffer.from(decode(bytes.toString("latin1"))), member);
}

async function refusing(text: Chunks): Promise<Chunks> {
  const { head, chunks } = await peek(text);
  if (!head.length) throw new Fault("invalid_input", "There is nothing in it.");
  refusePage(head.subarray(0, 4096).toString("utf8"), "a table");
  if (head.subarray(0, 4096).includes(0)) throw new Fault("invalid_input", "This is not a table in plain text.");
  return chunks;
}

function malformed(error: CsvError): Fault {
  const cut = error.code === "CSV_QUOTE_NOT_CLOSED";
  const message = cut
    ? "A quoted cell is never closed: the file may have been cut off."
    : `The table cannot be read: ${error.message}.`;
  return new Fault("invalid_input", message, {}, error);
}
