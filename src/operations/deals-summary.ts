import * as z from "zod";
import { cardsOf, chosenOf, RuleCard, rulesInput } from "../landscape/chosen.ts";
import {
  DEAL_GROUPS,
  DEAL_RULES,
  type DealRules,
  dealEndings,
  dealFlow,
  dealGroups,
  dealSet,
  dealTotal,
} from "../landscape/deals.ts";
import { Standing, standingOf } from "./landscape.ts";
import { defineOperation } from "./operation.ts";
import { count, maybeNumber, number } from "./shapes.ts";

const Sums = z.object({
  deals: count,
  /** In millions of US dollars, of the deals that disclose it. */
  amount: maybeNumber,
  disclosed: count,
  headline: maybeNumber,
  upfront: maybeNumber,
  realised: maybeNumber,
  upfront_share: maybeNumber,
  both_disclosed: count,
  ended: count,
});

const Group = z.object({ value: z.string().nullable(), ...Sums.shape, record_keys: z.array(z.string()) });

const NOTHING: z.infer<typeof Sums> = {
  ...{ deals: 0, amount: null, disclosed: 0, headline: null, upfront: null, realised: null },
  ...{ upfront_share: null, both_disclosed: 0, ended: 0 },
};

const Flow = z.object({
  origin: z.string(),
  territory: z.string(),
  deals: count,
  amount: maybeNumber,
  record_keys: z.array(z.string()),
});

const Ending = z.object({
  deal_id: z.string(),
  record_key: z.string(),
  licensor: z.string(),
  licensor_zh: z.string().nullable(),
  licensee: z.string(),
  licensee_zh: z.string().nullable(),
  signed_date: z.string().nullable(),
  ended_date: z.string().nullable(),
  days: maybeNumber,
  headline: maybeNumber,
  upfront: maybeNumber,
  realised: maybeNumber,
});

const Published = z.object({
  statistic_id: z.string(),
  value: number,
  qualifier: z.string(),
  year: maybeNumber,
  period_start: z.string().nullable(),
  period_end: z.string().nullable(),
  counter: z.string(),
  definition: z.string().nullable(),
  definition_zh: z.string().nullable(),
  record_key: z.string(),
});

export const dealsSummary = defineOperation({
  id: "deals.summary",
  title: { en: "Summary of deals", zh: "交易汇总" },
  summary:
    "Deals under a named counter: numbers, headline, cash at signing and realised kept apart, share of cash, endings and flow, beside published counts.",
  access: "public",
  writes: false,
  lasting: true,
  input: z.object({
    ...rulesInput(DEAL_RULES),
    by: z.enum(DEAL_GROUPS).default("year"),
    alternatives: z.stringbool().or(z.boolean()).default(false),
  }),
  output: z.object({
    /** Deals that count under the rules. */
    value: z.number(),
    unit: z.literal("deals"),
    total: Sums,
    rows: z.array(Group),
    record_keys: z.array(z.string()),
    flow: z.array(Flow),
    endings: z.array(Ending),
    /** Counts that others published, each with its own definition: never averaged, never added. */
    published: z.array(Published),
    rules: z.array(RuleCard),
    sources: z.array(Standing),
    sql: z.string(),
  }),
  example: { by: "year" },
  async run(input, context) {
    const { engine } = context.shelf.current();
    const rules = chosenOf(DEAL_RULES, input);
    const rows = await engine.rows(Group, dealGroups(rules, input.by));
    const [total] = await engine.rows(Sums, dealTotal(rules));
    const under = async (chosen: DealRules) => {
      const [found] = await engine.rows(
        z.object({ deals: count }),
        `select count(*) as deals from (${dealSet(chosen)})`,
      );
      return found?.deals ?? 0;
    };
    return {
      value: total?.deals ?? 0,
      unit: "deals" as const,
      total: total ?? NOTHING,
      rows,
      record_keys: [...new Set(rows.flatMap(({ record_keys }) => record_keys))].slice(0, 500),
      flow: await engine.rows(Flow, dealFlow(rules)),
      endings: await engine.rows(Ending, dealEndings(rules)),
      published: await engine.rows(Published, PUBLISHED),
      rules: await cardsOf(DEAL_RULES, rules, input.alternatives ? under : undefined),
      sources: await standingOf([], context),
      sql: dealGroups(rules, input.by),
    };
  },
});

const PUBLISHED = `select statistic_id, value, qualifier, year, period_start, period_end, counter, definition, definition_zh, record_key
from statistic where unit = 'deals' and geography = 'China' and series like 'out-licensing-deals%' order by period_end, counter`;
