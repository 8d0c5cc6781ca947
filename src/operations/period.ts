import * as z from "zod";

/** A year, or a quarter of one. */
export const Period = z.object({
  year: z.coerce.number().int().min(2000).max(2200),
  quarter: z.coerce.number().int().min(1).max(4).optional(),
});

export interface Span {
  since: string;
  until: string;
}

const dayOf = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** The days of a year or a quarter, and the span of the same length before, which it is held against. */
export function spansOf({ year, quarter }: z.output<typeof Period>): { span: Span; before: Span } {
  const months = quarter ? 3 : 12;
  const first = quarter ? (quarter - 1) * 3 : 0;
  const from = (month: number): Span => ({ since: dayOf(year, month, 1), until: dayOf(year, month + months, 0) });
  return { span: from(first), before: from(first - months) };
}

/** The year that a day is in, and its quarter. */
export const periodOf = (day: string) => ({
  year: Number(day.slice(0, 4)),
  quarter: Math.ceil(Number(day.slice(5, 7)) / 3),
});
