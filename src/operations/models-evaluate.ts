import * as z from "zod";
import { Day } from "../core/date.ts";
import { Assumption, MODEL_VERSION } from "../models/estimate.ts";
import { OrderBacktest } from "../models/order-backtest.ts";
import { evaluateShortlist, ShortlistEvaluation } from "../models/shortlist-evaluation.ts";
import { evaluateSuccess } from "../models/success-evaluation.ts";
import { TermsEvaluation } from "../models/terms-evaluation.ts";
import { ReviewError, reviewError } from "../voyage/route-error.ts";
import { readRules } from "../voyage/rules.ts";
import { dayOf, Standing, standingOf } from "./landscape.ts";
import { defineOperation } from "./operation.ts";
import { readBuyerDeals } from "./partners-known.ts";
import { count } from "./shapes.ts";
import { voyageComparables } from "./voyage-comparables.ts";
import { voyageOrder } from "./voyage-order.ts";
import { type TransitionRow, WATCHED_YEARS, watchedTransitions } from "./voyage-shapes.ts";

const maybe = z.number().nullable();
const Score = z.object({ brier: maybe, log_score: maybe });
const Counted = z.object({ happened: count, cases: count });

const Evaluation = z.object({
  model: z.enum(["success"]),
  state: z.enum(["evaluated", "too_few_records"]),
  /** What would have to be loaded; null where it was evaluated. */
  missing: z.string().nullable(),
  /** Trained on what was watched to its end by this day, and judged on what began after it. */
  cut: z.string().nullable(),
  last_day: z.string().nullable(),
  trained: count,
  held_out: count,
  scores: Score.nullable(),
  stage_only: Score.nullable(),
  /** Of the model less of the stage alone, with a 90 % interval; below nothing is better. */
  brier_difference: z.object({ mean: z.number(), low: z.number(), high: z.number() }).nullable(),
  coverage: maybe,
  coverage_meant: z.number(),
  bins: z.array(
    z.object({ low: z.number(), high: z.number(), cases: count, expected: z.number(), happened: z.number() }),
  ),
  groups: z.array(
    z.object({
      ...{ stage: z.string(), modality: z.string(), trained: Counted, held_out: Counted },
      ...{ rate: z.number(), low: z.number(), high: z.number() },
    }),
  ),
  record_keys: z.array(z.string()),
});

type Evaluated = z.input<typeof Evaluation>;

/** As the terms of deals are: fitted before it, and asked of what was signed from it on. */
const SHORTLIST_SPLIT = "2025-01-01";
const LEAST_TRAINED = 50;
const LEAST_HELD_OUT = 30;

export const evaluateModels = defineOperation({
  id: "models.evaluate",
  title: { en: "Error of each model", zh: "各模型误差" },
  summary:
    "How far off the models are: success on later trials (Brier score, calibration, coverage), reviews against those seen, terms on later deals, first harbours against those chosen, shortlists against who took it.",
  access: "public",
  writes: false,
  lasting: true,
  input: z.object({
    years: z.coerce
      .number({ error: "years is a whole number" })
      .int("years is a whole number")
      .min(1, "years is 1 at least")
      .max(10, "years is 10 at most")
      .default(WATCHED_YEARS),
    /** Left out, the last three in ten of the steps are held out. */
    cut: Day.optional(),
  }),
  output: z.object({
    models: z.array(Evaluation),
    /** Predicted reviews beside those that were seen. Not held out: the range was widened after a first look. */
    route: ReviewError,
    /** Ranges of terms fitted on deals before a day, and asked for those after it. */
    terms: TermsEvaluation.nullable(),
    /** Where medicines of Chinese origin went first, beside the plain United States first. */
    order: OrderBacktest,
    /** Who took each later medicine, beside the plain rule and chance. */
    shortlist: ShortlistEvaluation.nullable(),
    assumptions: z.array(Assumption),
    seed: z.null(),
    model_version: z.string(),
    sources: z.array(Standing),
  }),
  example: {},
  async run({ years, cut }, context) {
    const transitions = await watchedTransitions(context, years);
    const { engine } = context.shelf.current();
    const start = dayOf(context);
    const deals = await voyageComparables.run(voyageComparables.input.parse({ stage: "phase_1" }) as never, context);
    const order = await voyageOrder.run(voyageOrder.input.parse({}) as never, context);
    return {
      models: [evaluationOf(transitions, years, cut)],
      route: await reviewError(engine, await readRules(engine), start, PLAIN),
      ...{ terms: deals.evaluation, order: order.backtest },
      shortlist: evaluateShortlist((await readBuyerDeals(engine)).deals, SHORTLIST_SPLIT),
      assumptions: [watchedFor(years)],
      ...{ seed: null, model_version: MODEL_VERSION },
      sources: await standingOf(["trials", "approvals"], context),
    };
  },
});

/** As a route is planned where nothing is asked for. */
const PLAIN = { stale_widening: 0.25, early_finish: 0.1 };

const watchedFor = (years: number): Assumption => ({
  name: "time in which the next stage has to be on record",
  ...{ value: years, unit: "years", basis: "assumed", record_key: null },
});

/** A day moved by whole years, as far as days compare as text. */
const moved = (date: string, years: number): string =>
  `${String(Number(date.slice(0, 4)) + years).padStart(4, "0")}${date.slice(4)}`;

const HELD_OUT = 0.3;

function evaluationOf(transitions: readonly TransitionRow[], years: number, asked: string | undefined): Evaluated {
  const last_day = transitions[0]?.last_day ?? null;
  const cut = asked ?? transitions[Math.floor((1 - HELD_OUT) * transitions.length)]?.entry_date ?? null;
  const trained = transitions.filter(({ entry_date }) => cut && moved(entry_date, years) <= cut);
  const held = transitions.filter(({ entry_date }) => cut && entry_date > cut);
  const base = { model: "success" as const, cut, last_day, trained: trained.length, held_out: held.length };
  if (trained.length < LEAST_TRAINED || held.length < LEAST_HELD_OUT) return { ...base, ...NOTHING };
  const found = evaluateSuccess(trained, held);
  return {
    ...base,
    ...{ state: "evaluated", missing: null, held_out: found.held_out, coverage: found.coverage, coverage_meant: 0.9 },
    ...{ scores: found.model, stage_only: found.stage_only, bins: found.bins, groups: found.groups },
    brier_difference: found.brier_difference,
    record_keys: held.slice(0, 500).map(({ record_key }) => record_key),
  };
}

const NOTHING = {
  state: "too_few_records" as const,
  missing: `At least ${LEAST_TRAINED} steps before the cut and ${LEAST_HELD_OUT} after it are needed: load a register of trials, for instance npx portolan sources.sync clinicaltrials_gov, and ask again.`,
  ...{ scores: null, stage_only: null, brier_difference: null, coverage: null, coverage_meant: 0.9 },
  ...{ bins: [], groups: [], record_keys: [] },
};
