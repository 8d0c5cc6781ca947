import * as z from "zod";
import { Day } from "../core/date.ts";

// Cells of tables, as registers print them. A blank cell is null; what cannot be read refuses the record, naming the column.

/** Text, or null where the cell is blank or holds a dash. */
export const words = z.string().transform((text) => (/^[-–—]?$/.test(text.trim()) ? null : text.trim()));

/** Text that has to be there. */
export const needed = z.string().trim().min(1, "Expected text; the cell is blank.");

function cell<Value>(read: (text: string) => Value | undefined, expected: string) {
  return z.string().transform((text, context): Value | null => {
    if (/^[-–—]?$/.test(text.trim())) return null;
    const value = read(text.trim());
    if (value !== undefined) return value;
    context.addIssue({ code: "custom", message: `Expected ${expected}, not “${text.trim().slice(0, 40)}”.` });
    return z.NEVER;
  });
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** How a register orders the parts of its days. Months may be names in all of them; years of two digits need a pivot. */
export type DayOrder = "year_first" | "month_first" | "day_first";

/**
 * A real calendar day, as `2025-02-28`. Takes `May 05, 1992`, `5 May 1992`, `05-May-1992`, `5/9/1992`, `1992/5/9`, `19920509`, with
 * a time behind it or not. `latest`: the last year that two digits may mean (`10/06/00` is 2000 with 2026); without it they are refused.
 */
export function readDay(text: string, order: DayOrder, latest?: number): string | undefined {
  const plain = text.replace(/[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*([AP]M|Z|[+-]\d\d:?\d\d)?$/i, "").trim();
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  const parts = compact ? compact.slice(1) : plain.split(/[\s/.,-]+/).filter(Boolean);
  if (parts.length !== 3) return undefined;
  const [year, month, day] = compact ? parts : placed(parts, order);
  const whole = yearOf(year ?? "", latest);
  const number = monthOf(month ?? "");
  if (!whole || !number || !/^\d{1,2}$/.test(day ?? "")) return undefined;
  const iso = `${whole}-${number}-${(day ?? "").padStart(2, "0")}`;
  return Day.safeParse(iso).success ? iso : undefined;
}

function placed([a = "", b = "", c = ""]: string[], order: DayOrder): [year: string, month: string, day: string] {
  if (/^[a-z]/i.test(a)) return [c, a, b];
  if (/^[a-z]/i.test(b)) return /^\d{4}$/.test(a) ? [a, b, c] : [c, b, a];
  if (/^\d{4}$/.test(a) || order === "year_first") return [a, b, c];
  return order === "month_first" ? [c, a, b] : [c, b, a];
}

function yearOf(text: string, latest?: number): string | null {
  if (/^(1[89]|20|21)\d\d$/.test(text)) return text;
  if (!/^\d{2}$/.test(text) || latest === undefined) return null;
  const century = Math.floor(latest / 100) * 100;
  const year = century + Number(text);
  return String(year <= latest ? year : year - 100);
}

function monthOf(text: string): string | null {
  const named = MONTHS.indexOf(text.slice(0, 3).toLowerCase());
  const number = /^\d{1,2}$/.test(text) ? Number(text) : named + 1;
  return number >= 1 && number <= 12 ? String(number).padStart(2, "0") : null;
}

export const day = (order: DayOrder, latest?: number) => cell((text) => readDay(text, order, latest), "a real date");

/** A whole number, with or without commas between thousands. */
export const whole = cell((text) => {
  const plain = text.replaceAll(/,(?=\d{3}(\D|$))/g, "");
  return /^-?\d{1,15}(\.0+)?$/.test(plain) ? Number(plain) : undefined;
}, "a whole number");

/** A number, with or without a currency sign and commas between thousands. */
export const amount = cell((text) => {
  const plain = text.replace(/^[$€£₩¥]\s*/, "").replaceAll(/,(?=\d{3}(\D|$))/g, "");
  return /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : undefined;
}, "a number");

/** One of two words, whatever their case. */
export const flag = (yes: string, no: string) =>
  cell((text) => {
    const said = text.toLowerCase();
    return said === yes.toLowerCase() ? true : said === no.toLowerCase() ? false : undefined;
  }, `${yes} or ${no}`);

/** One of the register's words, as ours. */
export const word = <Ours extends string>(known: Readonly<Record<string, Ours>>) =>
  cell((text) => (Object.hasOwn(known, text) ? known[text] : undefined), "a word that we know");

/** The parts of a cell that holds several, without blanks and repetitions. */
export const parts = (text: string | null | undefined, separator: string | RegExp): string[] => [
  ...new Set(
    (text ?? "")
      .split(separator)
      .map((part) => part.trim())
      .filter(Boolean),
  ),
];

/** Rows without repetitions: a register that says something twice has said it once. */
export const distinct = <Row>(rows: readonly Row[]): Row[] => [
  ...new Map(rows.map((row) => [JSON.stringify(row), row])).values(),
];
