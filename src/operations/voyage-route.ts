import * as z from "zod";
import { Day } from "../core/date.ts";
import { JURISDICTION_CODES } from "../core/jurisdictions.ts";
import { AssetFacts } from "../models/asset-facts.ts";
import { routeCsv, routeIcs } from "../models/route/export.ts";
import { Clause } from "../models/route/rule.ts";
import { stepRows } from "../models/route/table.ts";
import { planRoute } from "../models/route.ts";
import { ReviewError, reviewError } from "../voyage/route-error.ts";
import { readPhaseLengths, readRules, readUnverified, Unread } from "../voyage/rules.ts";
import { dayOf, Standing, standingOf } from "./landscape.ts";
import { defineOperation } from "./operation.ts";
import { planOf, RoutePlanRow, RouteStep, relianceOf } from "./route-card.ts";

const DEFAULT_TARGETS = ["US", "EU", "JP", "GB", "SA", "SG", "AU"] as const;

export const voyageRoute = defineOperation({
  id: "voyage.route",
  title: { en: "Route into each jurisdiction", zh: "各辖区路径" },
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
    calendar: z.enum(["none", "csv", "ics"]).default("none"),
  }),
  output: z.object({
    start: Day,
    plans: z.array(RoutePlanRow),
    steps: z.array(RouteStep),
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
    const { targets, start = dayOf(context), data_complete, stale_widening, early_finish, calendar, ...facts } = input;
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
      file: calendar === "csv" ? routeCsv(steps) : calendar === "ics" ? routeIcs(steps, stamp) : null,
      record_keys: [...new Set(steps.flatMap(({ clauses }) => clauses.map(({ record_key }) => record_key)))],
      sources: await standingOf([], context),
    };
  },
});
