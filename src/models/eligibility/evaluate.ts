import { type SupportCondition, type Test, testsOf } from "../../core/support/condition.ts";
import { factCalled, type SupportFactName } from "../../core/support/facts.ts";
import type { FirmFacts, Value } from "./facts.ts";

/** Whether one test holds; undefined where its fact is not known. */
function testHolds(test: Test, facts: FirmFacts): boolean | undefined {
  const known = facts[test.fact];
  if (known === undefined) return undefined;
  if ("is" in test) return known === test.is;
  if ("one_of" in test) return test.one_of.includes(String(known));
  return "at_least" in test ? Number(known) >= test.at_least : Number(known) <= test.at_most;
}

/** What can be said with the facts at hand, part by part. It may leave open what only the parts together decide. */
export function holds(condition: SupportCondition, facts: FirmFacts): boolean | undefined {
  if ("not" in condition) {
    const inner = holds(condition.not, facts);
    return inner === undefined ? undefined : !inner;
  }
  if ("all" in condition) return joined(condition.all, facts, false);
  if ("any" in condition) return joined(condition.any, facts, true);
  return testHolds(condition, facts);
}

/** One part that says `decisive` settles it; one open part leaves it open. */
function joined(parts: readonly SupportCondition[], facts: FirmFacts, decisive: boolean): boolean | undefined {
  const found = parts.map((part) => holds(part, facts));
  if (found.includes(decisive)) return decisive;
  return found.includes(undefined) ? undefined : !decisive;
}

/** The facts that are missing and still matter, in the order in which the condition asks for them. */
export function openFacts(condition: SupportCondition, facts: FirmFacts): SupportFactName[] {
  if (holds(condition, facts) !== undefined) return [];
  if ("not" in condition) return openFacts(condition.not, facts);
  const parts = "all" in condition ? condition.all : "any" in condition ? condition.any : null;
  if (!parts) return [(condition as Test).fact];
  return [...new Set(parts.flatMap((part) => openFacts(part, facts)))];
}

/** Answers that stand for all that could be given to one fact, as far as these tests can tell them apart. */
export function answersTo(name: SupportFactName, tests: readonly Test[]): Value[] {
  const fact = factCalled(name);
  if (fact.kind === "yes_no") return [true, false];
  if (fact.kind === "choice") return Object.keys(fact.options);
  const bounds = tests
    .filter((test) => test.fact === name)
    .flatMap((test) => ("at_least" in test ? [test.at_least] : "at_most" in test ? [test.at_most] : []))
    .sort((a, b) => a - b);
  const between = bounds.map((bound, at) => (bound + (bounds[at + 1] ?? bound + 2)) / 2);
  return [...new Set([0, ...bounds, ...between])];
}

/**
 * True or false where every way to fill in what is missing comes to it, else undefined. Part by part first; where that
 * leaves it open, one missing fact after another is tried both ways, until both outcomes were seen.
 */
export function settled(condition: SupportCondition, facts: FirmFacts): boolean | undefined {
  const said = holds(condition, facts);
  if (said !== undefined) return said;
  const [asked] = openFacts(condition, facts);
  if (asked === undefined) return undefined;
  const outcomes = new Set<boolean>();
  for (const answer of answersTo(asked, testsOf(condition))) {
    const outcome = settled(condition, { ...facts, [asked]: answer });
    if (outcome === undefined) return undefined;
    outcomes.add(outcome);
    if (outcomes.size === 2) return undefined;
  }
  return [...outcomes][0];
}

/** The tests that carry the verdict: those that fail where it is no, those that hold where it is yes. */
export function carrying(condition: SupportCondition, facts: FirmFacts, verdict: boolean): Test[] {
  if ("not" in condition) return carrying(condition.not, facts, !verdict);
  if ("all" in condition || "any" in condition) {
    const parts = "all" in condition ? condition.all : condition.any;
    return parts.flatMap((part) => (holds(part, facts) === verdict ? carrying(part, facts, verdict) : []));
  }
  return testHolds(condition, facts) === verdict ? [condition] : [];
}
