import * as z from "zod";
import { Asset } from "../models/asset.ts";
import { reachOf } from "../models/chances.ts";
import { Deal } from "../models/deal.ts";
import { Assumption, Interval, MODEL_VERSION, readInput } from "../models/estimate.ts";
import { lessonsOf } from "../models/information.ts";
import { compareScenarios } from "../models/scenarios.ts";
import { Run, simulate } from "../models/simulate.ts";
import { RATE_SOURCE_IDS } from "../models/success-populations.ts";
import { sideOf, tornadoOf } from "../models/tornado.ts";
import { valueInterval } from "../models/uncertainty.ts";
import { readCase, rnpvOf } from "../models/value.ts";
import { Standing, standingOf } from "./landscape.ts";
import { defineOperation } from "./operation.ts";
import { AssetQuestion, startingAsset, startingAssets } from "./voyage-asset.ts";
import { STARTING_POINTS } from "./voyage-evidence.ts";
import { RATES, RateRow, SourceChance } from "./voyage-shapes.ts";

const Gate = z.object({
  ...{ name: z.string(), start: z.number(), probability: z.number(), begun: z.number(), cost: z.number() },
  present: z.number(),
});
const Market = z.object({
  ...{ jurisdiction: z.string(), launch: z.number(), probability: z.number(), if_launched: z.number() },
  present: z.number(),
});
const Sides = z.object({
  ...{ licensor: z.number(), licensee: z.number(), tax_moved: z.number(), upfront: z.number() },
  ...{ milestones: z.number(), royalties: z.number(), headline: z.number() },
});
const Value = z.object({
  ...{ rnpv: z.number(), costs: z.number(), profits: z.number(), probability_of_approval: z.number() },
  ...{ gates: z.array(Gate), markets: z.array(Market), deal: Sides.nullable() },
});
const Simulation = z.object({
  ...{ seed: z.int(), lives: z.int(), side: Run.shape.side.unwrap(), mean: z.number(), standard_deviation: z.number() },
  ...{ standard_error: z.number(), quantiles: z.array(z.object({ share: z.number(), value: z.number() })) },
  ...{ probability_of_loss: z.number(), probability_of_approval: z.number(), mean_if_approved: z.number().nullable() },
});
const Bar = z.object({
  ...{ name: z.string(), low: z.number(), high: z.number(), is_entered: z.boolean() },
  ...{ at_low: z.number(), at_high: z.number() },
});
const Compared = z.object({
  ...{ name: z.string(), value: z.number(), mean: z.number(), difference: z.number() },
  ...{ standard_error: z.number(), better: z.number() },
});
const BySource = z.object({
  ...{ source: z.enum(RATE_SOURCE_IDS), value: z.number(), probability_of_approval: z.number() },
});
const Scenario = z.strictObject({ name: z.string().min(1).max(80), asset: Asset.optional(), deal: Deal.nullish() });

const sent = <Field extends z.ZodType<number, number>>(field: Field) => z.coerce.number().pipe(field);

export const voyageValue = defineOperation({
  id: "voyage.value",
  title: { en: "Value of an asset", zh: "资产估值" },
  summary:
    "What an asset is worth, risk-adjusted and discounted, whole and to either side of a licence; its spread over simulated lives, what it turns on, and what is worth learning. Starts from cited records and says what to enter.",
  access: "public",
  writes: false,
  lasting: true,
  input: AssetQuestion.extend({
    seed: sent(Run.shape.seed.unwrap()).default(1),
    lives: sent(Run.shape.lives.unwrap()).default(10_000),
    side: Run.shape.side,
    scenarios: z.array(Scenario).max(8, "scenarios are 8 at most").default([]),
  }),
  output: z.object({
    /** Of the side asked about, in closed form at the means of what is spread; null where no market could be valued. */
    value: z.number().nullable(),
    unit: z.literal("million"),
    currency: z.string(),
    /** By what is spread among its numbers; what luck does on top is in the simulation. */
    interval: Interval,
    result: Value,
    simulation: Simulation,
    tornado: z.array(Bar),
    lessons: z.array(z.object({ name: z.string(), worth: z.number(), changes: z.number() })),
    scenarios: z.array(Compared),
    /** The same asset by each source that prints its steps; they count different things and are not averaged. */
    by_source: z.array(BySource),
    /** The chance that the gates are read from: both the printed way to approval and the product of its steps. */
    success: SourceChance.nullable(),
    /** The asset as it was valued, to be sent back with changes. */
    asset: Asset,
    assumptions: z.array(Assumption),
    to_enter: z.array(z.string()),
    seed: z.int(),
    model_version: z.string(),
    record_keys: z.array(z.string()),
    sources: z.array(Standing),
    sql: z.string(),
  }),
  example: { stage: "phase_1", area: "solid_tumours", modality: "antibody" },
  async run(input, context) {
    const { engine } = context.shelf.current();
    const rates = await engine.rows(RateRow, RATES);
    const started = await startingAsset(input, rates, engine);
    const { assumptions, missing: to_enter } = started.start;
    const run = readInput(Run, { seed: input.seed, lives: input.lives, side: input.side });
    const { asset, deal } = readCase(started.asset, input.deal ?? null);
    const others = input.scenarios.map(({ name, ...each }) => ({
      ...{ name, ...readCase(each.asset ?? asset, each.deal ?? null) },
    }));
    return {
      ...answerOf(asset, deal, run),
      by_source: (await startingAssets(input, rates, engine)).map(({ source, asset: each }) => ({
        ...{ source, value: sideOf(each, deal, run.side), probability_of_approval: reachOf(each).approved },
      })),
      scenarios: others.length ? compareScenarios([{ name: "as entered", asset, deal }, ...others], run) : [],
      ...{ success: started.success, assumptions, to_enter },
      record_keys: [...new Set(assumptions.flatMap(({ record_key }) => record_key ?? []))],
      ...{ sources: await standingOf([], context), sql: `${RATES};\n${STARTING_POINTS}` },
    };
  },
});

function answerOf(asset: Asset, deal: Deal | null, run: Run) {
  return {
    value: asset.markets.length ? sideOf(asset, deal, run.side) : null,
    ...{ unit: "million" as const, currency: asset.currency, asset, seed: run.seed, model_version: MODEL_VERSION },
    ...{
      interval: valueInterval(asset, deal, run),
      result: rnpvOf(asset, deal),
      simulation: simulate(asset, deal, run),
    },
    ...{ tornado: tornadoOf(asset, deal, run.side), lessons: lessonsOf(asset, deal, run.side) },
  };
}
