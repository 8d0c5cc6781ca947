import * as z from "zod";
import { daysBetween } from "../models/calendar.ts";
import { reviewOptions, type Setting } from "../models/route/options.ts";
import type { RouteRule } from "../models/route/rule.ts";
import type { Margins } from "../models/route/span.ts";
import { approvalId, stepsFromAcceptance } from "../models/route/tasks.ts";
import { schedule } from "../models/schedule.ts";
import type { Engine } from "../store/engine.ts";

const Seen = z.object({
  drug_id: z.string(),
  jurisdiction: z.string(),
  accepted: z.string(),
  approved: z.string(),
  route: z.string().nullable(),
  accepted_key: z.string(),
  approved_key: z.string(),
});

const Case = Seen.extend({
  regulation_id: z.string().nullable(),
  observed_days: z.number(),
  predicted_days: z.number(),
  earliest_days: z.number(),
  latest_days: z.number(),
  covered: z.boolean(),
});

/** How far predicted reviews lie from those that were seen: from the day of acceptance to the approval. */
export const ReviewError = z.object({
  cases: z.array(Case),
  /** Days; null without a case. */
  median_absolute_error: z.number().nullable(),
  /** Share of cases that lie between earliest and latest. */
  coverage: z.number().nullable(),
});

// A year is no day: pairs that are dated less exactly than to the month are left out. The source of FDA's applications
// prints no day of receipt, so what is compared are the acceptances of the evidence.
const SEEN = `select a.drug_id, a.jurisdiction, min(a.decision_date)::varchar as accepted, b.day::varchar as approved,
  arg_min(a.route, a.decision_date) as route, arg_min(a.record_key, a.decision_date) as accepted_key, b.record_key as approved_key
from approval a join (
  select drug_id, jurisdiction, min(decision_date) as day, arg_min(record_key, decision_date) as record_key
  from approval where event in ('approval', 'conditional_approval') and decision_date_precision in ('day', 'month')
  group by drug_id, jurisdiction
) b on b.drug_id = a.drug_id and b.jurisdiction = a.jurisdiction and b.day > a.decision_date
where a.event = 'application_accepted' and a.decision_date_precision in ('day', 'month')
group by a.drug_id, a.jurisdiction, b.day, b.record_key order by accepted, a.drug_id`;

export async function reviewError(
  engine: Engine,
  rules: readonly RouteRule[],
  today: string,
  margins: Margins,
): Promise<z.infer<typeof ReviewError>> {
  const setting: Setting = { facts: { approved_in: [] }, rules, start: today, margins };
  const cases = (await engine.rows(Seen, SEEN)).map((seen) => caseOf(setting, seen));
  const errors = cases.map(({ observed_days, predicted_days }) => Math.abs(observed_days - predicted_days));
  return {
    cases,
    median_absolute_error: median(errors),
    coverage: cases.length ? cases.filter(({ covered }) => covered).length / cases.length : null,
  };
}

function caseOf(setting: Setting, seen: z.infer<typeof Seen>): z.infer<typeof Case> {
  const rule = walked(setting, seen);
  const steps = stepsFromAcceptance(setting, seen.jurisdiction, rule, []);
  const end = schedule(steps, seen.accepted).get(approvalId(seen.jurisdiction))?.end;
  const days = (day: string | undefined) => daysBetween(seen.accepted, day ?? seen.accepted);
  const [observed_days, earliest_days, latest_days] = [days(seen.approved), days(end?.earliest), days(end?.latest)];
  return {
    ...{ ...seen, regulation_id: rule?.regulation_id ?? null, observed_days, predicted_days: days(end?.likely) },
    ...{ earliest_days, latest_days, covered: observed_days >= earliest_days && observed_days <= latest_days },
  };
}

/** The track the application was taken in under; the standard one where no page says. Never what the approval then was. */
function walked(setting: Setting, { jurisdiction, route }: z.infer<typeof Seen>): RouteRule | null {
  const track = route === "priority" ? "priority" : "standard";
  const rules = reviewOptions(setting, jurisdiction).map(({ rule }) => rule);
  const own = rules.filter((rule) => rule.track === track && rule.kind !== "reliance");
  return own.sort((a, b) => (b.clock_high ?? 0) - (a.clock_high ?? 0))[0] ?? null;
}

function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
