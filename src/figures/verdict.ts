import * as z from "zod";
import type { Text } from "../core/text.ts";
import type { Finding } from "./rule.ts";

export const Verdict = z.enum(["reproduced", "contested", "inconsistent", "not_evaluable"]);
export type Verdict = z.infer<typeof Verdict>;

/** How findings become a verdict, in order: the first that holds decides, and its finding gives the reason. */
export const VERDICT_RULE: Text = {
  en: "Inconsistent if any finding contradicts it. Else contested if a definition or a check gives another value. Else reproduced if a definition gives the printed value. Else not evaluable: no definition could be computed.",
  zh: "任一核对与之矛盾，即为自相矛盾；否则若有定义或核对得出其他数值，即为有争议；否则若有定义得出所载数值，即为已复现；其余为无法评估：没有可计算的定义。",
};

export function verdictOf(findings: readonly Finding[]): { verdict: Verdict; reason: Text } {
  const contradiction = findings.find(({ outcome }) => outcome === "contradicts");
  if (contradiction) return { verdict: "inconsistent", reason: contradiction.sentence };
  const difference = findings.find(({ outcome }) => outcome === "differs");
  if (difference) return { verdict: "contested", reason: difference.sentence };
  const agreement = findings.find(({ role, outcome }) => role === "definition" && outcome === "agrees");
  if (agreement) return { verdict: "reproduced", reason: agreement.sentence };
  const open = findings.find(({ outcome }) => outcome === "open") ?? findings[0];
  return { verdict: "not_evaluable", reason: open?.sentence ?? NOTHING };
}

const NOTHING: Text = { en: "Nothing could be checked.", zh: "没有可核对之处。" };
