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

type Milestone = "approval" | "submission" | "start";

const FULL = "and not is_conditional";

/** SQL: the day of a milestone of each medicine in each jurisdiction, with the record that says so. */
function milestones(kind: Milestone, { conditional }: LagRules): string {
  if (kind === "approval")
    return `select drug_number, jurisdiction, decision_date as day, record_key from medicine_approval
    where decision_date is not null ${conditional === "left_out" ? FULL : ""}`;
  if (kind === "submission")
    return `select n.number as drug_number, a.jurisdiction, a.decision_date as day, a.record_key
    from approval a join entity_number n on n.kind = 'drug' and n.entity_id = a.drug_id
    where a.event = 'application_accepted' and a.decision_date is not null`;
  return "select drug_number, jurisdiction, start_date as day, record_key from medicine_start";
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
there as (select drug_number, min(day) as from_day from started where ${origin} group by drug_number),
here as (select drug_number, min(day) as to_day from arrived where jurisdiction = $jurisdiction group by drug_number)
select t.drug_number, t.from_day, h.to_day, h.to_day is not null as happened,
  date_diff('day', t.from_day, coalesce(h.to_day, $day::date)) as days
from there t left join here h using (drug_number)
where t.from_day <= $day::date
  ${reference || review ? "" : "and (h.to_day is null or h.to_day >= t.from_day)"}
  ${rules.censored === "left_out" ? "and h.to_day is not null" : ""}
  ${modality?.length ? `and t.drug_number in (select n.number from drug d join entity_number n on n.kind = 'drug' and n.entity_id = d.drug_id where d.modality in (select unnest(from_json($modality::json, '["VARCHAR"]'))))` : ""}`;
}

/** SQL: a page of those cases, the ones that arrived first, with the names and records of these only. */
export function lagPage(rules: LagRules, question: LagQuestion, most: number, from: number): string {
  const { reference } = question;
  const elsewhere = reference ? "= $reference" : rules.lag === "review" ? "= $jurisdiction" : "<> $jurisdiction";
  const first = (kind: Milestone, day: string, where: string) =>
    `select p.drug_number, min(row(m.jurisdiction, m.record_key)) as first
  from page p join (${milestones(kind, rules)}) m on m.drug_number = p.drug_number and m.day = p.${day} where m.jurisdiction ${where} group by p.drug_number`;
  return `with page as materialized (
  select c.*, n.entity_id as drug_id, n.name as drug, n.name_zh as drug_zh
  from (${lagCases(rules, question)}) c join entity_number n on n.number = c.drug_number
  order by c.happened desc, c.days, n.entity_id limit ${most} offset ${from}
),
there as (${first(FROM[rules.lag], "from_day", elsewhere)}),
here as (${first(TO[rules.lag], "to_day", "= $jurisdiction")})
select p.drug_id, p.drug, p.drug_zh, p.from_day, t.first[1] as from_jurisdiction, t.first[2] as from_key, p.to_day, h.first[2] as to_key,
  p.happened, p.days, coalesce(d.modality, 'other') as modality, e.standing = 'curated' as is_curated
from page p
join there t using (drug_number)
left join here h using (drug_number)
join (select * from entity where kind = 'drug' and entity_id in (select drug_id from page)) e on e.entity_id = p.drug_id
left join drug d on d.drug_id = p.drug_id
order by p.happened desc, p.days, p.drug_id`;
}
