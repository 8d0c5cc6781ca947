import type * as z from "zod";
import { LIMIT_WORDS, nounWords, stateWords } from "../core/casework-words.ts";
import { toQuarterly } from "../dossier/quarterly.ts";
import { workingDaysBetween } from "../models/calendar.ts";
import type { Database } from "../workspace/database.ts";
import { readLimits, readWaiting } from "../workspace/desk.ts";
import { readClocks, readReportedPayments, readStates } from "../workspace/entries.ts";
import { onBehalf } from "./casework.ts";
import { clockOf } from "./desk-queue.ts";
import { Report } from "./desk-report-shape.ts";
import { countsOf, supportOf } from "./desk-targets.ts";
import { registerOf } from "./evidence-register.ts";
import { dayOf } from "./landscape.ts";
import { medianOf } from "./median.ts";
import { type Context, defineOperation } from "./operation.ts";
import { Period, type Span, spansOf } from "./period.ts";
import { planProgress } from "./plan-progress.ts";

export const deskReport = defineOperation({
  id: "desk.report",
  title: { en: "Report of a quarter", zh: "季度报告" },
  summary:
    "A quarter of the platform: the plan, what the casework counts beside the quarter before, cases by state, clocks against their limits, payments and budgets. Leaves as HTML, PDF or DOCX in English or Chinese, and as a workbook.",
  access: "public",
  by: ["officer", "reviewer", "administrator"],
  writes: false,
  input: Period.required(),
  output: Report,
  example: { year: 2026, quarter: 4 },
  document: toQuarterly,
  async run(period, context) {
    const { span } = spansOf(period);
    const { engine, manifest } = context.shelf.current();
    const plan = await planned(context);
    const { rows, spending, ...done } = await onBehalf(context, "desk.report", async (database) => ({
      ...(await countsOf(period, database, context)),
      ...(await doneIn(span, dayOf(context), database)),
    }));
    return {
      ...{ ...period, ...span, day: dayOf(context), snapshot: manifest.id },
      ...{ rows, plan, spending, ...done },
      payments: await supportOf(done.payments, context),
      register: await registerOf(engine, [...new Set(plan.map(({ record_key }) => record_key))]),
    };
  },
});

/** Each figure of each target: counters that disagree stand beside each other. */
async function planned(context: Context): Promise<Report["plan"]> {
  const { rows } = planProgress.output.parse(await planProgress.run(planProgress.input.parse({}), context)) as z.output<
    typeof planProgress.output
  >;
  return rows.flatMap(({ plan_target_id, indicator, indicator_zh, rule, rule_zh, ...row }) => {
    const figures = [
      ...[row.target, ...(row.target_high ? [row.target_high] : [])].map((each) => ({ role: "target" as const, each })),
      ...row.baseline.map((each) => ({ role: "baseline" as const, each })),
      ...row.actual.map((each) => ({ role: "actual" as const, each })),
    ];
    return figures.map(({ role, each: { value, unit, period_end, counter, record_key } }) => ({
      ...{ plan_target_id, indicator, indicator_zh, rule, rule_zh },
      ...{ role, value, unit, period_end, counter, record_key },
    }));
  });
}

async function doneIn({ since, until }: Span, today: string, database: Database) {
  const states = await readStates(database, since, until);
  return {
    cases: states.map(({ noun, state, cases }) => ({
      ...{ noun, name: nounWords(noun).en, name_zh: nounWords(noun).zh },
      ...{ state: stateWords(noun, state).en, state_zh: stateWords(noun, state).zh, cases },
    })),
    clocks: await clocksOf({ since, until }, today, database),
    payments: await readReportedPayments(database, since, until),
  };
}

async function clocksOf({ since, until }: Span, today: string, database: Database): Promise<Report["clocks"]> {
  const ended = await readClocks(database, since, until);
  const limits = await readLimits(database);
  const waiting = await readWaiting(database, today);
  return limits.map(({ kind, working_days, citation }) => {
    const now = waiting.filter((each) => each.kind === kind);
    const days = ended
      .filter((each) => each.kind === kind)
      .map(({ started_on, ended_on }) => workingDaysBetween(started_on, ended_on));
    return {
      ...{ kind, name: LIMIT_WORDS[kind].en, name_zh: LIMIT_WORDS[kind].zh, limit_days: working_days, citation },
      ...{ ended: days.length, median_days: medianOf(days), longest_days: days.length ? Math.max(...days) : null },
      ended_late: days.filter((each) => each > working_days).length,
      ...{ waiting: now.length, waiting_late: now.filter((row) => clockOf(row, limits, today).is_late).length },
    };
  });
}
