import { dateColumns } from "../../core/date.ts";
import type { Facts, Row } from "../../core/tables.ts";
import { registerOf } from "../clinicaltrials-gov/identifiers.ts";
import { addressOf, UNKNOWN_ENROLLMENT } from "../clinicaltrials-gov/normalize.ts";
import type { Description } from "../source.ts";
import type { AactRow, StudyRow } from "./rows.ts";

const FOLDERS: { [Table in AactRow["table"]]: string } = {
  study: "studies",
  outcome: "design_outcomes",
  identifier: "id_information",
  intervention: "interventions",
  sponsor: "sponsors",
  location: "locations",
  country: "countries",
  condition: "conditions",
};

/** AACT numbers its rows anew every night, and extracts do not number them, so a row goes by what it says. */
export const identify = (row: AactRow): string =>
  [FOLDERS[row.table], row.nct_id, ...tellingOf(row).map((part) => part ?? "")].join("/");

function tellingOf(row: AactRow): (string | null | undefined)[] {
  switch (row.table) {
    case "study":
      return [];
    case "outcome":
      return [row.outcome_type, row.measure, row.time_frame];
    case "identifier":
      return [row.id_type, row.id_value];
    case "intervention":
      return [row.intervention_type, row.name];
    case "sponsor":
      return [row.lead_or_collaborator, row.agency_class, row.name];
    case "location":
      return [row.country, row.state, row.city, row.name];
    default:
      return [row.name];
  }
}

export const describe = (row: AactRow): Description => ({
  kind: row.table,
  title: row.table === "study" ? (row.brief_title ?? row.official_title ?? row.nct_id) : titleOf(row),
  address: addressOf(row.nct_id),
});

const titleOf = (row: AactRow): string => [row.nct_id, ...tellingOf(row)].filter(Boolean).join(", ");

export const dated = (row: AactRow): string | null =>
  row.table === "study" ? (row.last_update_posted_date ?? null) : null;

export function normalize(row: AactRow): Facts {
  const { nct_id: trial_id } = row;
  switch (row.table) {
    case "study":
      return { trial: [trial(row)] };
    case "condition":
      return { trial_condition: [{ trial_id, condition: row.name }] };
    case "intervention":
      return { trial_intervention: [{ trial_id, name: row.name, type: lower(row.intervention_type) }] };
    case "identifier":
      return {
        trial_identifier: [{ trial_id, register: registerOf(row.id_value, row.id_type), identifier: row.id_value }],
      };
    case "country":
      return row.removed ? {} : { trial_country: [{ trial_id, country: row.name }] };
    case "sponsor":
      if (row.lead_or_collaborator === "lead") return {};
      return { trial_collaborator: [{ trial_id, name: row.name, class: lower(row.agency_class) }] };
    case "location":
      return location(row);
    case "outcome":
      return outcome(row);
  }
}

function trial(row: StudyRow): Omit<Row<"trial">, "record_key"> {
  return {
    trial_id: row.nct_id,
    register: "clinicaltrials_gov",
    title: row.brief_title ?? row.official_title ?? null,
    title_zh: null,
    short_name: row.acronym ?? null,
    study_type: row.study_type ?? null,
    phase: row.phase,
    status: row.overall_status,
    ...dateColumns("status_date", null),
    sponsor: row.source ?? null,
    sponsor_class: lower(row.source_class),
    enrollment: row.enrollment === UNKNOWN_ENROLLMENT ? null : row.enrollment,
    ...dateColumns("start_date", partial(row.start_month_year, row.start_date)),
    ...dateColumns("completion_date", partial(row.completion_month_year, row.completion_date)),
    last_update_date: row.last_update_posted_date ?? null,
    has_results: row.results_first_posted_date === undefined ? null : row.results_first_posted_date !== null,
  };
}

function location({ nct_id: trial_id, name, city, state = null, country }: AactRow & { table: "location" }): Facts {
  return {
    ...(name && { trial_site: [{ trial_id, name, name_zh: null, city, region: state, country }] }),
    ...(country && { trial_country: [{ trial_id, country }] }),
  };
}

function outcome({ nct_id: trial_id, outcome_type, measure, time_frame }: AactRow & { table: "outcome" }): Facts {
  return measure ? { trial_outcome: [{ trial_id, kind: outcome_type, measure, measure_zh: null, time_frame }] } : {};
}

/** AACT writes the last day of the month where a month is all that is known; the column beside it says so. */
const partial = (month: string | null | undefined, date: string | null | undefined): string | null =>
  (date && (/^\d{4}-\d{2}$/.test(month ?? "") || /^[A-Z][a-z]+ \d{4}$/.test(month ?? "")) ? date.slice(0, 7) : date) ??
  null;

const lower = (word: string | null | undefined) => word?.toLowerCase() ?? null;
