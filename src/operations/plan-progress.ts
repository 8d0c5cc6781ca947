import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { compoundGrowth } from "../models/growth.ts";
import type { Engine } from "../store/engine.ts";
import { Standing, standingOf } from "./landscape.ts";
import { defineOperation } from "./operation.ts";
import { count, maybeNumber, number, search } from "./shapes.ts";

/** A published figure, as it stands in the evidence. */
const Figure = z.object({
  statistic_id: z.string(),
  value: number,
  qualifier: z.string(),
  unit: z.string(),
  year: maybeNumber,
  period_start: z.string().nullable(),
  period_end: z.string().nullable(),
  counter: z.string(),
  grade: z.string(),
  record_key: z.string(),
});
type Figure = z.infer<typeof Figure>;

const Measured = Figure.extend({
  /** Of the number to reach; 1 is reached. Null where the units differ. */
  progress: maybeNumber,
});

const Row = z.object({
  plan_id: z.string(),
  plan_target_id: z.string(),
  indicator: z.string(),
  indicator_zh: z.string(),
  rule: z.string(),
  rule_zh: z.string(),
  target: Figure,
  target_high: Figure.nullable(),
  baseline: z.array(Figure),
  actual: z.array(Measured),
  /** Reached and under way are of the newest figure; `conflict` where counters of one period disagree. */
  state: z.enum(["reached", "under_way", "not_measured"]),
  conflict: z.boolean(),
  /** Compound growth a year from the newest baseline that would reach the number, where both are dated. */
  growth_needed: maybeNumber,
  missing: z.string().nullable(),
  missing_zh: z.string().nullable(),
  record_key: z.string(),
});

const Plan = z.object({
  plan_id: z.string(),
  title: z.string(),
  title_zh: z.string(),
  geography: z.string(),
  period_start: z.string().nullable(),
  period_end: z.string().nullable(),
  record_key: z.string(),
});

const Target = z.object({
  plan_id: z.string(),
  plan_target_id: z.string(),
  position: count,
  indicator: z.string(),
  indicator_zh: z.string(),
  target_statistic_id: z.string(),
  target_high_statistic_id: z.string().nullable(),
  rule: z.string(),
  rule_zh: z.string(),
  missing: z.string().nullable(),
  missing_zh: z.string().nullable(),
  record_key: z.string(),
});

const Measurement = z.object({
  plan_target_id: z.string(),
  role: z.enum(["baseline", "actual"]),
  statistic_id: z.string(),
});

const STATISTICS = `select s.statistic_id, s.value, s.qualifier, s.unit, s.year, s.period_start, s.period_end, s.counter, r.grade, s.record_key
from statistic s join record r using (record_key)`;

async function statisticsOf(engine: Engine): Promise<Map<string, Figure>> {
  const rows = await engine.rows(Figure, STATISTICS);
  return new Map(rows.map((row) => [row.statistic_id, row]));
}

const endOf = ({ period_end, year }: Figure): string => period_end ?? (year === null ? "" : `${year}-12-31`);
const newest = (figures: readonly Figure[]): Figure | undefined =>
  [...figures].sort((a, b) => (endOf(a) < endOf(b) ? 1 : -1))[0];

/** Two counters of one and the same period that do not say the same. */
const disagree = (figures: readonly Figure[]): boolean =>
  figures.some((one) =>
    figures.some(
      (other) => one.period_start === other.period_start && endOf(one) === endOf(other) && one.value !== other.value,
    ),
  );

function growthNeeded(baseline: readonly Figure[], target: Figure): number | null {
  const from = newest(baseline);
  if (!from || from.unit !== target.unit || from.unit.endsWith("percent")) return null;
  const years = Number(endOf(target).slice(0, 4)) - Number(endOf(from).slice(0, 4));
  return /bn|m$/.test(target.unit) ? compoundGrowth(from.value, target.value, years) : null;
}

function rowOf(
  target: z.infer<typeof Target>,
  measurements: z.infer<typeof Measurement>[],
  figures: Map<string, Figure>,
) {
  const found = figures.get(target.target_statistic_id);
  if (!found) throw new Fault("internal", "A target of a plan names a figure that is not in the snapshot.", { target });
  const of = (role: "baseline" | "actual") =>
    measurements
      .filter((each) => each.plan_target_id === target.plan_target_id && each.role === role)
      .flatMap(({ statistic_id }) => figures.get(statistic_id) ?? []);
  const actual = of("actual").map((each) => ({
    ...each,
    progress: each.unit === found.unit ? each.value / found.value : null,
  }));
  const latest = newest(actual);
  const { target_statistic_id: _, target_high_statistic_id: high, position: __, ...rest } = target;
  return {
    ...rest,
    target: found,
    target_high: (high && figures.get(high)) || null,
    baseline: of("baseline"),
    actual,
    state: !latest
      ? ("not_measured" as const)
      : latest.value >= found.value
        ? ("reached" as const)
        : ("under_way" as const),
    conflict: disagree([...of("baseline"), ...actual]),
    growth_needed: growthNeeded(of("baseline"), found),
  };
}

export const planProgress = defineOperation({
  id: "plan.progress",
  title: { en: "Progress of plans", zh: "规划进展" },
  summary:
    "The numbers that a plan sets, each with its rule, where it started, what is reached by which counter, and what nobody measures.",
  access: "public",
  writes: false,
  lasting: true,
  input: z.object({ plan: search.optional() }),
  output: z.object({
    /** Targets that the newest published figure reaches. */
    value: z.number(),
    unit: z.literal("targets"),
    plans: z.array(Plan),
    rows: z.array(Row),
    /** Every vintage and counter of the figures behind the plans: the industry by year. */
    series: z.array(Figure.extend({ series: z.string(), name: z.string(), name_zh: z.string() })),
    record_keys: z.array(z.string()),
    sources: z.array(Standing),
    sql: z.string(),
  }),
  example: { plan: "pudong-parks-2025-2027" },
  async run({ plan }, context) {
    const { engine } = context.shelf.current();
    const plans = await engine.rows(
      Plan,
      "from plan where $plan is null or plan_id = $plan order by period_start desc",
      {
        plan: plan ?? null,
      },
    );
    if (plan !== undefined && plans.length === 0) {
      const known = await engine.rows(z.object({ plan_id: z.string() }), "select plan_id from plan order by plan_id");
      throw new Fault("not_found", `There is no plan called ${plan}.`, { known: known.map(({ plan_id }) => plan_id) });
    }
    const figures = await statisticsOf(engine);
    const targets = await engine.rows(Target, "from plan_target order by plan_id, position");
    const measurements = await engine.rows(
      Measurement,
      "from plan_measurement order by plan_target_id, role, position",
    );
    const rows = targets
      .filter(({ plan_id }) => plans.some((each) => each.plan_id === plan_id))
      .map((target) => rowOf(target, measurements, figures));
    return {
      value: rows.filter(({ state }) => state === "reached").length,
      unit: "targets" as const,
      plans,
      rows,
      series: await engine.rows(Figure.extend({ series: z.string(), name: z.string(), name_zh: z.string() }), SERIES),
      record_keys: [
        ...new Set(
          rows.flatMap(({ target, baseline, actual }) =>
            [target, ...baseline, ...actual].map((each) => each.record_key),
          ),
        ),
      ],
      sources: await standingOf([], context),
      sql: SERIES,
    };
  },
});

const SERIES = `select s.series, s.name, s.name_zh, s.statistic_id, s.value, s.qualifier, s.unit, s.year, s.period_start, s.period_end, s.counter, r.grade, s.record_key
from statistic s join record r using (record_key)
where s.unit = 'CNY bn' and s.period_start = make_date(s.year, 1, 1) and s.period_end = make_date(s.year, 12, 31) and regexp_matches(s.series, 'industry-scale|manufacturing-output')
order by s.geography, s.series, s.year, s.counter`;
