import * as z from "zod";
import { TRANSITIONS } from "../landscape/transitions.ts";
import { Interval } from "../models/estimate.ts";
import { MATCHED_BY } from "../models/published-rates.ts";
import { RATE_SOURCE_IDS } from "../models/success-populations.ts";
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

const PopulationChance = z.object({
  matched_by: z.enum(MATCHED_BY),
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
  matched_by: z.enum(MATCHED_BY).nullable(),
  interval: Interval.nullable(),
  combined: z.object({ chance: z.number(), formula: z.string() }).nullable(),
  populations: z.array(PopulationChance),
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
