import * as z from "zod";
import { exponential, logarithm } from "./elementary.ts";
import { notNegative } from "./estimate.ts";
import { normalQuantile } from "./normal.ts";
import { triangularQuantile } from "./random.ts";

/** A number or a triangle. */
export const triangle = (what: string, one: z.ZodNumber) => z.union(pointOr(what, one), { error: reason(what) });

/** A number, a triangle, or a log-normal given by its median and mean, as surveys of sales print them. */
export const spread = (what: string) =>
  z.union([...pointOr(what, notNegative(what)), logNormal(what)], { error: reason(what) });

const pointOr = (what: string, one: z.ZodNumber) =>
  [
    one,
    z
      .strictObject({ low: one, likely: one, high: one })
      .refine(goesUp, { error: `${what} runs from low over likely to high` }),
  ] as const;

const goesUp = ({ low, likely, high }: { low: number; likely: number; high: number }) =>
  low <= likely && likely <= high;

const logNormal = (what: string) =>
  z
    .strictObject({ median: notNegative(what).positive(`${what} has a median above 0`), mean: notNegative(what) })
    .refine(({ median, mean }) => mean >= median, {
      error: `${what} has a mean of at least its median; a log-normal leans to the right`,
    });

/** The first reason that is about a number, where one was sent: a person who typed -5 is not told of triangles. */
const reason = (what: string) => (issue: { errors?: z.core.$ZodIssue[][] }) =>
  issue.errors?.flat().find(({ code }) => code === "too_small" || code === "too_big" || code === "custom")?.message ??
  `${what} is a number or {low, likely, high}; a cost or a sum of sales may also be {median, mean}`;

export type Spread = z.infer<ReturnType<typeof spread>>;

/** The value that a share `u` of the spread lies below. */
export function quantileOf(of: Spread, u: number): number {
  if (typeof of === "number") return of;
  if ("likely" in of) return triangularQuantile(u, of.low, of.likely, of.high);
  return of.median * exponential(Math.sqrt(2 * logarithm(of.mean / of.median)) * normalQuantile(u));
}

/** What the spread comes to on average: the closed forms count with it. */
export function meanOf(of: Spread): number {
  if (typeof of === "number") return of;
  return "likely" in of ? (of.low + of.likely + of.high) / 3 : of.mean;
}

/** Both ends: of a triangle its own, of a log-normal the tenth and the ninetieth percentile. Null of a plain number. */
export function endsOf(of: Spread): { low: number; high: number } | null {
  if (typeof of === "number") return null;
  if ("likely" in of) return { low: of.low, high: of.high };
  return { low: quantileOf(of, 0.1), high: quantileOf(of, 0.9) };
}

/** The same spread about another mean: what is not known of a number stays so in proportion. */
export function movedTo(of: Spread, mean: number): Spread {
  const base = meanOf(of);
  if (typeof of === "number" || base <= 0 || mean <= 0) return mean;
  const factor = mean / base;
  if ("likely" in of) return { low: of.low * factor, likely: of.likely * factor, high: of.high * factor };
  return { median: of.median * factor, mean };
}
