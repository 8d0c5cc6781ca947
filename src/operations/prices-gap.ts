import * as z from "zod";
import { JURISDICTION_CODES } from "../core/jurisdictions.ts";
import { cardsOf, chosenOf, RuleCard, rulesInput } from "../landscape/chosen.ts";
import { PRICE_RULES, type PriceRules, priceGaps } from "../landscape/prices.ts";
import { Standing, standingOf } from "./landscape.ts";
import { defineOperation } from "./operation.ts";
import { maybeNumber, number, search } from "./shapes.ts";

const PricePoint = z.object({
  price_id: z.string(),
  drug_id: z.string().nullable(),
  product: z.string(),
  product_zh: z.string().nullable(),
  jurisdiction: z.string(),
  kind: z.enum(["list", "ex_factory", "reimbursed", "net", "estimate"]),
  amount: number,
  currency: z.string(),
  per: z.string(),
  contents_amount: maybeNumber,
  contents_unit: z.string().nullable(),
  price_date: z.string().nullable(),
  price_date_precision: z.string().nullable(),
  payer: z.string().nullable(),
  record_key: z.string(),
});

const Rate = z.object({
  currency: z.string(),
  per_usd: number,
  kind: z.string(),
  period_start: z.string().nullable(),
  period_end: z.string().nullable(),
  record_key: z.string(),
});

const UnitPrice = PricePoint.extend({ unit_usd: number, rate: Rate.nullable() });

const Round = z.object({
  statistic_id: z.string(),
  series: z.string(),
  name: z.string(),
  name_zh: z.string(),
  value: number,
  unit: z.string(),
  year: maybeNumber,
  counter: z.string(),
  record_key: z.string(),
});

export const pricesGap = defineOperation({
  id: "prices.gap",
  title: { en: "Prices at home and abroad", zh: "境内外价格" },
  summary:
    "Prices of a medicine at home against abroad in one unit and currency, list and net apart; prices that are not alike are refused, with the reason.",
  access: "public",
  writes: false,
  lasting: true,
  input: z.object({
    ...rulesInput(PRICE_RULES),
    home: z.enum(JURISDICTION_CODES).default("CN"),
    drug: search.optional(),
    alternatives: z.stringbool().or(z.boolean()).default(false),
  }),
  output: z.object({
    /** Pairs of prices that may be compared under the rules. */
    value: z.number(),
    unit: z.literal("pairs"),
    rows: z.array(z.object({ home: UnitPrice, abroad: UnitPrice, ratio: number })),
    refused: z.array(z.object({ home: PricePoint, abroad: PricePoint, reason: z.string() })),
    prices: z.array(PricePoint),
    /** Rounds of the national list and of the list for commercial insurance, as published. */
    rounds: z.array(Round),
    record_keys: z.array(z.string()),
    rules: z.array(RuleCard),
    sources: z.array(Standing),
    sql: z.string(),
  }),
  example: { price_kind: "public_prices" },
  async run(input, context) {
    const { engine } = context.shelf.current();
    const rules = chosenOf(PRICE_RULES, input);
    const prices = await engine.rows(PricePoint, PRICES, { drug: input.drug ?? null });
    const rates = await engine.rows(Rate, "from exchange_rate order by currency, period_start");
    const { gaps, refused } = priceGaps(prices, rates, rules, input.home);
    const under = async (chosen: PriceRules) => priceGaps(prices, rates, chosen, input.home).gaps.length;
    return {
      ...{ value: gaps.length, unit: "pairs" as const, rows: gaps, refused, prices },
      rounds: await engine.rows(Round, ROUNDS),
      record_keys: [...new Set(prices.map(({ record_key }) => record_key))],
      rules: await cardsOf(PRICE_RULES, rules, input.alternatives ? under : undefined),
      sources: await standingOf(["prices"], context),
      sql: PRICES,
    };
  },
});

const PRICES = "from price where $drug is null or drug_id = $drug order by drug_id, jurisdiction, price_date, price_id";

const ROUNDS = `select statistic_id, series, name, name_zh, value, unit, year, counter, record_key
from statistic where regexp_matches(statistic_id, '^(nrdl|commercial-list)-') order by year nulls last, statistic_id`;
