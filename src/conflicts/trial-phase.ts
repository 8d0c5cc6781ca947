import { defineComparison } from "./comparison.ts";
import { TRIALS } from "./trials.ts";

/** Phases that a register which knows fewer words may write for one of ours. */
const WITHIN: Record<string, readonly string[]> = {
  phase_1_2: ["phase_1", "phase_2"],
  phase_2_3: ["phase_2", "phase_3"],
  early_phase_1: ["phase_1"],
};

export const trialPhase = defineComparison({
  id: "trial_phase",
  title: { en: "Phase of a trial", zh: "试验分期" },
  subject: "trial",
  contract: {
    en: "Two phases conflict, unless one is part of the other (phase 1/2 and phase 1 or 2; early phase 1 and phase 1). No phase and “not applicable” say nothing.",
    zh: "两个分期不同即为冲突；一方包含另一方（如 1/2 期与 1 期或 2 期，早期 1 期与 1 期）则为表述差异。未注明或“不适用”视为未作说明。",
  },
  values: TRIALS("phase", "nullif(t.phase, 'not_applicable')"),
  differ: (one, other) => (WITHIN[one]?.includes(other) || WITHIN[other]?.includes(one) ? "vocabulary" : "conflict"),
});
