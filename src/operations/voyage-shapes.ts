import * as z from "zod";
import { TRANSITIONS } from "../landscape/transitions.ts";
import { Interval } from "../models/estimate.ts";
import { RATE_SOURCE_IDS } from "../models/success-populations.ts";
import { READ_FOR } from "../models/success-readings.ts";
import { dayOf } from "./landscape.ts";
import type { Context } from "./operation.ts";
import { number } from "./shapes.ts";

export const RateRow = z.object({
  study: z.string(),
  population: z.string(),
  population_zh: z.string(),
  from_stage: z.string(),
  to_stage: z.string(),
  percent: number,
  basis: z.enum(["published", "corrected", "rejected_printing"]),
  record_key: z.string(),
});

export const RATES = `select study, population, population_zh, from_stage, to_stage, percent, basis, record_key
from success_rate order by success_rate_id`;

const Reading = z.object({
  read_for: z.enum(READ_FOR),
  population: z.string(),
  population_zh: z.string(),
  steps: z.array(RateRow),
  product: z.number().nullable(),
  end_to_end: RateRow.nullable(),
});

export const SourceChance = z.object({
  source: z.enum(RATE_SOURCE_IDS),
  study: z.string(),
  chance: z.number().nullable(),
  method: z.enum(["end_to_end", "product"]).nullable(),
  read_for: z.enum(READ_FOR).nullable(),
  interval: Interval.nullable(),
  combined: z.object({ chance: z.number(), formula: z.string() }).nullable(),
  readings: z.array(Reading),
});

const TransitionRow = z.object({
  stage: z.string(),
  modality: z.string(),
  entry_date: z.string(),
  record_key: z.string(),
  is_watched: z.boolean(),
  happened: z.boolean(),
  last_day: z.string(),
});
export type TransitionRow = z.infer<typeof TransitionRow>;

/** How long a candidate is watched after it came to a stage. */
export const WATCHED_YEARS = 3;

/** Steps of candidates on record that were watched to the end. */
export async function watchedTransitions(context: Context, years: number): Promise<TransitionRow[]> {
  const rows = await context.shelf.current().engine.rows(TransitionRow, TRANSITIONS, { day: dayOf(context), years });
  return rows.filter(({ is_watched }) => is_watched);
}
