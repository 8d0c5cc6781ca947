import * as z from "zod";
import { day, flag, needed, whole, word, words } from "../fields.ts";

// AACT's tables and the extracts that people make of them. Columns are named as in AACT; extracts lack some.

const NctId = z.string().regex(/^NCT\d{8}$/, "Expected an id written NCT and 8 digits.");
const maybe = words.optional();
const row = <Table extends string>(table: Table) => ({ table: z.literal(table), id: maybe, nct_id: NctId });

const status = word({
  ACTIVE_NOT_RECRUITING: "active_not_recruiting",
  COMPLETED: "completed",
  ENROLLING_BY_INVITATION: "enrolling_by_invitation",
  NOT_YET_RECRUITING: "not_yet_recruiting",
  RECRUITING: "recruiting",
  SUSPENDED: "suspended",
  TERMINATED: "terminated",
  WITHDRAWN: "withdrawn",
  AVAILABLE: "available",
  NO_LONGER_AVAILABLE: "no_longer_available",
  TEMPORARILY_NOT_AVAILABLE: "temporarily_not_available",
  APPROVED_FOR_MARKETING: "approved_for_marketing",
  WITHHELD: "withheld",
  UNKNOWN: "unknown",
});

const phase = word({
  EARLY_PHASE1: "early_phase_1",
  PHASE1: "phase_1",
  "PHASE1/PHASE2": "phase_1_2",
  PHASE2: "phase_2",
  "PHASE2/PHASE3": "phase_2_3",
  PHASE3: "phase_3",
  PHASE4: "phase_4",
  NA: "not_applicable",
});

const studyType = word({
  INTERVENTIONAL: "interventional",
  OBSERVATIONAL: "observational",
  EXPANDED_ACCESS: "expanded_access",
});

const date = day("year_first").optional();

const Study = z.object({
  ...row("study"),
  brief_title: words,
  official_title: maybe,
  acronym: maybe,
  overall_status: status,
  phase,
  enrollment: whole,
  study_type: studyType.optional(),
  source: maybe,
  source_class: maybe,
  start_date: date,
  start_month_year: maybe,
  completion_date: date,
  completion_month_year: maybe,
  last_update_posted_date: date,
  results_first_posted_date: date,
});

const Outcome = z.object({
  ...row("outcome"),
  outcome_type: word({ primary: "primary", secondary: "secondary", other: "other" }),
  measure: words,
  time_frame: words,
});

const Identifier = z.object({ ...row("identifier"), id_value: needed, id_type: words });
const Intervention = z.object({ ...row("intervention"), intervention_type: words, name: needed });
const Sponsor = z.object({
  ...row("sponsor"),
  name: needed,
  agency_class: words,
  lead_or_collaborator: word({ lead: "lead", collaborator: "collaborator" }).optional(),
});
const Location = z.object({ ...row("location"), name: words, city: words, country: words, state: maybe });
const Country = z.object({ ...row("country"), name: needed, removed: flag("t", "f") });
const Condition = z.object({ ...row("condition"), name: needed });

/** By the name of the table here. The one with the fewest columns comes last: its header is part of others. */
export const shapes = {
  study: Study,
  outcome: Outcome,
  identifier: Identifier,
  intervention: Intervention,
  sponsor: Sponsor,
  location: Location,
  country: Country,
  condition: Condition,
};

/** What even a short extract has of each: enough to tell the tables by their headers. */
export const extracts = {
  study: Study.pick({ nct_id: true, brief_title: true, overall_status: true, phase: true, enrollment: true }),
  intervention: Intervention.pick({ nct_id: true, intervention_type: true, name: true }),
  sponsor: Sponsor.pick({ nct_id: true, agency_class: true, name: true }),
  location: Location.pick({ nct_id: true, name: true, city: true, country: true }),
  condition: Condition.pick({ nct_id: true, name: true }),
};

/** What we rely on in a row, whichever table it is of. */
export const AactRow = z.discriminatedUnion("table", [
  Study,
  Outcome,
  Identifier,
  Intervention,
  Sponsor,
  Location,
  Country,
  Condition,
]);
export type AactRow = z.output<typeof AactRow>;
export type StudyRow = z.output<typeof Study>;
