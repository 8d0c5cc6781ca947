import * as z from "zod";
import type { Text } from "../core/text.ts";
import { type Clause, clauseOf, type RouteRule } from "./route/rule.ts";

const STATES = ["clear", "not_clear", "cannot_tell"] as const;
export type State = (typeof STATES)[number];

type Value = string | number | boolean;
/** What is known. A fact that is left out is not known. */
export type Known = Readonly<Record<string, Value | undefined>>;

interface Outcome {
  state: "clear" | "not_clear";
  reason: Text;
  /** What to do where it is not clear. */
  todo?: Text;
}

/** A question about one fact, and where each answer leads. There is no way past a question that is not answered. */
export interface Question {
  ask: string;
  next(value: Value): Question | Outcome;
}

export interface Check {
  id: string;
  title: Text;
  /** The regulations it rests on, by id. */
  rules: readonly string[];
  start: Question;
}

export interface CheckResult {
  check: string;
  title: Text;
  state: State;
  /** The fact, or the rule, without which nobody can tell. */
  missing: string[];
  reason: Text | null;
  todo: Text | null;
  clauses: (Clause & { legal_state: RouteRule["legal_state"] })[];
}

/** Walks one check. Without its rules in the evidence it says so: nothing is clear without a clause. */
export function decide(check: Check, known: Known, rules: readonly RouteRule[]): CheckResult {
  const found = check.rules.flatMap((id) => rules.find(({ regulation_id }) => regulation_id === id) ?? []);
  const clauses = found.map((rule) => ({ ...clauseOf(rule), legal_state: rule.legal_state }));
  const open = {
    check: check.id,
    title: check.title,
    state: "cannot_tell" as const,
    reason: null,
    todo: null,
    clauses,
  };
  const absent = check.rules.filter((id) => !found.some(({ regulation_id }) => regulation_id === id));
  if (absent.length) return { ...open, missing: absent.map((id) => `rule ${id}`) };
  let at: Question | Outcome = check.start;
  while ("ask" in at) {
    const value: Value | undefined = known[at.ask];
    if (value === undefined) return { ...open, missing: [at.ask] };
    at = at.next(value);
  }
  return { ...open, state: at.state, missing: [], reason: at.reason, todo: at.todo ?? null };
}

/** One not clear is enough; one open question leaves the whole open. */
export const overall = (results: readonly { state: State }[]): State =>
  results.some(({ state }) => state === "not_clear")
    ? "not_clear"
    : results.every(({ state }) => state === "clear")
      ? "clear"
      : "cannot_tell";

export const clear = (en: string, zh: string): Outcome => ({ state: "clear", reason: { en, zh } });
export const notClear = (reason: [en: string, zh: string], todo: [en: string, zh: string]): Outcome => ({
  state: "not_clear",
  reason: { en: reason[0], zh: reason[1] },
  todo: { en: todo[0], zh: todo[1] },
});

/** A question of yes or no. */
export const either = (ask: string, yes: Question | Outcome, no: Question | Outcome): Question => ({
  ask,
  next: (value) => (value === true ? yes : no),
});

export const State = z.enum(STATES);
