import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { cardsOf, chosenOf, RuleCard, rulesInput } from "../landscape/chosen.ts";
import { firstAbroad, GRANTED, STEPS_ABROAD, type StepAbroad } from "../landscape/first-abroad.ts";
import { harbourFacts } from "../landscape/harbour-facts.ts";
import { type HarbourFacts, harboursOn, orderCases } from "../landscape/harbours.ts";
import { spilloversOf } from "../landscape/spillovers.ts";
import { Assumption, assumed } from "../models/estimate.ts";
import {
  type Harbour,
  ORDER_VERSION,
  orderAssumptions,
  Ranked,
  rankHarbours,
  usFirst,
  Weights,
} from "../models/order.ts";
import { backtestOrder, OrderBacktest } from "../models/order-backtest.ts";
import { Acceptability, acceptability, WeightSensitivity, weightSensitivity } from "../models/order-sensitivity.ts";
import { bestSequence, Sequence } from "../models/order-sequence.ts";
import { dayOf, Standing, standingOf } from "./landscape.ts";
import { byJurisdiction, checkJurisdictions } from "./launches.ts";
import { defineOperation } from "./operation.ts";
import { search } from "./shapes.ts";

const RULES = ["first_step"] as const;
const weight = z.coerce.number().min(0).max(1).default(0.2);
const share = z.coerce.number().min(0).max(1);

const input = z.object({
  ...rulesInput(RULES),
  drug: search.optional(),
  /** Which to rank; where none are named, those with a review time on record. */
  jurisdictions: z.array(z.string()).max(40).default([]),
  ...{
    weight_time: weight,
    weight_chance: weight,
    weight_value: weight,
    weight_price: weight,
    weight_readiness: weight,
  },
  /** What other models or people say, over what is on record. */
  time: byJurisdiction(z.coerce.number().min(0).max(600)),
  chance: byJurisdiction(share),
  value: byJurisdiction(z.coerce.number()),
  price: byJurisdiction(share),
  readiness: byJurisdiction(share),
  /** List prices, by which one launch costs another something. */
  list_price: byJurisdiction(z.coerce.number().positive()),
  /** What a place in the order is worth of the one before it. */
  patience: share.default(0.8),
  alternatives: z.stringbool().or(z.boolean()).default(false),
});
type Input = z.output<typeof input>;

/** The jurisdictions asked for, with what was sent over what is on record. */
function harboursAsked(asked: Input, facts: HarbourFacts, day: string): Harbour[] {
  const known = harboursOn(facts, asked.drug ?? null, day);
  const named =
    asked.jurisdictions.length > 0
      ? asked.jurisdictions
      : known.filter(({ time }) => time).map((each) => each.jurisdiction);
  const none = { time: null, chance: null, value: null, price: null, readiness: null, record_keys: [] };
  const point = (sent: number | undefined) => (sent === undefined ? undefined : { low: sent, high: sent });
  return [...new Set(named)].map((jurisdiction) => {
    const found = known.find((each) => each.jurisdiction === jurisdiction) ?? { ...none, jurisdiction };
    return {
      ...found,
      time: point(asked.time[jurisdiction]) ?? found.time,
      chance: point(asked.chance[jurisdiction]) ?? found.chance,
      value: point(asked.value[jurisdiction]) ?? found.value,
      price: point(asked.price[jurisdiction]) ?? found.price,
      readiness: point(asked.readiness[jurisdiction]) ?? found.readiness,
    };
  });
}

const stepsUnder = (steps: readonly StepAbroad[], first_step: "any_step" | "approval") =>
  first_step === "any_step" ? steps : steps.filter(({ event }) => GRANTED.has(event));

export const voyageOrder = defineOperation({
  id: "voyage.order",
  title: { en: "Where first", zh: "首选地" },
  summary:
    "Where first: jurisdictions and launch orders ranked from time, chance, value, price and readiness under visible weights, beside plain United States first, with sensitivity and a back-test.",
  access: "public",
  writes: false,
  lasting: true,
  input,
  output: z.object({
    /** Medicines on which the back-test rests. */
    value: z.number(),
    unit: z.literal("drugs"),
    rows: z.array(Ranked),
    us_first: z.array(z.string()),
    /** True where the first is above all others whatever the unknown turns out to be. */
    is_certain: z.boolean(),
    orders: z.object({ method: z.enum(["exact", "heuristic"]), best: Sequence, by_rank: Sequence, us_first: Sequence }),
    sensitivity: z.array(WeightSensitivity),
    acceptability: z.array(Acceptability),
    backtest: OrderBacktest,
    /** Medicines whose dates do not say where they went first. */
    undecided: z.array(z.string()),
    assumptions: z.array(Assumption),
    model_version: z.string(),
    record_keys: z.array(z.string()),
    rules: z.array(RuleCard),
    sources: z.array(Standing),
    sql: z.string(),
  }),
  example: { drug: "imm2510" },
  async run(asked, context) {
    const { time, chance, value, price, readiness, list_price } = asked;
    const named = Object.fromEntries(asked.jurisdictions.map((code) => [code, code]));
    checkJurisdictions({ jurisdictions: named, time, chance, value, price, readiness, list_price });
    const facts = await harbourFacts(context.shelf.current().engine);
    const chosen = chosenOf(RULES, asked);
    const weights = weightsOf(asked);
    const ranked = rankHarbours(harboursAsked(asked, facts, dayOf(context)), weights);
    const { known, undecided } = firstAbroad(stepsUnder(facts.steps, chosen.first_step));
    const counted = async ({ first_step }: typeof chosen) =>
      firstAbroad(stepsUnder(facts.steps, first_step)).known.length;
    const spillovers = spilloversOf(facts.rules, list_price);
    return {
      ...{ value: known.length, unit: "drugs" as const, rows: ranked, us_first: usFirst(ranked) },
      is_certain: ranked.slice(1).every(({ high }) => high < (ranked[0]?.low ?? 0)),
      orders: bestSequence(ranked, spillovers, asked.patience),
      ...{ sensitivity: weightSensitivity(ranked, weights), acceptability: acceptability(ranked) },
      ...{ backtest: backtestOrder(orderCases(facts, known), weights), undecided },
      assumptions: [...orderAssumptions(weights), assumed("patience", asked.patience, "share")],
      model_version: ORDER_VERSION,
      record_keys: [...new Set(ranked.flatMap(({ record_keys }) => record_keys))],
      rules: await cardsOf(RULES, chosen, asked.alternatives ? counted : undefined),
      sources: await standingOf(["approvals", "prices"], context),
      sql: STEPS_ABROAD,
    };
  },
});

function weightsOf(asked: Input): Weights {
  const weights = Weights.safeParse({
    ...{ time: asked.weight_time, chance: asked.weight_chance, value: asked.weight_value },
    ...{ price: asked.weight_price, readiness: asked.weight_readiness },
  });
  if (!weights.success) throw new Fault("invalid_input", z.prettifyError(weights.error));
  return weights.data;
}
