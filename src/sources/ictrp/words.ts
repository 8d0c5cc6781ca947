import type { Phase, TrialStatus } from "../../core/tables/trial.ts";

// WHO passes on the words of some twenty registers. What none of them defines as one of ours is null, not a refusal.

const STATUSES: Record<string, TrialStatus> = {
  recruiting: "recruiting",
  "open public recruiting": "recruiting",
  "open to recruitment": "recruiting",
  pending: "not_yet_recruiting",
  "not yet recruiting": "not_yet_recruiting",
  "active, not recruiting": "active_not_recruiting",
  "no longer recruiting": "active_not_recruiting",
  "closed to recruitment of participants": "active_not_recruiting",
  "recruitment completed": "active_not_recruiting",
  "complete: follow-up continuing": "active_not_recruiting",
  complete: "completed",
  completed: "completed",
  "complete: follow-up complete": "completed",
  "data analysis completed": "completed",
  "main results already published": "completed",
  "enrolling by invitation": "enrolling_by_invitation",
  suspended: "suspended",
  "temporary halt": "suspended",
  terminated: "terminated",
  "stopped early": "terminated",
  withdrawn: "withdrawn",
};

export const statusOf = (text: string | null): TrialStatus | null => STATUSES[text?.toLowerCase() ?? ""] ?? null;

const PHASES: Record<string, Phase> = {
  0: "early_phase_1",
  1: "phase_1",
  "1,2": "phase_1_2",
  2: "phase_2",
  "2,3": "phase_2_3",
  3: "phase_3",
  4: "phase_4",
};
const ROMAN: Record<string, string> = { i: "1", ii: "2", iii: "3", iv: "4" };
const STEP = /(?<![a-z0-9])(iv|i{1,3}|[0-4])[abc]?(?![a-z0-9])/g;

/** `Phase 2/Phase 3`, `II-III`, `1-2`, or the European form with a yes or no for each of the four phases. */
export function phaseOf(text: string | null): Phase | null {
  const lower = text?.toLowerCase() ?? "";
  if (/^(not applicable\b|n\/?a$)/.test(lower)) return "not_applicable";
  if (/^early phase[ -]?(1|i)$/.test(lower)) return "early_phase_1";
  if (/\(phase i\):/.test(lower)) {
    return named([...lower.matchAll(/\(phase (i{1,3}|iv)\):\s*yes/g)].map(([, step = ""]) => step));
  }
  // A bare 0 is a pilot study of any kind in ChiCTR.
  if (lower === "0" || lower.replaceAll(STEP, "").replaceAll(/phase|to|and|[\s/,+&()-]/g, "")) return null;
  return named([...lower.replaceAll("phase", "phase ").matchAll(STEP)].map(([, step = ""]) => step));
}

const named = (steps: string[]): Phase | null =>
  PHASES[[...new Set(steps.map((step) => ROMAN[step] ?? step))].sort().join(",")] ?? null;

export function studyTypeOf(text: string | null) {
  const [, type] = /^(interventional|observational|expanded access)/i.exec(text ?? "") ?? [];
  return type ? (type.toLowerCase().replace(" ", "_") as "interventional" | "observational" | "expanded_access") : null;
}

/** WHO cuts the cell after so many characters, perhaps within a number. */
const LONGEST_SIZE = 254;

/** A number, or group by group: `Treatment:30;Control:30;`. */
export function enrollmentOf(text: string | null): number | null {
  if (!text || text.length >= LONGEST_SIZE) return null;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const groups = text.replace(/;\s*$/, "").split(";");
  const sizes = groups.map((group) => /[:：]\s*(\d{1,9})\s*$/.exec(group)?.[1]);
  return sizes.every((size) => size !== undefined) ? sizes.reduce((sum, size) => sum + Number(size), 0) : null;
}

export const hasResults = (text: string | null): boolean | null =>
  /^yes$/i.test(text ?? "") ? true : /^no$/i.test(text ?? "") ? false : null;
