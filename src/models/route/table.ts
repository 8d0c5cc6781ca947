import type { RoutePlan } from "../route.ts";
import type { Dates } from "../schedule.ts";
import type { Clause } from "./rule.ts";
import type { Trust } from "./span.ts";

/** One step of a plan as a row: what is drawn, listed and exported. */
export interface StepRow {
  step_id: string;
  jurisdiction: string | null;
  step: string;
  start: Dates;
  end: Dates;
  trust: Trust;
  critical: boolean;
  after: string[];
  clauses: Clause[];
}

/** The steps of a plan by the day they are likely to start; those that decide the approval of their jurisdiction are critical. */
export function stepRows({ dated, data, plans }: RoutePlan): StepRow[] {
  const critical = new Set(plans.flatMap(({ critical_path }) => critical_path));
  const rows = [data, ...plans.flatMap(({ steps }) => steps)].flatMap((step) => {
    const dates = dated.get(step.id);
    if (!dates) return [];
    const { trust, clauses } = step.span;
    const { start, end } = dates;
    const named = step.step.startsWith("designation.") ? "designation" : step.step;
    return [
      {
        ...{ step_id: step.id, jurisdiction: step.jurisdiction, step: named, start, end, trust },
        ...{ critical: critical.has(step.id), after: step.after, clauses },
      },
    ];
  });
  return rows.sort((a, b) => a.start.likely.localeCompare(b.start.likely) || a.end.likely.localeCompare(b.end.likely));
}
