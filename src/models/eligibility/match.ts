import { type SupportCondition, type Test, testsOf } from "../../core/support/condition.ts";
import { SUPPORT_FACT_NAMES, type SupportFactName } from "../../core/support/facts.ts";
import { type Amount, amountNeeds, amountOf, type Terms } from "./amount.ts";
import { answersTo, carrying, openFacts, settled } from "./evaluate.ts";
import type { FirmFacts } from "./facts.ts";
import { type Dated, type Force, forceOf } from "./in-force.ts";

export const VERDICTS = ["eligible", "cannot_tell", "not_eligible"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A measure as the matcher reads it. */
export interface Asked extends Terms {
  measure_id: string;
  policy_id: string;
  conditions: SupportCondition | null;
}

export interface Matched {
  measure_id: string;
  verdict: Verdict;
  force: Force;
  /** The tests that carry the verdict; none where it is the time of the instrument that decides, or nothing does. */
  decided_by: Test[];
  /** Facts to find out for this measure, in the order in which it asks for them. */
  missing: SupportFactName[];
  amount: Amount | null;
  amount_needs: SupportFactName | null;
}

export interface Wanted {
  fact: SupportFactName;
  /** Measures on which one of its answers alone would decide. */
  settles: number;
  /** Measures that ask it and are open. */
  open_in: number;
}

/** What each measure says to these facts on this day. A measure without conditions is never claimed and never denied. */
export function matchMeasures(
  measures: readonly Asked[],
  policies: readonly Dated[],
  facts: FirmFacts,
  on: string,
): Matched[] {
  const all = new Map(policies.map((policy) => [policy.policy_id, policy]));
  return measures.map((measure) => {
    const policy = all.get(measure.policy_id);
    return matchOne(measure, facts, policy ? forceOf(policy, all, on) : "cannot_tell");
  });
}

const OVER: readonly Force[] = ["not_yet", "ended", "superseded"];

function matchOne(measure: Asked, facts: FirmFacts, force: Force): Matched {
  const { measure_id, conditions } = measure;
  const open = { measure_id, force, decided_by: [], missing: [], amount: null, amount_needs: null };
  if (OVER.includes(force)) return { ...open, verdict: "not_eligible" };
  if (conditions === null) return { ...open, verdict: "cannot_tell" };
  const outcome = settled(conditions, facts);
  if (outcome === undefined) return { ...open, verdict: "cannot_tell", missing: openFacts(conditions, facts) };
  const decided_by = carrying(conditions, facts, outcome);
  if (!outcome) return { ...open, verdict: "not_eligible", decided_by };
  if (force !== "in_force") return { ...open, verdict: "cannot_tell", decided_by };
  const money = { amount: amountOf(measure, facts), amount_needs: amountNeeds(measure, facts) };
  return { ...open, verdict: "eligible", decided_by, ...money };
}

/** The facts that are missing, first those that would settle most measures. */
export function wantedFacts(measures: readonly Asked[], matched: readonly Matched[], facts: FirmFacts): Wanted[] {
  const missing = new Map(matched.map((each) => [each.measure_id, each.missing]));
  const wanted = SUPPORT_FACT_NAMES.map((fact) => {
    const asking = measures.filter(({ measure_id }) => missing.get(measure_id)?.includes(fact));
    const settles = asking.filter(({ conditions }) => conditions !== null && decides(conditions, fact, facts)).length;
    return { fact, settles, open_in: asking.length };
  });
  return wanted.filter(({ open_in }) => open_in > 0).sort((a, b) => b.settles - a.settles || b.open_in - a.open_in);
}

const decides = (condition: SupportCondition, fact: SupportFactName, facts: FirmFacts): boolean =>
  answersTo(fact, testsOf(condition)).some((answer) => settled(condition, { ...facts, [fact]: answer }) !== undefined);
