import { EU_MEMBERS } from "../core/jurisdictions.ts";

/** A step of a medicine of Chinese origin before an authority abroad. Its day lies between two. */
export interface StepAbroad {
  drug_id: string;
  jurisdiction: string;
  event: string;
  from_day: string;
  to_day: string;
  record_key: string;
}

/** A filing, or a decision that says there was one. */
const STEPS = [
  ...[
    "application_submitted",
    "application_accepted",
    "positive_opinion",
    "approval",
    "conditional_approval",
    "emergency_use",
  ],
  ...["refusal", "application_withdrawn"],
];

/** SQL: dated steps abroad of medicines whose originator is at home in China, or that come from there by our evidence. */
export const STEPS_ABROAD = `select a.drug_id, a.jurisdiction, a.event, a.record_key, a.decision_date as from_day,
  case a.decision_date_precision
    when 'year' then a.decision_date + interval 1 year - interval 1 day
    when 'month' then a.decision_date + interval 1 month - interval 1 day
    else a.decision_date
  end::date as to_day
from approval a join drug d using (drug_id)
where a.jurisdiction not in ('CN', 'HK', 'MO', 'TW') and a.decision_date is not null and d.originator_id is not null
  and a.event in (${STEPS.map((event) => `'${event}'`).join(", ")})
order by from_day, a.record_key`;

/** SQL: the first day on which a medicine was tried in each jurisdiction, the Union's members as the Union. */
export const STARTS_ABROAD = `select drug_id,
  case when jurisdiction in (${EU_MEMBERS.map((code) => `'${code}'`).join(", ")}) then 'EU' else jurisdiction end as jurisdiction,
  min(start_date) as start_date, arg_min(record_key, row(start_date, record_key)) as record_key
from medicine_start group by all`;

/** Steps by which an authority lets a medicine be used. */
export const GRANTED: ReadonlySet<string> = new Set(["approval", "conditional_approval", "emergency_use"]);

export interface FirstAbroad {
  drug_id: string;
  jurisdiction: string;
  date: string;
  record_key: string;
}

/**
 * Where each medicine first went, and those of which the dates on record do not say: a month or a year may hide who came
 * first.
 */
export function firstAbroad(steps: readonly StepAbroad[]): { known: FirstAbroad[]; undecided: string[] } {
  const known: FirstAbroad[] = [];
  const undecided: string[] = [];
  for (const drug_id of new Set(steps.map((step) => step.drug_id))) {
    const own = steps.filter((step) => step.drug_id === drug_id);
    const first = own.reduce((best, step) => (step.to_day < best.to_day ? step : best));
    const rivals = own.filter((step) => step.jurisdiction !== first.jurisdiction && step.from_day <= first.to_day);
    if (rivals.length > 0) undecided.push(drug_id);
    else known.push({ drug_id, jurisdiction: first.jurisdiction, date: first.from_day, record_key: first.record_key });
  }
  return { known, undecided };
}
