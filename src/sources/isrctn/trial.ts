import * as z from "zod";
import type { Phase, TrialStatus } from "../../core/tables/trial.ts";
import { readDay } from "../fields.ts";

// An element that has attributes is an object with its text; an empty one is an empty text, whatever it could hold.

/** The words of an element, or null where it has none or says so. */
export function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return textOf(value[0]);
  if (value && typeof value === "object") return textOf((value as Record<string, unknown>)["#text"]);
  const words = typeof value === "string" ? value.trim() : "";
  return /^(nil known|n\/a|not applicable|not provided at time of registration|-)?$/i.test(words) ? null : words;
}

const text = z.unknown().optional().transform(textOf);

const read = <Value>(of: (words: string) => Value | undefined, expected: string) =>
  text.transform((words, context): Value | null => {
    if (words === null) return null;
    const value = of(words);
    if (value !== undefined) return value;
    context.addIssue({ code: "custom", message: `Expected ${expected}, not “${words.slice(0, 40)}”.` });
    return z.NEVER;
  });

const date = read((words) => readDay(words.slice(0, 10), "year_first"), "a real date");
/** How many people; words mean that nobody counted. */
const people = read((words) => (/^\d{1,9}$/.test(words) ? Number(words) : null), "a number");
const among = <Ours>(known: Readonly<Record<string, Ours>>, what: string) =>
  read((words) => (Object.hasOwn(known, words) ? known[words] : undefined), what);

const phase = among<Phase | null>(
  {
    "Phase 0": "early_phase_1",
    "Phase I": "phase_1",
    "Phase I/II": "phase_1_2",
    "Phase II": "phase_2",
    "Phase II/III": "phase_2_3",
    "Phase III": "phase_3",
    "Phase III/IV": null,
    "Phase IV": "phase_4",
    "Not Specified": null,
  },
  "a phase that we know",
);

const status = among<TrialStatus>(
  {
    Stopped: "terminated",
    Suspended: "suspended",
    Completed: "completed",
    Ongoing: "ongoing",
    Recruiting: "recruiting",
  },
  "a status that we know",
);

const studyType = among(
  { Interventional: "interventional", Observational: "observational", Other: null } as const,
  "Interventional, Observational or Other",
);

/** The elements of one name inside another, which is an empty text where it holds none. */
const within = <Item extends z.ZodType>(name: string, item: Item) =>
  z
    .unknown()
    .optional()
    .transform((value) => {
      const found = value && typeof value === "object" ? (value as Record<string, unknown>)[name] : undefined;
      return found === undefined ? [] : Array.isArray(found) ? found : [found];
    })
    .pipe(z.array(item));

const many = <Item extends z.ZodType>(item: Item) => z.array(item).optional().default([]);

/** What we rely on in a full trial of the register; the people it names are taken out before. */
export const FullTrial = z.object({
  trial: z.object({
    "@lastUpdated": date,
    isrctn: text.pipe(z.string("Expected the number of the trial.").regex(/^\d{8}$/, "Expected a number of 8 digits.")),
    trialDescription: z.object({
      title: text,
      scientificTitle: text,
      acronym: text,
      primaryOutcome: text,
      secondaryOutcome: text,
    }),
    externalRefs: z.object({
      eudraCTNumber: text,
      irasNumber: text,
      clinicalTrialsGovNumber: text,
      protocolSerialNumber: text,
      secondaryNumbers: within("secondaryNumber", text),
    }),
    trialDesign: z.object({
      primaryStudyDesign: studyType,
      overallStartDate: date,
      overallEndDate: date,
      overallStatusOverride: status,
    }),
    participants: z.object({
      recruitmentCountries: within("country", text),
      trialCentres: within("trialCentre", z.object({ name: text, city: text, state: text, country: text })),
      targetEnrolment: people,
      totalFinalEnrolment: people,
      recruitmentStart: date,
      recruitmentStatusOverride: status,
    }),
    conditions: within("condition", z.object({ description: text })),
    interventions: within("intervention", z.object({ interventionType: text, phase, drugNames: text })),
    results: z.object({ publicationStage: text, basicReport: text }).optional(),
  }),
  sponsor: many(z.object({ organisation: text, commercialStatus: text })),
  funder: many(z.object({ name: text })),
});
export type FullTrial = z.output<typeof FullTrial>;
