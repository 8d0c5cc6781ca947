import * as z from "zod";
import { Day, firstDay } from "../../core/date.ts";
import type { Phase, TrialStatus } from "../../core/tables/trial.ts";

/** How the register writes phases, joined by a blank, and the word we use. A study in two phases is its own word. */
export const PHASES: Record<string, Phase> = {
  EARLY_PHASE1: "early_phase_1",
  PHASE1: "phase_1",
  "PHASE1 PHASE2": "phase_1_2",
  PHASE2: "phase_2",
  "PHASE2 PHASE3": "phase_2_3",
  PHASE3: "phase_3",
  PHASE4: "phase_4",
  NA: "not_applicable",
};

const STATUSES = [
  "ACTIVE_NOT_RECRUITING",
  "COMPLETED",
  "ENROLLING_BY_INVITATION",
  "NOT_YET_RECRUITING",
  "RECRUITING",
  "SUSPENDED",
  "TERMINATED",
  "WITHDRAWN",
  "AVAILABLE",
  "NO_LONGER_AVAILABLE",
  "TEMPORARILY_NOT_AVAILABLE",
  "APPROVED_FOR_MARKETING",
  "WITHHELD",
  "UNKNOWN",
] as const satisfies readonly Uppercase<TrialStatus>[];
const STUDY_TYPES = ["INTERVENTIONAL", "OBSERVATIONAL", "EXPANDED_ACCESS"] as const;

const oneOf = (words: readonly string[]) => `in (${words.map((word) => `'${word}'`).join(", ")})`;

// `odd` is the same check in SQL, as a test on the text `@`: what it finds is left to the zod object beside it.

// The engine's projection writes numbers, flags and objects down as text; these could have been one of them.
const NOT_PLAINLY_TEXT = String.raw`^([\[{]|(true|false|[+-]?nan|[+-]?inf(inity)?)$|-?[0-9]+[.e][0-9.e+-]*$|-?0$|-?[0-9]{16,}$)`;

const Words = z
  .union([z.string(), z.int().transform(String)], { error: "Expected text." })
  .meta({ odd: `regexp_matches(@, '${NOT_PLAINLY_TEXT}', 'i')` });

const NctId = z
  .string({ error: "Expected an id written NCT and 8 digits." })
  .regex(/^NCT\d{8}$/, "Expected an id written NCT and 8 digits.")
  .meta({ odd: "not regexp_full_match(@, 'NCT[0-9]{8}')" });

// Not core's PartialDate: studies do end in 2100, as their sponsors see it.
const Month = z
  .string({ error: "Expected a date." })
  .refine(
    (text) => /^\d{4}(-\d\d){0,2}$/.test(text) && Day.safeParse(firstDay(text)).success,
    "Expected a real date written YYYY, YYYY-MM or YYYY-MM-DD.",
  )
  .meta({
    odd: "not regexp_full_match(@, '[0-9]{4}(-[0-9]{2}){0,2}') or try_cast(@ || substr('-01-01', length(@) - 3) as date) is null",
  });
const WholeDay = z.iso
  .date("Expected a real date written YYYY-MM-DD.")
  .meta({ odd: "not regexp_full_match(@, '[0-9]{4}-[0-9]{2}-[0-9]{2}') or try_cast(@ as date) is null" });

const word = <const Known extends readonly [string, ...string[]]>(known: Known) =>
  z.enum(known, { error: "A word that we do not know." }).meta({ odd: `not (@ ${oneOf(known)})` });

const Count = z
  .union(
    [
      z
        .int()
        .min(0)
        .max(1e15 - 1),
      z
        .string()
        .regex(/^\d{1,15}$/)
        .transform(Number),
    ],
    {
      error: "Expected a whole number.",
    },
  )
  .meta({ odd: "not regexp_full_match(@, '[0-9]{1,15}')" });

const Flag = z
  .union([z.boolean(), z.enum(["true", "false"]).transform((text) => text === "true")], {
    error: "Expected true or false.",
  })
  .meta({ odd: "not (@ in ('true', 'false'))" });

const Phases = z
  .array(Words)
  .refine((phases) => !phases.length || phases.join(" ") in PHASES, "A combination of phases that we do not know.")
  .meta({ odd: `len(@) > 0 and not (array_to_string(@, ' ') ${oneOf(Object.keys(PHASES))})` });

const DateStruct = z.object({ date: Month.nullish() });
const Party = z.object({ name: Words.nullish(), class: Words.nullish() });

/** What we rely on in a study of the register's API version 2, and no more. */
export const Study = z.object({
  protocolSection: z.object({
    identificationModule: z.object({
      nctId: NctId,
      nctIdAliases: z.array(Words).nullish(),
      orgStudyIdInfo: z.object({ id: Words.nullish(), type: Words.nullish() }).nullish(),
      secondaryIdInfos: z.array(z.object({ id: Words.nullish(), type: Words.nullish() })).nullish(),
      briefTitle: Words.nullish(),
      officialTitle: Words.nullish(),
      acronym: Words.nullish(),
    }),
    statusModule: z
      .object({
        overallStatus: word(STATUSES).nullish(),
        statusVerifiedDate: Month.nullish(),
        startDateStruct: DateStruct.nullish(),
        completionDateStruct: DateStruct.nullish(),
        lastUpdatePostDateStruct: z.object({ date: WholeDay.nullish() }).nullish(),
      })
      .nullish(),
    sponsorCollaboratorsModule: z
      .object({ leadSponsor: Party.nullish(), collaborators: z.array(Party).nullish() })
      .nullish(),
    conditionsModule: z.object({ conditions: z.array(Words).nullish() }).nullish(),
    designModule: z
      .object({
        studyType: word(STUDY_TYPES).nullish(),
        phases: Phases.nullish(),
        enrollmentInfo: z.object({ count: Count.nullish() }).nullish(),
      })
      .nullish(),
    armsInterventionsModule: z
      .object({
        interventions: z
          .array(
            z.object({ type: Words.nullish(), name: Words.nullish(), otherNames: z.array(Words.nullish()).nullish() }),
          )
          .nullish(),
      })
      .nullish(),
    contactsLocationsModule: z
      .object({ locations: z.array(z.object({ country: Words.nullish() })).nullish() })
      .nullish(),
  }),
  hasResults: Flag.nullish(),
});
export type Study = z.output<typeof Study>;

export const StudyPage = z.object({ studies: z.array(z.unknown()), nextPageToken: z.string().min(1).nullish() });
