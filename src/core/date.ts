import * as z from "zod";

/** A real calendar day, `2025-02-28`. `2025-02-30` is refused. */
export const Day = z.iso.date();

export const DatePrecision = z.enum(["day", "month", "year"]);
export type DatePrecision = z.infer<typeof DatePrecision>;

/** A day, a month or a year, as the source prints it: `2025-02-28`, `2025-02` or `2025`. */
export const PartialDate = z
  .string()
  .refine(isPartialDate, "Expected a real date written YYYY, YYYY-MM or YYYY-MM-DD.");

function isPartialDate(text: string): boolean {
  if (!/^(19|20)\d\d(-(0[1-9]|1[0-2])(-\d\d)?)?$/.test(text)) return false;
  return Day.safeParse(firstDay(text)).success;
}

/** Registers publish `2024-03`; the store wants a day. The first of the period is our convention; precision says so. */
export const firstDay = (text: string): string => `${text}${"-01-01".slice(text.length - 4)}`.slice(0, 10);

function precisionOf(text: string): DatePrecision {
  return text.length === 4 ? "year" : text.length === 7 ? "month" : "day";
}

/** The two columns in which a partial date is stored. */
export function dateColumns<const Name extends string>(name: Name, text: string | null | undefined) {
  return {
    [name]: text ? firstDay(text) : null,
    [`${name}_precision`]: text ? precisionOf(text) : null,
  } as { [K in Name]: string | null } & { [K in `${Name}_precision`]: DatePrecision | null };
}

/** The last day that a date of this precision may mean. */
export function lastDay(first: string | null, precision: DatePrecision | null): string | null {
  if (first === null || precision === "day" || precision === null) return first;
  const year = Number(first.slice(0, 4));
  const month = precision === "year" ? 12 : Number(first.slice(5, 7));
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
