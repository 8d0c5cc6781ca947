import type { SupportCondition, Test } from "../../core/support/condition.ts";
import { holds } from "./evaluate.ts";
import type { FirmFacts } from "./facts.ts";

/** One line of a condition: a question, or the word that joins the deeper lines below it. */
export interface Judged {
  joined: "all" | "any" | "not" | null;
  depth: number;
  test: Test | null;
  /** Null where what was said does not settle it. */
  is_met: boolean | null;
}

/** Every part of a condition in the order in which it stands, and whether it is met by itself. */
export function judge(condition: SupportCondition, facts: FirmFacts, depth = 0): Judged[] {
  const line = { depth, is_met: holds(condition, facts) ?? null };
  const under = (parts: readonly SupportCondition[]) => parts.flatMap((part) => judge(part, facts, depth + 1));
  if ("all" in condition) return [{ ...line, joined: "all", test: null }, ...under(condition.all)];
  if ("any" in condition) return [{ ...line, joined: "any", test: null }, ...under(condition.any)];
  if ("not" in condition) return [{ ...line, joined: "not", test: null }, ...under([condition.not])];
  return [{ ...line, joined: null, test: condition }];
}
