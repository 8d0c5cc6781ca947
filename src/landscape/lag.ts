import type { Chosen } from "./rules/catalogue.ts";

export const LAG_RULES = ["lag", "censored", "conditional"] as const;
export type LagRules = Chosen<(typeof LAG_RULES)[number]>;

export interface LagQuestion {
  /** Where the medicines arrive, as a code of a jurisdiction. */
  jurisdiction: string;
  /** From where the time runs; null is the first anywhere. */
  reference: string | null;
  modality: string[] | undefined;
}

const FULL = "and not is_conditional";

/** SQL: the day of a milestone of each medicine in each jurisdiction, with the record that says so. */
function milestones(kind: "approval" | "submission" | "start", { conditional }: LagRules): string {
  if (kind === "approval")
    return `select drug_id, jurisdiction, decision_date as day, record_key from medicine_approval
    where decision_date is not null ${conditional === "left_out" ? FULL : ""}`;
  if (kind === "submission")
    return `select drug_id, jurisdiction, min(decision_date) as day, arg_min(record_key, row(decision_date, record_key)) as record_key
    from approval where event = 'application_accepted' and decision_date is not null group by all`;
  return "select drug_id, jurisdiction, start_date as day, record_key from medicine_start";
}

const FROM = { approval: "approval", submission: "submission", start: "start", review: "submission" } as const;
const TO = { approval: "approval", submission: "submission", start: "start", review: "approval" } as const;

/**
 * SQL: one row per medicine that was somewhere first: the day there, the day here or null, and the days between, counted to
 * the day asked about for those still waiting. A medicine whose first is here has a lag of nothing and is left out, unless
 * the time runs from a stated place. Times below nothing (here before there) are kept: they say who came first.
 */
export function lagCases(rules: LagRules, { reference, modality }: LagQuestion): string {
  const review = rules.lag === "review";
  const origin = review
    ? "jurisdiction = $jurisdiction"
    : reference
      ? "jurisdiction = $reference"
      : "jurisdiction <> $jurisdiction";
  return `with started as (${milestones(FROM[rules.lag], rules)}),
arrived as (${milestones(TO[rules.lag], rules)}),
there as (
  select drug_id, min(day) as from_day, arg_min(record_key, row(day, record_key)) as from_key, arg_min(jurisdiction, row(day, record_key)) as from_jurisdiction
  from started where ${origin} group by drug_id
),
here as (select drug_id, min(day) as to_day, arg_min(record_key, row(day, record_key)) as to_key from arrived where jurisdiction = $jurisdiction group by drug_id)
select t.drug_id, t.from_jurisdiction, t.from_day, t.from_key, h.to_day, h.to_key, h.to_day is not null as happened,
  date_diff('day', t.from_day, coalesce(h.to_day, $day::date)) as days
from there t left join here h using (drug_id)
where t.from_day <= $day::date
  ${reference || review ? "" : "and (h.to_day is null or h.to_day >= t.from_day)"}
  ${rules.censored === "left_out" ? "and h.to_day is not null" : ""}
  ${modality?.length ? `and t.drug_id in (select drug_id from drug where modality in (select unnest(from_json($modality::json, '["VARCHAR"]'))))` : ""}`;
}

/** SQL: a page of those cases, the ones that arrived first; names are looked up for these only. */
export const lagPage = (
  rules: LagRules,
  question: LagQuestion,
  most: number,
  from: number,
): string => `with page as materialized (
  from (${lagCases(rules, question)}) order by happened desc, days, drug_id limit ${most} offset ${from}
)
select p.*, e.name as drug, e.name_zh as drug_zh, coalesce(d.modality, 'other') as modality, e.standing = 'curated' as is_curated
from page p
join (select * from entity where kind = 'drug' and entity_id in (select drug_id from page)) e on e.entity_id = p.drug_id
left join drug d on d.drug_id = p.drug_id
order by p.happened desc, p.days, p.drug_id`;
