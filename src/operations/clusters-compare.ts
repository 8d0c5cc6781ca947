import * as z from "zod";
import { filterParameters } from "../landscape/candidates.ts";
import { cardsOf, chosenOf, RuleCard, rulesInput } from "../landscape/chosen.ts";
import {
  CLUSTER_LEVELS,
  CLUSTER_RULES,
  type ClusterRules,
  clusterRows,
  clusterSources,
  unplacedCandidates,
} from "../landscape/clusters.ts";
import { dayOf, Standing, standingOf } from "./landscape.ts";
import { defineOperation } from "./operation.ts";
import { count, maybeNumber, number, search } from "./shapes.ts";

const keys = z.array(z.string());

const Cluster = z.object({
  place: z.string(),
  organisations: count,
  /** Of these, the ones with a ticker on record. */
  listed: count,
  candidates: count,
  late: count,
  /** Medicines of these candidates approved in China, and abroad. */
  approved_in_china: count,
  approved_abroad: count,
  /** Licences out of China signed by organisations of the place, and the cash at signing that they disclose, in millions of US dollars. */
  deals: count,
  upfront: maybeNumber,
  upfront_disclosed: count,
  organisation_keys: keys,
  candidate_keys: keys,
  approval_keys: keys,
  deal_keys: keys,
});

const Growth = z.object({
  statistic_id: z.string(),
  name: z.string(),
  name_zh: z.string().nullable(),
  value: number,
  unit: z.string(),
  geography: z.string(),
  period_start: z.string().nullable(),
  period_end: z.string().nullable(),
  year: maybeNumber,
  counter: z.string(),
  definition: z.string().nullable(),
  definition_zh: z.string().nullable(),
  record_key: z.string(),
});

export const compareClusters = defineOperation({
  id: "clusters.compare",
  title: { en: "Clusters compared", zh: "集群比较" },
  summary:
    "Parks, districts, cities or countries under one rule of belonging: organisations, listings, candidates, approvals and deals, with the sources each number stands on.",
  access: "public",
  writes: false,
  lasting: true,
  input: z.object({
    ...rulesInput(CLUSTER_RULES),
    level: z.enum(CLUSTER_LEVELS).default("park"),
    place: search.optional(),
    alternatives: z.stringbool().or(z.boolean()).default(false),
  }),
  output: z.object({
    /** Candidates that some place has. */
    value: z.number(),
    unit: z.literal("candidates"),
    rows: z.array(Cluster),
    /** Candidates of which no source says where they belong at this level: no place has them. */
    unplaced: count,
    standing_on: z.array(z.object({ place: z.string(), source_id: z.string(), candidates: count })),
    /** What was published of enterprises, their number and their money. */
    growth: z.array(Growth),
    record_keys: keys,
    rules: z.array(RuleCard),
    sources: z.array(Standing),
    sql: z.string(),
  }),
  example: { level: "city" },
  async run({ level, place, alternatives, ...input }, context) {
    const { engine } = context.shelf.current();
    const rules = chosenOf(CLUSTER_RULES, input);
    const parameters = filterParameters({}, dayOf(context));
    const Placed = z.object({ candidates: count, unplaced: count });
    const placedUnder = async (chosen: ClusterRules) => {
      const [found] = await engine.rows(Placed, unplacedCandidates(chosen, level), parameters);
      return { placed: (found?.candidates ?? 0) - (found?.unplaced ?? 0), unplaced: found?.unplaced ?? 0 };
    };
    const [all, standing, { placed, unplaced }, growth] = await Promise.all([
      engine.rows(Cluster, clusterRows(rules, level), parameters),
      engine.rows(
        z.object({ place: z.string(), source_id: z.string(), candidates: count }),
        clusterSources(rules, level),
        parameters,
      ),
      placedUnder(rules),
      engine.rows(Growth, GROWTH),
    ]);
    const rows = all.filter((each) => place === undefined || each.place === place);
    return {
      ...{ value: placed, unit: "candidates" as const, rows, unplaced, growth },
      standing_on: standing.filter((each) => rows.some((row) => row.place === each.place)),
      record_keys: [
        ...new Set(rows.flatMap((row) => [...row.organisation_keys, ...row.candidate_keys, ...row.deal_keys])),
      ].slice(0, 500),
      rules: await cardsOf(
        CLUSTER_RULES,
        rules,
        alternatives ? async (chosen) => (await placedUnder(chosen)).placed : undefined,
      ),
      sources: await standingOf(["trials", "approvals", "companies"], context),
      sql: clusterRows(rules, level),
    };
  },
});

const GROWTH = `select statistic_id, name, name_zh, value, unit, geography, period_start, period_end, year, counter, definition, definition_zh, record_key
from statistic where (unit = 'enterprises' or series like '%financing%') and geography in ('Shanghai', 'Shanghai Municipality', 'Pudong', 'Pudong New Area', 'Suzhou', 'Beijing', 'Zhangjiang')
order by geography, coalesce(period_end, make_date(year::integer, 12, 31)), statistic_id`;
