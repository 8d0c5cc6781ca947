import * as z from "zod";
import { Day } from "../core/date.ts";
import { Fault } from "../core/fault.ts";
import { JURISDICTION_CODES } from "../core/jurisdictions.ts";
import { AssetFacts } from "./asset-facts.ts";
import { developmentSpan, type PhaseLength } from "./route/development.ts";
import { type Option, optionsFor, reviewOptions, rulesFor, type Setting } from "./route/options.ts";
import type { RouteRule } from "./route/rule.ts";
import { endOf } from "./route/span.ts";
import { approvalId, type Choice, type Step, stepsOf } from "./route/tasks.ts";
import { criticalPath, type Dated, schedule } from "./schedule.ts";

export const RouteInput = z.object({
  facts: AssetFacts,
  targets: z.array(z.enum(JURISDICTION_CODES)).min(1),
  start: Day,
  /** The day on which the data for a filing are complete; worked out from the stage where left out. */
  data_complete: Day.optional(),
  /** By how much a stale rule may take longer. */
  stale_widening: z.number().min(0).max(2).default(0.25),
  /**
   * By how much an authority may be done before its limit. The lower quartile of China's oncology reviews (253 days) is a
   * tenth below the limit of 200 working days (280 days).
   */
  early_finish: z.number().min(0).max(0.9).default(0.1),
});
export type RouteInput = z.output<typeof RouteInput>;

export interface JurisdictionPlan {
  jurisdiction: string;
  choice: Choice;
  steps: Step[];
  /** Every review, and every designation, with whether it may be claimed. */
  reviews: Option[];
  designations: Option[];
  exclusivity: Option[];
  fees: RouteRule[];
  critical_path: string[];
}

export interface RoutePlan {
  dated: Map<string, Dated>;
  data: Step;
  plans: JurisdictionPlan[];
  /** Targets that only rely on approvals that this plan does not hold. */
  unreached: string[];
  /** Facts that would change what may be claimed, the most telling first. */
  missing: string[];
}

/**
 * A dated plan for each target. The jurisdiction that gets there first is settled first, so that a later one may rely on
 * it and never the other way round.
 */
export function planRoute(input: RouteInput, rules: readonly RouteRule[], lengths: readonly PhaseLength[]): RoutePlan {
  const setting: Setting = { facts: input.facts, rules, start: input.start, margins: input };
  if (input.data_complete && input.data_complete < input.start)
    throw new Fault("invalid_input", "data_complete lies before start: give a day on or after it.", {
      field: "data_complete",
    });
  const span = developmentSpan(input, lengths);
  const data: Step = { id: "data", jurisdiction: null, step: "data", span, after: [], end: endOf(span) };
  let dated = schedule([data], input.start);
  const plans: JurisdictionPlan[] = [];
  let open = [...new Set(input.targets)].filter((target) => !input.facts.approved_in.includes(target));
  while (open.length) {
    const next = soonest(setting, open, dated);
    if (!next) break;
    dated = next.dated;
    plans.push(describe(setting, next));
    open = open.filter((target) => target !== next.jurisdiction);
  }
  return { dated, data, plans, unreached: open, missing: missingOf(plans) };
}

interface Candidate {
  jurisdiction: string;
  choice: Choice;
  steps: Step[];
  dated: Map<string, Dated>;
}

function soonest(setting: Setting, open: readonly string[], dated: ReadonlyMap<string, Dated>): Candidate | undefined {
  const candidates = open.flatMap((jurisdiction) =>
    choicesFor(setting, jurisdiction, dated).map((choice) => {
      const steps = stepsOf(setting, jurisdiction, choice);
      return { jurisdiction, choice, steps, dated: schedule(steps, setting.start, dated) };
    }),
  );
  const day = ({ jurisdiction, dated: with_it }: Candidate) =>
    with_it.get(approvalId(jurisdiction))?.end.likely ?? "9999";
  return candidates.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))[0];
}

/** Ways through a review that are open now: own tracks whose conditions hold, and reliance on approvals had or planned. */
function choicesFor(setting: Setting, jurisdiction: string, dated: ReadonlyMap<string, Dated>): Choice[] {
  const open = reviewOptions(setting, jurisdiction).filter(({ state }) => state === "yes");
  const own = open.filter(({ rule }) => rule.kind !== "reliance");
  const alone: Choice[] = own.map(({ rule }) => ({ rule, approvals: [], needed: 0 }));
  const relying = open
    .filter(({ rule }) => rule.kind === "reliance")
    .flatMap(({ rule }) => {
      const had = rule.references.filter((code) =>
        setting.facts.approved_in.some((approved) => approved === code),
      ).length;
      const approvals = rule.references.map(approvalId).filter((id) => dated.has(id));
      const needed = Math.max(0, (rule.minimum_references ?? 1) - had);
      return approvals.length < needed ? [] : [{ rule, approvals: needed ? approvals : [], needed }];
    });
  const ownWay = alone.length || jurisdiction === "WHO" ? alone : [{ rule: null, approvals: [], needed: 0 }];
  return [...ownWay, ...relying];
}

function describe(setting: Setting, { jurisdiction, choice, steps, dated }: Candidate): JurisdictionPlan {
  return {
    ...{ jurisdiction, choice, steps },
    reviews: reviewOptions(setting, jurisdiction),
    designations: optionsFor(setting, "designation", jurisdiction),
    exclusivity: optionsFor(setting, "exclusivity", jurisdiction),
    fees: rulesFor(setting, "fee", jurisdiction),
    critical_path: criticalPath(dated, approvalId(jurisdiction)),
  };
}

function missingOf(plans: readonly JurisdictionPlan[]): string[] {
  const named = plans.flatMap(({ reviews, designations, exclusivity }) =>
    [...reviews, ...designations, ...exclusivity].flatMap(({ missing }) => missing),
  );
  const times = new Map<string, number>();
  for (const fact of named) times.set(fact, (times.get(fact) ?? 0) + 1);
  times.delete("conditions_of_the_rule");
  return [...times].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([fact]) => fact);
}
