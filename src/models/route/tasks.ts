import type { Task } from "../schedule.ts";
import { optionsFor, peersOf, reviewSpan, reviewWithoutRule, ruleFor, rulesFor, type Setting } from "./options.ts";
import type { RouteRule } from "./rule.ts";
import { clockOf, endOf, momentOf, roughDays, type Span, spanOf } from "./span.ts";

/** A step of one jurisdiction, before it has dates. */
export interface Step extends Task {
  jurisdiction: string | null;
  step: string;
  span: Span;
}

/** The review that is walked: a rule and, where it relies on others, the approvals it waits for. */
export interface Choice {
  rule: RouteRule | null;
  approvals: string[];
  needed: number;
}

export const approvalId = (jurisdiction: string): string => `${jurisdiction}.approval`;
const stepOf = (jurisdiction: string, step: string, span: Span, after: string[], needed?: number): Step => ({
  ...{ id: `${jurisdiction}.${step}`, jurisdiction, step, span, after, end: endOf(span) },
  ...(needed === undefined ? {} : { needed }),
});

/** From the first request to the approval, as the rules of one jurisdiction have it. */
export function stepsOf(setting: Setting, jurisdiction: string, choice: Choice): Step[] {
  const trial = trialSteps(setting, jurisdiction);
  const designations = designationSteps(setting, jurisdiction);
  const moment = momentOf(choice.rule);
  const waits = choice.approvals.length
    ? [stepOf(jurisdiction, "reference_approvals", moment, choice.approvals, choice.needed)]
    : [];
  const before = ["data", ...[...trial.slice(-1), ...designations, ...waits].map(({ id }) => id)];
  const filing = stepOf(jurisdiction, "filing", moment, before);
  return [...trial, ...designations, ...waits, filing, ...reviewSteps(setting, jurisdiction, choice, filing.id)];
}

function trialSteps(setting: Setting, jurisdiction: string): Step[] {
  if (setting.facts.stage === "filing" || jurisdiction === "WHO") return [];
  const rule = ruleFor(setting, "trial_authorisation", jurisdiction);
  const main = rule ? spanOf(rule, setting.start, setting.margins) : peersOf(setting, "trial_authorisation");
  const spans: [string, Span | null][] = [
    ["trial_screening", ruleSpan(setting, "trial_screening", jurisdiction)],
    ["trial_authorisation", main],
    ["trial_extension", ruleSpan(setting, "trial_extension", jurisdiction)],
  ];
  return chain(jurisdiction, spans, []);
}

/** An answer comes long before filing; what may be claimed is asked for at once. */
function designationSteps(setting: Setting, jurisdiction: string): Step[] {
  return optionsFor(setting, "designation", jurisdiction)
    .filter(({ state, rule }) => state === "yes" && rule.clock_high !== null)
    .map(({ rule }) =>
      stepOf(jurisdiction, `designation.${rule.regulation_id}`, spanOf(rule, setting.start, setting.margins), []),
    );
}

function reviewSteps(setting: Setting, jurisdiction: string, { rule }: Choice, filing: string): Step[] {
  const screening = chain(jurisdiction, [["screening", ruleSpan(setting, "screening", jurisdiction)]], [filing]);
  return [...screening, ...stepsFromAcceptance(setting, jurisdiction, rule, [screening.at(-1)?.id ?? filing])];
}

/** From the day on which an authority takes an application in. */
export function stepsFromAcceptance(
  setting: Setting,
  jurisdiction: string,
  rule: RouteRule | null,
  after: string[],
): Step[] {
  const review = rule ? reviewSpan(setting, rule) : reviewWithoutRule(setting, jurisdiction);
  const spans: [string, Span | null][] = [
    ["review", review],
    ["answers", review?.elapsed === false ? answers(setting, jurisdiction) : null],
    ["decision", ruleSpan(setting, "decision", jurisdiction)],
    ["approval", momentOf(rule)],
  ];
  return chain(jurisdiction, spans, after);
}

const ruleSpan = (
  setting: Setting,
  step: "screening" | "decision" | "trial_screening" | "trial_extension",
  jurisdiction: string,
) => {
  const rule = ruleFor(setting, step, jurisdiction);
  return rule && spanOf(rule, setting.start, setting.margins);
};

/** While the applicant answers, the clock stands still; how long is known of few authorities, so theirs stands for all. */
function answers(setting: Setting, jurisdiction: string): Span | null {
  const known = rulesFor(setting, "answers");
  const own = known.find((rule) => rule.jurisdiction === jurisdiction);
  const [rule] = own ? [own] : [...known].sort((a, b) => roughDays(clockOf(b, 1)) - roughDays(clockOf(a, 1)));
  if (!rule) return null;
  const span = spanOf(rule, setting.start, setting.margins);
  return own ? span : { ...span, trust: "peers" };
}

function chain(jurisdiction: string, spans: readonly [string, Span | null][], after: string[]): Step[] {
  const steps: Step[] = [];
  for (const [step, span] of spans) {
    if (span) steps.push(stepOf(jurisdiction, step, span, steps.length ? [`${steps.at(-1)?.id}`] : after));
  }
  return steps;
}
