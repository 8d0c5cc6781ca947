import * as z from "zod";
import { Day } from "../core/date.ts";
import { Fault } from "../core/fault.ts";
import { JURISDICTION_CODES } from "../core/jurisdictions.ts";
import { AssetFacts } from "../models/asset.ts";
import { exclusivityEnds } from "../models/route/exclusivity.ts";
import { routeCsv, routeIcs } from "../models/route/export.ts";
import type { Option as RouteOption } from "../models/route/options.ts";
import { Clause, clauseOf } from "../models/route/rule.ts";
import { TRUST } from "../models/route/span.ts";
import { stepRows } from "../models/route/table.ts";
import { approvalId } from "../models/route/tasks.ts";
import { type JurisdictionPlan, planRoute } from "../models/route.ts";
import type { Dated } from "../models/schedule.ts";
import { ReviewError, reviewError } from "../voyage/route-error.ts";
import { readPhaseLengths, readRules, readUnverified, Unread } from "../voyage/rules.ts";
import { dayOf, Standing, standingOf } from "./landscape.ts";
import { defineOperation } from "./operation.ts";

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

const Plan = z.object({
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

const Step = z.object({
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

const DEFAULT_TARGETS = ["US", "EU", "JP", "GB", "SA", "SG", "AU"] as const;

export const voyageRoute = defineOperation({
  id: "voyage.route",
  summary:
    "A dated plan to approval for each target: trial, designations it may claim, filing, review, exclusivity; what relies on what; every step with its clause.",
  access: "public",
  writes: false,
  lasting: true,
  input: z.object({
    ...AssetFacts.shape,
    targets: z
      .array(z.enum(JURISDICTION_CODES))
      .min(1)
      .default([...DEFAULT_TARGETS]),
    start: Day.optional(),
    data_complete: Day.optional(),
    stale_widening: z.coerce.number().min(0).max(2).default(0.25),
    early_finish: z.coerce.number().min(0).max(0.9).default(0.1),
    format: z.enum(["plan", "csv", "ics"]).default("plan"),
  }),
  output: z.object({
    start: Day,
    plans: z.array(Plan),
    steps: z.array(Step),
    reliance: z.array(z.object({ from: z.string(), to: z.string(), ...Clause.shape })),
    /** Targets that only rely on approvals that this plan does not hold. */
    unreached: z.array(z.string()),
    /** Facts that would change what may be claimed, the most telling first. */
    missing: z.array(z.string()),
    /** Rules that no page shows; not planned with. */
    unverified: z.array(Unread),
    /** Predicted reviews beside those that were seen. */
    error: ReviewError,
    /** The plan as a file, where one was asked for. */
    file: z.string().nullable(),
    record_keys: z.array(z.string()),
    sources: z.array(Standing),
  }),
  example: { stage: "phase_1", modality: "bispecific_antibody", start: "2026-11-23" },
  async run(input, context) {
    const { engine } = context.shelf.current();
    const { targets, start = dayOf(context), data_complete, stale_widening, early_finish, format, ...facts } = input;
    const asked = { facts, targets, start, data_complete, stale_widening, early_finish };
    const rules = await readRules(engine);
    const plan = planRoute(asked, rules, await readPhaseLengths(engine));
    const steps = stepRows(plan);
    const stamp = `${start.replaceAll("-", "")}T000000Z`;
    return {
      ...{
        start,
        steps,
        missing: plan.missing,
        unreached: plan.unreached,
        plans: plan.plans.map((one) => planOf(one, plan.dated)),
      },
      reliance: plan.plans.flatMap(relianceOf),
      unverified: await readUnverified(engine),
      error: await reviewError(engine, rules, start, asked),
      file: format === "csv" ? routeCsv(steps) : format === "ics" ? routeIcs(steps, stamp) : null,
      record_keys: [...new Set(steps.flatMap(({ clauses }) => clauses.map(({ record_key }) => record_key)))],
      sources: await standingOf([], context),
    };
  },
});

const optionOf = ({ rule, state, missing }: RouteOption) => ({
  ...clauseOf(rule),
  ...{ state, missing, track: rule.track, condition: rule.condition, condition_zh: rule.condition_zh },
  ...{ effect: rule.effect, effect_zh: rule.effect_zh },
});

function planOf(plan: JurisdictionPlan, dated: ReadonlyMap<string, Dated>): z.input<typeof Plan> {
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

function relianceOf(plan: JurisdictionPlan) {
  const { rule } = plan.choice;
  return rule ? relied(plan).map((from) => ({ from, to: plan.jurisdiction, ...clauseOf(rule) })) : [];
}
