import { dateColumns } from "../../core/date.ts";
import type { Facts, Row } from "../../core/tables.ts";
import { registerOf } from "../clinicaltrials-gov/identifiers.ts";
import { distinct } from "../fields.ts";
import type { Description } from "../source.ts";
import { countriesOf } from "./countries.ts";
import { conditions, interventions, listed, outcomes, plain } from "./lists.ts";
import type { Trial } from "./trial.ts";

/** Registers whose numbers say no more than their letters do. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/^(NL|NTR)-?\d/i, "ntr"],
  [/^PER-/i, "repec"],
  [/^RPCEC/i, "rpcec"],
  [/^SLCTR/i, "slctr"],
  [/^LBCTR/i, "lbctr"],
  [/^PHRR/i, "phrr"],
];

/** WHO puts letters before some numbers that their own registers do not write. */
const ownNumber = (id: string): string => id.replace(/^(JPRN-|EUCTR(?=\d)|CTIS(?=\d))/i, "");

const registerOfTrial = (id: string): string =>
  registerOf(ownNumber(id)) ?? PREFIXES.find(([prefix]) => prefix.test(id))?.[1] ?? "ictrp";

const CHINESE = /\p{Script=Han}/u;

const titleOf = ({ Public_title, Scientific_title }: Trial) => plain(Public_title ?? Scientific_title ?? "") || null;

export const identify = (trial: Trial): string => trial.TrialID;

export const describe = (trial: Trial): Description => ({
  kind: "trial",
  title: titleOf(trial) ?? trial.TrialID,
  address: /^https?:\/\/\S+$/.test(trial.web_address ?? "") ? trial.web_address : null,
});

export function normalize(trial: Trial): Facts {
  const trial_id = ownNumber(trial.TrialID);
  const register = registerOfTrial(trial.TrialID);
  const outcome = (kind: "primary" | "secondary", text: string | null) =>
    outcomes(text, register).map((found) => ({ trial_id, kind, ...found, measure_zh: null }));
  return {
    trial: [trialRow(trial, trial_id, register)],
    trial_identifier: identifiers(trial, trial_id),
    trial_condition: conditions(trial.Condition).map((condition) => ({ trial_id, condition })),
    trial_country: countriesOf(trial.Countries).map((country) => ({ trial_id, country })),
    trial_intervention: interventions(trial.Intervention, register).map((found) => ({ trial_id, ...found })),
    trial_collaborator: listed(trial.Secondary_sponsors).map((name) => ({ trial_id, name, class: null })),
    trial_outcome: [...outcome("primary", trial.Primary_outcome), ...outcome("secondary", trial.Secondary_outcomes)],
  };
}

function trialRow(trial: Trial, trial_id: string, register: string): Omit<Row<"trial">, "record_key"> {
  const title = titleOf(trial);
  const chinese = title !== null && CHINESE.test(title);
  return {
    trial_id,
    register,
    title: chinese ? null : title,
    title_zh: chinese ? title : null,
    short_name: trial.Acronym,
    study_type: trial.Study_type,
    phase: trial.Phase,
    status: trial.Recruitment_Status,
    ...dateColumns("status_date", null),
    sponsor: trial.Primary_sponsor && plain(trial.Primary_sponsor),
    sponsor_class: null,
    enrollment: trial.Target_size,
    ...dateColumns("start_date", trial.Date_enrollement),
    ...dateColumns("completion_date", null),
    last_update_date: null,
    has_results: trial.results_yes_no ?? (trial.results_url_link ? true : null),
  };
}

function identifiers({ TrialID, Secondary_ids }: Trial, trial_id: string) {
  const [eudract] = /^\d{4}-\d{6}-\d{2}(?=-[A-Z])/.exec(trial_id) ?? [];
  const stated = [...(TrialID === trial_id ? [] : [TrialID]), ...(eudract ? [eudract] : []), ...listed(Secondary_ids)];
  return distinct(stated.map((identifier) => ({ trial_id, register: registerOf(ownNumber(identifier)), identifier })));
}
