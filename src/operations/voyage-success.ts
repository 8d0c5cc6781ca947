import * as z from "zod";
import { Assumption, Interval, MODEL_VERSION } from "../models/estimate.ts";
import { SuccessQuestion } from "../models/published-rates.ts";
import { chancesOf, rangeOf, ratesAssumed, type SourceChance as Said } from "../models/success.ts";
import { RATE_SOURCE_IDS } from "../models/success-populations.ts";
import { shrinkTo } from "../models/transitions.ts";
import { Standing, standingOf } from "./landscape.ts";
import { defineOperation } from "./operation.ts";
import { count } from "./shapes.ts";
import {
  RATES,
  RateRow,
  SourceChance,
  type TransitionRow,
  WATCHED_YEARS,
  watchedTransitions,
} from "./voyage-shapes.ts";

/** What the records of this snapshot show of the step from the stage asked about, drawn towards the published step. */
const Observed = z.object({
  years: z.int(),
  last_day: z.string().nullable(),
  cases: count,
  happened: count,
  prior: z.number().nullable(),
  rate: z.number().nullable(),
  interval: Interval.nullable(),
  record_keys: z.array(z.string()),
});

/** How many cases the published step weighs as; a convention. */
const PRIOR_CASES = 20;

export const voyageSuccess = defineOperation({
  id: "voyage.success",
  title: { en: "Chance of success", zh: "成功概率" },
  summary:
    "The chance of approval from a stage, as each published source has it and never mixed; for a medicine of Chinese origin a range and no point, for no source tells those apart.",
  access: "public",
  writes: false,
  lasting: true,
  input: SuccessQuestion.extend({
    source: z.enum(RATE_SOURCE_IDS, { error: `source is one of ${RATE_SOURCE_IDS.join(", ")}` }).default("bio_2021"),
    origin: z.enum(["china", "elsewhere"], { error: "origin is china or elsewhere" }).default("china"),
  }),
  output: z.object({
    /** As the source that was asked for has it; null for a medicine of Chinese origin, and where the source is silent. */
    value: z.number().nullable(),
    unit: z.literal("probability"),
    interval: Interval.nullable(),
    rows: z.array(SourceChance),
    observed: Observed,
    assumptions: z.array(Assumption),
    /** No luck is drawn. */
    seed: z.null(),
    model_version: z.string(),
    record_keys: z.array(z.string()),
    sources: z.array(Standing),
    sql: z.string(),
  }),
  example: { stage: "phase_1", area: "solid_tumours", modality: "antibody", biomarker: "with" },
  async run(input, context) {
    const rates = await context.shelf.current().engine.rows(RateRow, RATES);
    const rows = chancesOf(input, rates);
    const asked = rows.find(({ source }) => source === input.source) as Said;
    const isChinese = input.origin === "china";
    const observed = observedOf(input.stage, asked, await watchedTransitions(context, WATCHED_YEARS));
    const cited = ratesAssumed(rows);
    return {
      ...{ value: isChinese ? null : asked.chance, unit: "probability" as const },
      interval: isChinese ? rangeOf(rows) : asked.interval,
      ...{ rows, observed, seed: null, model_version: MODEL_VERSION },
      assumptions: [...cited, ...conventions(isChinese)],
      record_keys: cited.flatMap(({ record_key }) => record_key ?? []),
      sources: await standingOf(["trials", "approvals"], context),
      sql: RATES,
    };
  },
});

function observedOf(stage: string, asked: Said, transitions: readonly TransitionRow[]): z.input<typeof Observed> {
  const own = transitions.filter((each) => each.stage === stage);
  const happened = own.filter((each) => each.happened).length;
  const found = asked.populations.find(({ matched_by }) => matched_by === asked.matched_by);
  const prior = found?.steps[0] ? found.steps[0].percent / 100 : null;
  const shrunk = prior === null ? null : shrinkTo({ happened, cases: own.length }, prior, PRIOR_CASES);
  return {
    ...{ years: WATCHED_YEARS, last_day: transitions[0]?.last_day ?? null, cases: own.length, happened, prior },
    ...{ rate: shrunk?.rate ?? null, interval: shrunk?.interval ?? null },
    record_keys: own.slice(0, 200).map(({ record_key }) => record_key),
  };
}

const assumed = (name: string, value: number | string | null, unit: string): Assumption => ({
  ...{ name, value, unit, basis: "assumed", record_key: null },
});

const conventions = (isChinese: boolean): Assumption[] => [
  assumed("weight of the published step against what is on record", PRIOR_CASES, "cases"),
  assumed("time in which the next stage has to be on record", WATCHED_YEARS, "years"),
  ...(isChinese ? [assumed("chance of medicines of Chinese origin", null, "no source tells them apart")] : []),
];
