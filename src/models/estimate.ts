import * as z from "zod";
import { Fault } from "../core/fault.ts";

/** Goes up when the same input would give another answer. */
export const MODEL_VERSION = "voyage-1";

/** One thing that was taken to be so: a cited record, what somebody entered, or a convention that is nobody's fact. */
export const Assumption = z
  .object({
    name: z.string(),
    value: z.union([z.number(), z.string(), z.null()]),
    unit: z.string(),
    basis: z.enum(["cited", "entered", "assumed"]),
    /** The record it is read from; null unless cited. */
    record_key: z.string().nullable(),
  })
  .meta({ id: "Assumption" });
export type Assumption = z.infer<typeof Assumption>;

export const assumed = (name: string, value: number | string, unit: string): Assumption => ({
  ...{ name, value, unit },
  basis: "assumed",
  record_key: null,
});

/** From where to where the answer may lie, and by what reckoning. `share` is what it is meant to hold, where that is known. */
export const Interval = z
  .object({ low: z.number(), high: z.number(), share: z.number().nullable(), method: z.string() })
  .meta({ id: "Interval" });
export type Interval = z.infer<typeof Interval>;

export const Seed = z
  .number({ error: "a seed is a whole number" })
  .int("a seed is a whole number")
  .min(0, "a seed is not negative")
  .max(4_294_967_295, "a seed is below 2^32");

/** A number that is finite and says what is wrong with one that is not. */
export const finite = (what: string) => z.number({ error: `${what} is a number` });

export const probability = (what: string) =>
  finite(what)
    .min(0, `${what} is a probability and cannot be below 0`)
    .max(1, `${what} is a probability and cannot be above 1; write 0.3 for 30 %`);

export const portion = (what: string) =>
  finite(what)
    .min(0, `${what} is a share and cannot be below 0`)
    .max(1, `${what} is a share and cannot be above 1; write 0.11 for 11 %`);

/** Beyond it sums of products would leave the numbers that a computer has. */
const MOST = 1e9;

export const notNegative = (what: string) =>
  finite(what).min(0, `${what} cannot be negative`).max(MOST, `${what} is at most ${MOST}; money is in millions`);

/** A time; nobody plans beyond it. */
export const years = (what: string) =>
  finite(what).min(0, `${what} cannot be negative`).max(60, `${what} is at most 60 years`);

/** What a schema makes of an input, or a fault that names the field and the reason. */
export function readInput<Shape extends z.ZodType>(schema: Shape, input: unknown): z.output<Shape> {
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  const { path, message } = read.error.issues[0] as z.core.$ZodIssue;
  const sentence = read.error.issues.map((issue) => [issue.path.join("."), issue.message].filter(Boolean).join(": "));
  throw new Fault("invalid_input", sentence.join("; "), { field: path.join(".") || null, reason: message });
}
