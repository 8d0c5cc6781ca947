import type * as z from "zod";
import { Fault } from "../../core/fault.ts";
import type { RawRecord } from "./raw-record.ts";
import type { Notes } from "./reading.ts";

export interface TableOptions {
  /**
   * What we rely on, table by table: the columns are the keys of the object, and those that it lets be `undefined`
   * may be absent. A header that has all the others opens its table, wherever it stands in the file.
   */
  tables: Record<string, z.ZodObject>;
  /** What other editions call a column, and its name here. */
  aliases?: Record<string, string>;
  /** Columns that we know and have no use for. */
  ignored?: readonly string[];
  /** Columns that hold the names and numbers of people; their cells are emptied. */
  personal?: readonly string[];
  /** Columns that the product does not keep, such as sequences; their cells are emptied too. */
  withheld?: readonly string[];
  /** Columns whose name changes with every edition, and their names here. */
  patterns?: readonly (readonly [RegExp, string])[];
  /** The day of the edition, where the header or a row above it states it. */
  edition?: (cells: readonly string[]) => string | null;
  /** Where a table has no header: its columns in order, under the name of the table. */
  headerless?: Record<string, readonly string[]>;
}

interface Header {
  table: string;
  heading: string;
  columns: string[];
}

/** The value of a row: its table, the words last seen above its header, and its cells by column. Blank cells are empty texts. */
export type TableRow = { table: string; heading: string } & Record<string, string>;

const OURS = ["table", "heading"];

const SEARCHED_ROWS = 60;

/** Finds headers among rows and names the cells below them. */
export function createTable(options: TableOptions, notes: Notes) {
  const { tables, ignored = [], headerless } = options;
  const emptied = [...(options.personal ?? []), ...(options.withheld ?? [])];
  const shapes = Object.entries(tables).map(([table, shape]) => ({ table, ...columnsOf(shape) }));
  let header = headerless ? first(headerless) : null;
  let heading = "";
  let rows = 0;
  let nearest: { missing: string[]; found: number } | null = null;

  function open(cells: readonly string[]): Header | null {
    const columns = cells.map((cell) => canonical(cell, options));
    for (const { table, required, known } of shapes) {
      const missing = required.filter((column) => !columns.includes(column));
      if (!missing.length) {
        for (const column of columns)
          if (column && !known.includes(column) && !ignored.includes(column)) notes.unknown_columns.add(column);
        return { table, columns, heading };
      }
      const found = required.length - missing.length;
      if (!nearest || found > nearest.found) nearest = { missing, found };
    }
    return null;
  }

  return {
    /** The record of a row, or null of a row that is none: a header, what stands above it, a blank. */
    row(cells: readonly string[], bytes: Buffer, member: string | null): RawRecord | null {
      if (cells.every((cell) => !cell)) return null;
      rows += 1;
      if (!headerless) {
        const opened = header && !mayBeHeader(cells, header, shapes) ? null : open(cells);
        if (opened) {
          header = opened;
          heading = "";
          notes.edition ??= options.edition?.(cells) ?? null;
          return null;
        }
      }
      if (!header) {
        heading = cells.find(Boolean) ?? "";
        notes.edition ??= options.edition?.(cells) ?? null;
        if (rows > SEARCHED_ROWS) throw changed(nearest);
        return null;
      }
      return recordOf(header, cells, bytes, member, emptied);
    },
    end(): void {
      if (!header) throw rows ? changed(nearest) : new Fault("invalid_input", "There is nothing in it.");
    },
  };
}

function recordOf(
  { table, columns, heading }: Header,
  cells: readonly string[],
  bytes: Buffer,
  member: string | null,
  emptied: readonly string[],
): RawRecord {
  const beyond = cells.slice(columns.length).some(Boolean);
  const value: Record<string, string> = { table, heading };
  columns.forEach((column, at) => {
    if (column) value[column] = emptied.includes(column) ? "" : (cells[at] ?? "");
  });
  const named = emptied.some((column) => columns.includes(column));
  const text = named ? Buffer.from(JSON.stringify({ ...value, table: undefined, heading: undefined })) : bytes;
  const record = { bytes: text, member, value };
  if (!beyond && cells.length >= columns.length) return record;
  return { ...record, broken: `It has ${cells.length} fields where ${columns.length} are named.` };
}

/** A second header repeats a name of the first, or brings all the names of another table; data hardly ever does. */
const mayBeHeader = (cells: readonly string[], { columns }: Header, shapes: { required: string[] }[]): boolean =>
  cells.filter((cell, at) => cell && cell === columns[at]).length * 2 > columns.length ||
  (shapes.length > 1 && shapes.some(({ required }) => required.every((column) => cells.includes(column))));

function columnsOf(shape: z.ZodObject) {
  const known = Object.keys(shape.shape).filter((column) => !OURS.includes(column));
  const required = known.filter((column) => !shape.shape[column]?.safeParse(undefined).success);
  return { known, required };
}

function first(headerless: Record<string, readonly string[]>): Header {
  const [[table, columns] = ["", []]] = Object.entries(headerless);
  return { table, columns: [...columns], heading: "" };
}

function canonical(cell: string, { aliases = {}, patterns = [] }: TableOptions): string {
  const name = cell
    .replace(/^\uFEFF/, "")
    .replace(/\s+/g, " ")
    .trim();
  return aliases[name] ?? patterns.find(([pattern]) => pattern.test(name))?.[1] ?? name;
}

function changed(nearest: { missing: string[]; found: number } | null): Fault {
  if (!nearest?.found) return new Fault("source_changed", "It has none of the columns that we rely on.");
  const [field] = nearest.missing;
  const names = nearest.missing.map((column) => `“${column}”`).join(", ");
  return new Fault("source_changed", `The column ${names} is missing; the register may have renamed it.`, { field });
}
