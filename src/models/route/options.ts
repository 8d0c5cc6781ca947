import { type AssetFacts, type Judgement, judge } from "../asset-facts.ts";
import { inForce, type RouteRule } from "./rule.ts";
import { hasClock, type Margins, roughDays, type Span, spanOf, spanOfPeers, withObserved } from "./span.ts";

/** Everything a plan is worked out from. */
export interface Setting {
  facts: AssetFacts;
  rules: readonly RouteRule[];
  start: string;
  margins: Margins;
}

export interface Option extends Judgement {
  rule: RouteRule;
}

type Step = NonNullable<RouteRule["step"]>;

export const rulesFor = ({ rules, start }: Setting, step: Step, jurisdiction?: string): RouteRule[] =>
  rules.filter(
    (rule) => rule.step === step && (!jurisdiction || rule.jurisdiction === jurisdiction) && inForce(rule, start),
  );

const planned = (rule: RouteRule): boolean => hasClock(rule) && rule.clock_kind !== "observed";

/** An expedited track whose conditions no page states may not be claimed, and one that relies on nobody we know of neither. */
function optionOf(rule: RouteRule, facts: AssetFacts): Option {
  const judgement = judge(rule.conditions, facts);
  const silent =
    rule.kind === "reliance"
      ? rule.references.length === 0
      : (rule.track === "priority" || rule.track === "conditional") && rule.conditions.length === 0;
  if (!silent || judgement.state === "no") return { rule, ...judgement };
  return { rule, state: "cannot_tell", missing: [...judgement.missing, "conditions_of_the_rule"] };
}

export const optionsFor = (setting: Setting, step: Step, jurisdiction: string): Option[] =>
  rulesFor(setting, step, jurisdiction).map((rule) => optionOf(rule, setting.facts));

/** The rules that may be walked for a review, by conditions alone: who has approved before is judged with the dates. */
export const reviewOptions = (setting: Setting, jurisdiction: string): Option[] =>
  optionsFor(setting, "review", jurisdiction).filter(({ rule }) => planned(rule));

/** A review under a rule: its own times, and what was seen of the standard track. */
export function reviewSpan(setting: Setting, rule: RouteRule): Span {
  const span = spanOf(rule, setting.start, setting.margins);
  const seen = rulesFor(setting, "review", rule.jurisdiction).find(
    (other) => other.clock_kind === "observed" && other.track === rule.track && hasClock(other),
  );
  return seen ? withObserved(span, spanOf(seen, setting.start, setting.margins)) : span;
}

/** Without a rule to walk: what was seen here, else what others promise. */
export function reviewWithoutRule(setting: Setting, jurisdiction: string): Span | null {
  const seen = rulesFor(setting, "review", jurisdiction).find(
    (rule) => rule.clock_kind === "observed" && hasClock(rule),
  );
  if (seen) return spanOf(seen, setting.start, setting.margins);
  return peersOf(setting, "review");
}

/** What authorities that state a time give for the standard track of a step. */
export function peersOf(setting: Setting, step: Step): Span | null {
  const standard = rulesFor(setting, step).filter(
    (rule) => planned(rule) && rule.track === "standard" && !rule.conditions.length,
  );
  return spanOfPeers(standard.map((rule) => spanOf(rule, setting.start, setting.margins)));
}

/** The one rule of a step that fits best: the one with most conditions among those that hold; the shortest of equals. */
export function ruleFor(setting: Setting, step: Step, jurisdiction: string): RouteRule | null {
  const fitting = optionsFor(setting, step, jurisdiction).filter(({ rule, state }) => state === "yes" && planned(rule));
  const rank = (rule: RouteRule) =>
    rule.conditions.length * 10_000 - roughDays(spanOf(rule, setting.start, setting.margins).clocks.likely);
  return fitting.map(({ rule }) => rule).sort((a, b) => rank(b) - rank(a))[0] ?? null;
}
