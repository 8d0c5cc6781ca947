import * as z from "zod";
import { Day } from "../core/date.ts";
import { Fault } from "../core/fault.ts";
import { exclusivityEnds } from "../models/route/exclusivity.ts";
import type { Option as RouteOption } from "../models/route/options.ts";
import { Clause, clauseOf } from "../models/route/rule.ts";
import { TRUST } from "../models/route/span.ts";
import { approvalId } from "../models/route/tasks.ts";
import type { JurisdictionPlan } from "../models/route.ts";
import type { Dated } from "../models/schedule.ts";

const Dates = z.object({ earliest: Day, likely: Day, latest: Day });

const Option = z.object({
  ...Clause.shape,
  state: z.enum(["yes", "no", "cannot_tell"]),
  missing: z.array(z.string()),
  track: z.string().nullable(),
  condition: z.string().nullable(),
  condition_zh: z.string().nullable(),
  effect: z.string().nullable(),
  effect_zh: z.string().nullable(),
});

export const RoutePlanRow = z.object({
  jurisdiction: z.string(),
  /** The rule that is walked; null where no page gives a time and others stand in. */
  route: Clause.nullable(),
  approval: Dates,
  /** Approvals that this one waits for. */
  relies_on: z.array(z.string()),
  critical_path: z.array(z.string()),
  reviews: z.array(Option),
  designations: z.array(Option),
  fees: z.array(z.object({ ...Clause.shape, amount: z.number(), currency: z.string() })),
  exclusivity: z.array(Option.extend({ ends: Dates.nullable() })),
});

export const RouteStep = z.object({
  step_id: z.string(),
  jurisdiction: z.string().nullable(),
  step: z.string(),
  start: Dates,
  end: Dates,
  trust: z.enum(TRUST),
  critical: z.boolean(),
  after: z.array(z.string()),
  clauses: z.array(Clause),
});

const optionOf = ({ rule, state, missing }: RouteOption) => ({
  ...clauseOf(rule),
  ...{ state, missing, track: rule.track, condition: rule.condition, condition_zh: rule.condition_zh },
  ...{ effect: rule.effect, effect_zh: rule.effect_zh },
});

export function planOf(plan: JurisdictionPlan, dated: ReadonlyMap<string, Dated>): z.input<typeof RoutePlanRow> {
  const { jurisdiction, choice, critical_path } = plan;
  const approval = dated.get(approvalId(jurisdiction))?.end;
  if (!approval) throw new Fault("internal", `The plan has no approval for ${jurisdiction}.`);
  return {
    ...{ jurisdiction, approval, critical_path, relies_on: relied(plan) },
    route: choice.rule && clauseOf(choice.rule),
    reviews: plan.reviews.map(optionOf),
    designations: plan.designations.map(optionOf),
    fees: plan.fees.flatMap((rule) =>
      rule.amount === null || rule.currency === null
        ? []
        : [{ ...clauseOf(rule), amount: rule.amount, currency: rule.currency }],
    ),
    exclusivity: plan.exclusivity.map((option) => ({
      ...optionOf(option),
      ends: option.state === "yes" ? exclusivityEnds(option.rule, approval) : null,
    })),
  };
}

const relied = ({ choice }: JurisdictionPlan): string[] => choice.approvals.map((id) => id.split(".")[0] ?? id);

export function relianceOf(plan: JurisdictionPlan) {
  const { rule } = plan.choice;
  return rule ? relied(plan).map((from) => ({ from, to: plan.jurisdiction, ...clauseOf(rule) })) : [];
}
