import * as z from "zod";
import type { Database } from "../workspace/database.ts";
import { readEntries, readSpending } from "../workspace/entries.ts";
import { onBehalf } from "./casework.ts";
import { Spending } from "./desk-report-shape.ts";
import { IndicatorRow, indicatorsOf } from "./indicator-rows.ts";
import { dayOf, Standing } from "./landscape.ts";
import { type Context, defineOperation } from "./operation.ts";
import { Period, periodOf, spansOf } from "./period.ts";
import { planProgress } from "./plan-progress.ts";
import { readMeasures } from "./policy-rows.ts";

export const deskTargets = defineOperation({
  id: "desk.targets",
  title: { en: "Plan and casework in numbers", zh: "规划与办理指标" },
  summary:
    "The targets of the plan with baseline and actual, beside what the casework counts in a year or a quarter and in the one before: voyages, applications, decisions, time and money, each with its rule. desk.entries opens what a number counted.",
  access: "public",
  by: ["officer", "reviewer", "administrator"],
  writes: false,
  input: Period.partial({ year: true }),
  output: z.object({
    year: z.int(),
    quarter: z.int().nullable(),
    since: z.string(),
    until: z.string(),
    rows: z.array(IndicatorRow),
    spending: z.array(Spending),
    plan: planProgress.output.shape.rows,
    sources: z.array(Standing),
  }),
  example: {},
  async run({ year, quarter }, context) {
    const period = { year: year ?? periodOf(dayOf(context)).year, quarter };
    const { span } = spansOf(period);
    const { rows: plan, sources } = await planProgress.run(planProgress.input.parse({}), context);
    const counted = await onBehalf(context, "desk.targets", (database) => countsOf(period, database, context));
    return { year: period.year, quarter: quarter ?? null, ...span, ...counted, plan, sources };
  },
});

/** What the casework counts in a period, and what was spent of which measure. */
export async function countsOf(period: z.output<typeof Period>, database: Database, context: Context) {
  const { span, before } = spansOf(period);
  const entries = await readEntries(database, span.since, span.until);
  const earlier = await readEntries(database, before.since, before.until);
  const spent = await readSpending(database, period.year, span.since, span.until);
  return { rows: indicatorsOf(entries, earlier), spending: await supportOf(spent, context) };
}

/** Rows with what their measure supports, in words. */
export async function supportOf<Row extends { measure_id: string }>(rows: readonly Row[], context: Context) {
  const measures = await readMeasures(context.shelf.current().engine);
  return rows.map((row) => {
    const measure = measures.find(({ measure_id }) => measure_id === row.measure_id);
    return { ...row, support: measure?.support ?? null, support_zh: measure?.support_zh ?? null };
  });
}
