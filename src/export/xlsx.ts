import writeExcelFile, { type Cell as SheetCell } from "write-excel-file/node";
import type { DefinitionCard } from "./card.ts";
import { type CardRow, cardRows } from "./card-rows.ts";
import type { Cell, Column } from "./columns.ts";

// Excel's own bounds: what a cell holds, and which letters XML 1.0 cannot carry.
const MOST_LETTERS = 32_767;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the letters that may not stand in the file.
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const MOST_WIDTH = 60;
const DAY_FORMAT = "yyyy-mm-dd";

const written = (text: string): string => {
  const clean = text.replace(UNWRITABLE, "");
  return clean.length > MOST_LETTERS ? `${clean.slice(0, MOST_LETTERS - 1)}…` : clean;
};

/** A text is typed as one, so nothing in it can run: a formula is another type of cell, which is never written. */
function sheetCell(cell: Cell, { kind }: Pick<Column, "kind">): SheetCell {
  if (cell === null) return null;
  if (kind === "day") return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: DAY_FORMAT };
  if (typeof cell === "string") return { value: written(cell), type: String };
  return { value: cell };
}

const head = (name: string): SheetCell => ({ value: name, type: String, fontWeight: "bold" });

export interface Sheet {
  name: string;
  columns: Column[];
  rows: readonly Cell[][];
}

/** Rows on the first sheets, the definition card on the last, in both languages. */
export async function toXlsx(sheets: readonly Sheet[], card: DefinitionCard): Promise<Buffer> {
  return writeExcelFile([
    ...sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      data: [columns.map((column) => head(column.name)), ...rows.map((row) => lineOf(row, columns))],
      columns: columns.map((column, at) => ({ width: widthOf(column.name, rows, at) })),
      stickyRowsCount: 1,
    })),
    {
      sheet: "Definition",
      data: cardRows(card).map(cardLine),
      columns: [{ width: 26 }, { width: 70 }, { width: 60 }],
    },
  ]).toBuffer();
}

const lineOf = (row: Cell[], columns: Column[]): SheetCell[] =>
  row.map((cell, at) => sheetCell(cell, { kind: columns[at]?.kind ?? "text" }));

const cardLine = ({ name, en, zh }: CardRow): SheetCell[] => [
  head(name),
  { value: typeof en === "string" ? written(en) : en, wrap: true },
  zh ? { value: written(zh), type: String, wrap: true } : null,
];

const SAMPLE = 200;

/** Wide enough for most of what stands in it. */
function widthOf(name: string, rows: readonly Cell[][], at: number): number {
  const lengths = rows.slice(0, SAMPLE).map((row) => String(row[at] ?? "").length);
  return Math.min(MOST_WIDTH, Math.max(name.length, ...lengths) + 2);
}
