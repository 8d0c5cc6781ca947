import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { JURISDICTION_CODES, jurisdictions } from "../core/jurisdictions.ts";
import { cardsOf, chosenOf, RuleCard, rulesInput } from "../landscape/chosen.ts";
import { PRICE_RULES_ON_RECORD, priceRules } from "../landscape/price-rules.ts";
import { Assumption } from "../models/estimate.ts";
import { OrderFound, searchLaunchOrder } from "../models/launch-order.ts";
import { MostFavoured, mostFavouredPrice } from "../models/most-favoured.ts";
import { PRICE_VERSION, PricePath, pricePaths } from "../models/price.ts";
import { PricePlan } from "../models/price-plan.ts";
import { OriginExposure, originExposure, PriceRule } from "../models/reference-pricing.ts";
import { Standing, standingOf } from "./landscape.ts";
import { byJurisdiction, checkJurisdictions } from "./launches.ts";
import { defineOperation } from "./operation.ts";
import { number } from "./shapes.ts";

const RULES = ["binding"] as const;
const price = z.coerce.number().positive();
const month = z.coerce.number().int().min(0).max(600);
const Corridor = z.object({ low: z.number(), high: z.number() });
const Income = z.object({ geography: z.string(), value: number, record_key: z.string() });

const Favoured = MostFavoured.extend({
  payer: z.string().nullable(),
  legal_state: PriceRule.shape.legal_state,
  reference_price_rule_id: z.string(),
  record_key: z.string(),
});

const INCOMES =
  "select geography, value, record_key from statistic where series = 'gdp-per-head-ppp' order by statistic_id";

const input = z.object({
  ...rulesInput(RULES),
  /** The list price asked for in each jurisdiction, per unit, all in one currency. */
  list_price: byJurisdiction(price),
  /** The month of each launch; 0 where none is sent. */
  month: byJurisdiction(month),
  /** What is left after confidential discounts, where it is known. */
  net_price: byJurisdiction(price),
  /** Units a month; 1 where none is sent. */
  volume: byJurisdiction(z.coerce.number().min(0)),
  home: z.enum(JURISDICTION_CODES).default("CN"),
  /** The list price at home by the month from which it stands. */
  home_price: z.record(z.string().regex(/^\d{1,3}$/, "home_price: name each price by its month."), price).default({}),
  /** Income a head, over what is on record, for most-favoured-nation models. */
  gdp_per_head: byJurisdiction(price),
  horizon_months: z.coerce.number().int().min(1).max(600).default(120),
  /** Months between one launch and the next, in the search for a better order. */
  gap_months: z.coerce.number().int().min(0).max(60).default(3),
  alternatives: z.stringbool().or(z.boolean()).default(false),
});
type Input = z.output<typeof input>;

function planOf(asked: Input, rules: PriceRule[], binding: PricePlan["binding"]): PricePlan {
  const home = Object.entries(asked.home_price).map(([at, list_price]) => ({ month: Number(at), list_price }));
  const plan = PricePlan.safeParse({
    origin: home.length > 0 ? { jurisdiction: asked.home, prices: home } : null,
    launches: Object.entries(asked.list_price).map(([jurisdiction, list_price]) => ({
      ...{ jurisdiction, list_price, month: asked.month[jurisdiction] ?? 0 },
      ...{ net_price: asked.net_price[jurisdiction] ?? null, volume: asked.volume[jurisdiction] ?? 1 },
    })),
    ...{ rules, binding, horizon_months: asked.horizon_months },
  });
  if (!plan.success) throw new Fault("invalid_input", z.prettifyError(plan.error));
  return plan.data;
}

/** Models that look at net prices, voluntary or proposed: what each would say of the net prices sent. */
function favouredOf(asked: Input, rules: PriceRule[], incomes: z.infer<typeof Income>[]) {
  const onRecord = (code: string) =>
    incomes.find(({ geography }) => geography === jurisdictions[code as keyof typeof jurisdictions]?.name.en)?.value;
  const income = (code: string) => asked.gdp_per_head[code] ?? onRecord(code) ?? null;
  return rules
    .filter(({ rule, price_basis, basket }) => rule === "second_lowest" && price_basis === "net" && basket.length > 0)
    .map(({ basket, payer, legal_state, reference_price_rule_id, record_key }) => {
      const prices = basket.map((jurisdiction) => ({
        jurisdiction,
        net_price: asked.net_price[jurisdiction] ?? null,
        gdp_per_head: income(jurisdiction),
      }));
      const found = mostFavouredPrice({ prices, us_gdp_per_head: income("US"), rank: 2, basket });
      return { ...found, payer, legal_state, reference_price_rule_id, record_key };
    });
}

export const voyagePrice = defineOperation({
  id: "voyage.price",
  title: { en: "Price corridor by launch order", zh: "上市次序下的价格区间" },
  summary:
    "List prices of a launch plan over time under the reference pricing rules on record, with net prices apart, who looks at the price at home, most-favoured-nation models, and a better order.",
  access: "public",
  writes: false,
  lasting: true,
  input,
  output: z.object({
    /** Launches whose price is told, given every rule that applies. */
    value: z.number(),
    unit: z.literal("launches"),
    rows: z.array(PricePath),
    /** What all launches take over the horizon at both ends of the corridor. */
    interval: Corridor,
    exposure: z.array(OriginExposure),
    most_favoured: z.array(Favoured),
    order: z.object({ method: z.enum(["exact", "heuristic"]), as_ready: OrderFound, best: OrderFound }),
    assumptions: z.array(Assumption),
    model_version: z.string(),
    record_keys: z.array(z.string()),
    rules: z.array(RuleCard),
    sources: z.array(Standing),
    sql: z.string(),
  }),
  example: { list_price: { DE: 100, SI: 98, NO: 110 }, month: { SI: 6, NO: 9 }, home_price: { 0: 20 } },
  async run(asked, context) {
    const { engine } = context.shelf.current();
    const { list_price, month: months, net_price, volume, gdp_per_head } = asked;
    checkJurisdictions({ list_price, month: months, net_price, volume, gdp_per_head });
    const chosen = chosenOf(RULES, asked);
    const rules = await priceRules(engine);
    const plan = planOf(asked, rules, chosen.binding);
    const { paths, takings, assumptions } = pricePaths(plan);
    const told = (found: PricePath[]) => found.filter(({ state }) => state === "told").length;
    const incomes = await engine.rows(Income, INCOMES);
    const exposure = originExposure(rules, asked.home);
    return {
      ...{ value: told(paths), unit: "launches" as const, rows: paths, interval: takings, exposure },
      most_favoured: favouredOf(asked, rules, incomes),
      order: searchLaunchOrder(plan, asked.gap_months),
      ...{ assumptions, model_version: PRICE_VERSION },
      record_keys: [...new Set(paths.flatMap(({ record_keys }) => record_keys))],
      rules: await cardsOf(
        RULES,
        chosen,
        asked.alternatives ? async ({ binding }) => told(pricePaths(planOf(asked, rules, binding)).paths) : undefined,
      ),
      sources: await standingOf(["prices"], context),
      sql: PRICE_RULES_ON_RECORD,
    };
  },
});
