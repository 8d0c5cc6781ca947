import * as z from "zod";
import { Day } from "../core/date.ts";
import { Entry } from "../dossier/blocks.ts";
import { ReportedPayment, SpendingRow } from "../workspace/entries.ts";
import { IndicatorRow } from "./indicator-rows.ts";

const name = { name: z.string(), name_zh: z.string() };

/** One figure of one target of the plan. */
const Planned = z.object({
  plan_target_id: z.string(),
  ...{ indicator: z.string(), indicator_zh: z.string(), rule: z.string(), rule_zh: z.string() },
  role: z.enum(["target", "baseline", "actual"]),
  value: z.number(),
  unit: z.string(),
  period_end: z.string().nullable(),
  counter: z.string(),
  record_key: z.string(),
});

const Cases = z.object({ noun: z.string(), ...name, state: z.string(), state_zh: z.string(), cases: z.int() });

const Clock = z.object({
  kind: z.string(),
  ...name,
  /** Pieces of work that ended in the quarter, and how long they had waited, in working days. */
  ended: z.int(),
  median_days: z.number().nullable(),
  longest_days: z.int().nullable(),
  limit_days: z.int(),
  /** Without one the limit is an assumption. */
  citation: z.string().nullable(),
  ended_late: z.int(),
  /** On the day of the report, as far as whoever asks may see. */
  waiting: z.int(),
  waiting_late: z.int(),
});

export const Spending = SpendingRow.extend({ support: z.string().nullable(), support_zh: z.string().nullable() });
const Paid = ReportedPayment.extend({ support: z.string().nullable(), support_zh: z.string().nullable() });

/** A quarter of the platform, as rows that leave and as a document. */
export const Report = z.object({
  ...{ year: z.int(), quarter: z.int(), since: Day, until: Day },
  /** The day on which it was asked for: a quarter that is not over is counted so far. */
  day: Day,
  snapshot: z.string(),
  rows: z.array(IndicatorRow),
  plan: z.array(Planned),
  cases: z.array(Cases),
  clocks: z.array(Clock),
  payments: z.array(Paid),
  spending: z.array(Spending),
  register: z.array(Entry),
});
export type Report = z.output<typeof Report>;
