import * as z from "zod";
import { maybeDay, maybeFlag, maybeInteger, maybePrecision, maybeText, RecordKey, text } from "./shared.ts";

export const Phase = z.enum([
  "early_phase_1",
  "phase_1",
  "phase_1_2",
  "phase_2",
  "phase_2_3",
  "phase_3",
  "phase_4",
  "not_applicable",
]);
export type Phase = z.infer<typeof Phase>;

export const TrialStatus = z.enum([
  "not_yet_recruiting",
  "recruiting",
  "enrolling_by_invitation",
  "active_not_recruiting",
  "ongoing",
  "suspended",
  "terminated",
  "completed",
  "withdrawn",
  "unknown",
  "available",
  "no_longer_available",
  "temporarily_not_available",
  "approved_for_marketing",
  "withheld",
]);
export type TrialStatus = z.infer<typeof TrialStatus>;

/** One study as one record describes it. `trial_id` is the register's id; NCT where a study has one. */
export const TrialRow = z.object({
  record_key: RecordKey,
  trial_id: text,
  register: text,
  title: maybeText,
  title_zh: maybeText,
  short_name: maybeText,
  study_type: z.enum(["interventional", "observational", "expanded_access"]).nullable(),
  phase: Phase.nullable(),
  status: TrialStatus.nullable(),
  status_date: maybeDay,
  status_date_precision: maybePrecision,
  sponsor: maybeText,
  sponsor_class: maybeText,
  enrollment: maybeInteger,
  start_date: maybeDay,
  start_date_precision: maybePrecision,
  completion_date: maybeDay,
  completion_date_precision: maybePrecision,
  last_update_date: maybeDay,
  has_results: maybeFlag,
});

export const TrialIdentifier = z.object({
  record_key: RecordKey,
  trial_id: text,
  register: maybeText,
  identifier: text,
});
export const TrialCondition = z.object({ record_key: RecordKey, trial_id: text, condition: text });
export const TrialCountry = z.object({ record_key: RecordKey, trial_id: text, country: text });
export const TrialIntervention = z.object({ record_key: RecordKey, trial_id: text, name: text, type: maybeText });
/** What a sponsor says an intervention is called besides: codes, brands, abbreviations. */
export const TrialInterventionName = z.object({ record_key: RecordKey, trial_id: text, name: text, other_name: text });
export const TrialCollaborator = z.object({ record_key: RecordKey, trial_id: text, name: text, class: maybeText });

/** Where a study is carried out, in the register's words; people are not named. */
export const TrialSite = z.object({
  record_key: RecordKey,
  trial_id: text,
  name: text,
  name_zh: maybeText,
  city: maybeText,
  region: maybeText,
  country: maybeText,
});

export const TrialOutcome = z.object({
  record_key: RecordKey,
  trial_id: text,
  kind: z.enum(["primary", "secondary", "other"]).nullable(),
  measure: text,
  measure_zh: maybeText,
  time_frame: maybeText,
});

export const TrialDrug = z.object({
  record_key: RecordKey,
  trial_id: text,
  drug_id: text,
  role: z.enum(["pivotal", "pivotal_inferred", "phase_3", "supporting"]),
});
