import { dateColumns } from "../../core/date.ts";
import type { Facts, Row } from "../../core/tables.ts";
import { registerOf } from "../clinicaltrials-gov/identifiers.ts";
import { distinct } from "../fields.ts";
import type { Description } from "../source.ts";
import type { Trial } from "./trial.ts";

/** Trials without a number of ClinicalTrials.gov go by the institute's own. */
const idOf = ({ nct_id, nci_id }: Trial) => nct_id ?? nci_id;

export const identify = (trial: Trial): string => trial.nci_id;

export const describe = (trial: Trial): Description => ({
  kind: "trial",
  title: trial.brief_title ?? trial.official_title ?? trial.nci_id,
  address: `https://www.cancer.gov/research/participate/clinical-trials-search/v?id=${trial.nci_id}`,
});

export const dated = (trial: Trial): string | null =>
  [trial.current_trial_status_date, trial.record_verification_date, trial.amendment_date]
    .filter((day) => day !== null)
    .sort()
    .at(-1) ?? null;

export function normalize(trial: Trial): Facts {
  const trial_id = idOf(trial);
  return {
    trial: [trialRow(trial)],
    trial_identifier: identifiers(trial),
    trial_condition: conditions(trial).map((condition) => ({ trial_id, condition })),
    trial_intervention: interventions(trial),
    trial_country: countries(trial).map((country) => ({ trial_id, country })),
    trial_collaborator: distinct(
      trial.collaborators.flatMap(({ name }) => (name ? [{ trial_id, name, class: null }] : [])),
    ),
    trial_site: sites(trial),
    trial_outcome: outcomes(trial),
  };
}

function trialRow(trial: Trial): Omit<Row<"trial">, "record_key"> {
  return {
    trial_id: idOf(trial),
    register: trial.nct_id ? "clinicaltrials_gov" : "nci_trials",
    title: trial.brief_title ?? trial.official_title,
    title_zh: null,
    short_name: trial.acronym,
    study_type: trial.study_protocol_type,
    phase: trial.phase,
    status: trial.current_trial_status,
    ...dateColumns("status_date", trial.current_trial_status_date),
    sponsor: trial.lead_org,
    sponsor_class: null,
    enrollment: trial.minimum_target_accrual_number ?? null,
    ...dateColumns("start_date", trial.start_date),
    ...dateColumns("completion_date", trial.completion_date),
    last_update_date: null,
    has_results: null,
  };
}

function identifiers(trial: Trial) {
  const trial_id = idOf(trial);
  const { nci_id, protocol_id, ctep_id, dcp_id, ccr_id } = trial;
  const all = [nci_id, protocol_id, ctep_id, dcp_id, ccr_id, ...trial.other_ids.map(({ value }) => value)];
  const others = [...new Set(all)].filter((id) => id !== null && id !== trial_id) as string[];
  return others.map((identifier) => ({ trial_id, register: registerOf(identifier), identifier }));
}

const conditions = ({ diseases }: Trial): string[] => [
  ...new Set(
    diseases
      .filter(({ inclusion_indicator }) => inclusion_indicator === "TRIAL")
      .flatMap(({ name, display_name, preferred_name }) => name ?? display_name ?? preferred_name ?? []),
  ),
];

const TYPES: Record<string, string> = { "Biological/Vaccine": "biological", "Procedure/Surgery": "procedure" };

/** An agent that several arms share is one intervention. */
const interventions = (trial: Trial) =>
  distinct(
    trial.arms
      .flatMap((arm) => arm.interventions)
      .flatMap(({ inclusion_indicator, name, type }) =>
        name && inclusion_indicator === "TRIAL"
          ? [{ trial_id: idOf(trial), name, type: type && (TYPES[type] ?? type.toLowerCase().replaceAll(/\W+/g, "_")) }]
          : [],
      ),
  );

const countries = ({ sites }: Trial): string[] => [...new Set(sites.flatMap(({ org_country }) => org_country ?? []))];

const sites = (trial: Trial) =>
  distinct(
    trial.sites.flatMap(({ org_name, org_city, org_state_or_province, org_country }) =>
      org_name
        ? [
            {
              trial_id: idOf(trial),
              name: org_name,
              name_zh: null,
              city: org_city,
              region: org_state_or_province,
              country: org_country,
            },
          ]
        : [],
    ),
  );

const outcomes = (trial: Trial) =>
  distinct(
    trial.outcome_measures.flatMap(({ name, timeframe, type_code }) =>
      name ? [{ trial_id: idOf(trial), kind: type_code, measure: name, measure_zh: null, time_frame: timeframe }] : [],
    ),
  );
