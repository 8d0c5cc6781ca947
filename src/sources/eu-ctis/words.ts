import * as z from "zod";
import type { Phase, TrialStatus } from "../../core/tables/trial.ts";
import { readDay } from "../fields.ts";

// What the words and codes of the portal mean. Codes are as the portal's own pages resolve them.

const STATUSES: readonly (readonly [words: string, ours: TrialStatus])[] = [
  ["Under evaluation", "not_yet_recruiting"],
  ["Authorised, recruitment pending", "not_yet_recruiting"],
  ["Authorised, recruiting", "recruiting"],
  ["Ongoing, recruiting", "recruiting"],
  ["Ongoing, recruitment ended", "active_not_recruiting"],
  ["Temporarily halted", "suspended"],
  ["Suspended", "suspended"],
  ["Ended", "completed"],
  ["Expired", "withdrawn"],
  ["Revoked", "terminated"],
  ["Not authorised", "withdrawn"],
  ["Cancelled", "withdrawn"],
];

/** A status, as words or as the number of the words in that list. */
function statusOf(status: string | number): TrialStatus | undefined {
  const found = /^\d+$/.test(String(status))
    ? STATUSES[Number(status) - 1]
    : STATUSES.find(([words]) => words.toLowerCase() === String(status).toLowerCase());
  return found?.[1];
}

const PHASES: readonly (Phase | null)[] = [
  "phase_1",
  "phase_1",
  "phase_1",
  "phase_2",
  "phase_3",
  "phase_4",
  "phase_1_2",
  "phase_1_2",
  "phase_1_2",
  "phase_2_3",
  // Phase III and IV in one: ClinicalTrials.gov has no such word, and neither have we.
  null,
];

const NAMED: Record<string, Phase | null> = {
  I: "phase_1",
  II: "phase_2",
  III: "phase_3",
  IV: "phase_4",
  "I II": "phase_1_2",
  "II III": "phase_2_3",
  "III IV": null,
};

/** A phase, as one of the portal's codes or in its words; undefined where it is neither. */
function phaseOf(phase: string): Phase | null | undefined {
  if (!phase || phase === "N/A") return null;
  if (/^\d+$/.test(phase)) return PHASES[Number(phase) - 1];
  return NAMED[[...phase.matchAll(/phase (IV|I{1,3})\b/gi)].map(([, number]) => number?.toUpperCase()).join(" ")];
}

const read = <Value>(of: (text: string) => Value | undefined, expected: string) =>
  z
    .union([z.string(), z.number().transform(String)], { error: `Expected ${expected}.` })
    .nullish()
    .transform((text, context): Value | null => {
      if (!text?.trim()) return null;
      const value = of(text.trim());
      if (value !== undefined) return value;
      context.addIssue({ code: "custom", message: `Expected ${expected}, not “${text.slice(0, 40)}”.` });
      return z.NEVER;
    });

export const status = read(statusOf, "a status that we know");
export const phase = read(phaseOf, "a phase that we know");
export const count = read((text) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined), "a whole number");

/** Day first where its parts stand between strokes, year first where they stand between dashes, with a time behind it or not. */
export const date = read((text) => readDay(text.replace(/T.*$/, ""), "day_first"), "a real date");

/** Text; the portal writes N/A where there is none. */
export const text = z
  .string()
  .nullish()
  .transform((words) => (/^(n\/a|-|–)?$/i.test(words?.trim() ?? "") ? null : (words?.trim() ?? null)));

export const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);

export const CtNumber = z
  .string()
  .regex(/^20\d{2}-5\d{5}-\d{2}-\d{2}$/, "Expected an EU CT number, year, 5 and 5 digits, 2 and 2 digits.");
