import * as z from "zod";

/** What a model took for given: read from a record, or assumed by whoever asks. */
export const Assumption = z
  .object({
    name: z.string(),
    value: z.union([z.number(), z.string()]),
    unit: z.string(),
    /** The record that says so, or `assumed`. */
    record_key: z.string(),
  })
  .meta({ id: "Assumption" });
export type Assumption = z.infer<typeof Assumption>;

export const assumed = (name: string, value: number | string, unit: string): Assumption => ({
  name,
  value,
  unit,
  record_key: "assumed",
});
