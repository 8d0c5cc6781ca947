import * as z from "zod";
import { dateColumns } from "../../core/date.ts";
import type { Facts } from "../../core/tables.ts";
import { registerOf } from "../clinicaltrials-gov/identifiers.ts";
import { distinct } from "../fields.ts";
import type { Description } from "../source.ts";
import { Document } from "./document.ts";
import { Overview, TableTrial } from "./overview.ts";
import type { Trial } from "./trial.ts";

/** Any of the portal's forms, told apart by what it has; a fault names the field of that form. */
export const AnyTrial = z.looseObject({}).transform((value, context): Trial => {
  const form = "table" in value ? TableTrial : "authorizedApplication" in value ? Document : Overview;
  const read = form.safeParse(value);
  if (read.success) return read.data;
  for (const { path, message } of read.error.issues) context.addIssue({ code: "custom", path, message });
  return z.NEVER;
});

export const identify = (trial: Trial): string => trial.trial_id;

export const describe = (trial: Trial): Description => ({
  kind: "trial",
  title: trial.title ?? trial.trial_id,
  address: `https://euclinicaltrials.eu/ctis-public/view/${trial.trial_id}`,
});

export function normalize(trial: Trial): Facts {
  const { trial_id } = trial;
  const own = <Entry>(entries: readonly Entry[]) => distinct(entries.map((entry) => ({ trial_id, ...entry })));
  return {
    trial: [trialRow(trial)],
    trial_identifier: own(trial.identifiers.map((identifier) => ({ register: registerOf(identifier), identifier }))),
    trial_condition: own(trial.conditions.map((condition) => ({ condition }))),
    trial_intervention: own(trial.interventions),
    trial_country: own(trial.countries.map((country) => ({ country }))),
    trial_collaborator: own(trial.collaborators),
    trial_site: own(trial.sites.map((site) => ({ ...site, name_zh: null, region: null }))),
    trial_outcome: own(trial.outcomes.map((outcome) => ({ ...outcome, measure_zh: null, time_frame: null }))),
  };
}

const trialRow = (trial: Trial) => ({
  trial_id: trial.trial_id,
  register: "eu_ctis",
  title: trial.title,
  title_zh: null,
  short_name: trial.short_name,
  study_type: "interventional" as const,
  phase: trial.phase,
  status: trial.status,
  ...dateColumns("status_date", null),
  sponsor: trial.sponsor,
  sponsor_class: trial.sponsor_class,
  enrollment: trial.enrollment,
  ...dateColumns("start_date", trial.start_date),
  ...dateColumns("completion_date", trial.completion_date),
  last_update_date: trial.last_update_date,
  has_results: trial.has_results,
});
