import * as z from "zod";
import { readDay } from "../fields.ts";

const text = z
  .string()
  .nullish()
  .transform((words) => words?.trim() || null);

const date = z
  .string()
  .nullish()
  .transform((words, context): string | null => {
    if (!words) return null;
    const day = readDay(words.slice(0, 10), "year_first");
    if (day) return day;
    context.addIssue({ code: "custom", message: `Expected a real date, not “${words.slice(0, 40)}”.` });
    return z.NEVER;
  });

/** One of the register's words, as ours; a word that we do not know refuses the record. */
const word = <Ours extends string>(known: Readonly<Record<string, Ours>>) =>
  z
    .enum(Object.keys(known) as [string, ...string[]], { error: "Expected a word that we know." })
    .nullish()
    .transform((theirs) => (theirs ? (known[theirs] as Ours) : null));

const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);

/** How the institute says that people are being taken in, and the word of ClinicalTrials.gov for it. */
const status = word({
  "In Review": "not_yet_recruiting",
  Approved: "not_yet_recruiting",
  Active: "recruiting",
  "Enrolling by Invitation": "enrolling_by_invitation",
  "Closed to Accrual": "active_not_recruiting",
  "Closed to Accrual and Intervention": "active_not_recruiting",
  "Temporarily Closed to Accrual": "suspended",
  "Temporarily Closed to Accrual and Intervention": "suspended",
  Complete: "completed",
  "Administratively Complete": "terminated",
  Withdrawn: "withdrawn",
});

const phase = word({
  O: "early_phase_1",
  I: "phase_1",
  I_II: "phase_1_2",
  II: "phase_2",
  II_III: "phase_2_3",
  III: "phase_3",
  IV: "phase_4",
  NA: "not_applicable",
});

const studyType = word({
  Interventional: "interventional",
  "Non-Interventional": "observational",
  Observational: "observational",
  "Expanded Access": "expanded_access",
});

const outcome = word({ PRIMARY: "primary", SECONDARY: "secondary", OTHER_PRE_SPECIFIED: "other" });

/** `TRIAL`: coded for this trial. `TREE`: a broader term of the thesaurus above such a code. */
const indicator = z.enum(["TRIAL", "TREE"], { error: "Expected TRIAL or TREE." });

const Disease = z.object({ inclusion_indicator: indicator, name: text, display_name: text, preferred_name: text });
const Intervention = z.object({ inclusion_indicator: indicator, name: text, type: text });
const Site = z.object({ org_name: text, org_city: text, org_state_or_province: text, org_country: text });

/** What we rely on in a trial of the NCI's search service. People are taken out before. */
export const Trial = z.object({
  nci_id: z.string().regex(/^NCI-\d{4}-\d{5}$/, "Expected an id written NCI, year and 5 digits."),
  nct_id: z
    .string()
    .regex(/^NCT\d{8}$/, "Expected an id written NCT and 8 digits.")
    .nullish()
    .transform((id) => id ?? null),
  protocol_id: text,
  ctep_id: text,
  dcp_id: text,
  ccr_id: text,
  other_ids: list(z.object({ value: text })),
  brief_title: text,
  official_title: text,
  acronym: text,
  study_protocol_type: studyType,
  phase,
  current_trial_status: status,
  current_trial_status_date: date,
  record_verification_date: date,
  amendment_date: date,
  start_date: date,
  completion_date: date,
  minimum_target_accrual_number: z.int("Expected a whole number.").nullish(),
  lead_org: text,
  collaborators: list(z.object({ name: text })),
  diseases: list(Disease),
  arms: list(z.object({ interventions: list(Intervention) })),
  sites: list(Site),
  outcome_measures: list(z.object({ name: text, timeframe: text, type_code: outcome })),
});
export type Trial = z.output<typeof Trial>;
