/** Ways of saying that a medicine is the first of its class. Category 1 is a class of registration in China, and none of them. */
export const DEFINITIONS = {
  first_approval_of_mechanism: {
    title: { en: "First approval of its mechanism", zh: "机制全球首批" },
    meaning: {
      en: "No medicine with the same set of targets was approved anywhere on record before it. An earlier one on record shows the contrary; that none is on record shows nothing unless a vocabulary of the world's medicines and targets is loaded.",
      zh: "此前无任一在案、作用于同一靶点组合的药物在任何地方获批。有更早者即可否定；未载入全球药物与靶点词表时，无更早者并不说明问题。",
    },
  },
  fda_cder_list: {
    title: { en: "On FDA CDER's yearly list", zh: "FDA CDER 年度名单" },
    meaning: {
      en: "CDER names it first-in-class in its yearly report. The lists are not loaded, so nothing is said.",
      zh: "CDER 年报将其列为首创。名单尚未载入，故不作判断。",
    },
  },
  chembl_mechanism: {
    title: { en: "First of its ChEMBL mechanism", zh: "ChEMBL 机制首个" },
    meaning: {
      en: "No substance that ChEMBL gives the same targets has an earlier year of first approval there. Unknown where ChEMBL is not loaded.",
      zh: "ChEMBL 中无同靶点物质的首批年份更早。未载入 ChEMBL 时不作判断。",
    },
  },
  new_target_in_china: {
    title: { en: "New target for China", zh: "中国新靶点" },
    meaning: {
      en: "No medicine with the same set of targets was approved in China on record before it.",
      zh: "此前无任一在案、作用于同一靶点组合的药物在中国获批。",
    },
  },
  nrdd: {
    title: { en: "NRDD: novel and in the lead", zh: "NRDD：新机制且领先" },
    meaning: {
      en: "Its set of targets was not approved before it anywhere on record, and no other candidate of the set has come further.",
      zh: "其靶点组合此前无在案批准，且无同组合候选药物阶段更高。",
    },
  },
} as const;

export type DefinitionId = keyof typeof DEFINITIONS;
export const DEFINITION_IDS = Object.keys(DEFINITIONS) as DefinitionId[];

const NOVEL = "coalesce(a.first_date <= w.first_date, w.first_date is null)";
const LEADS =
  "s.stage_rank >= l.first_rank and (s.stage_rank > l.second_rank or coalesce(a.first_date <= w.first_date, false))";

/** SQL: a verdict that is false where the record speaks against it, and true only where the record could have. */
const unlessUnknown = (silent: string, holds: string): string =>
  `case when ${silent} then null when not (${holds}) then false when n.is_known then true end`;

/**
 * SQL: each curated medicine that is approved somewhere or in trials, and what each definition says of it: true, false, or
 * null where what it needs is not on record. `granularity` says how finely targets are told apart.
 */
export const originalityRows = (
  granularity: "gene" | "complex" | "family",
): string => `with class as (select * from medicine_set where granularity = '${granularity}'),
approval as (
  select drug_id, min(decision_date) as first_date, min(decision_date) filter (jurisdiction = 'CN') as china_date,
    arg_min(record_key, row(coalesce(decision_date, date '9999-01-01'), record_key)) as record_key
  from medicine_approval group by drug_id
),
world as (select class_id, min(first_date) as first_date from class join approval using (drug_id) group by class_id),
china as (select class_id, min(china_date) as first_date from class join approval using (drug_id) group by class_id),
stage as (select drug_id, stage_rank from candidate_furthest),
-- Only of the classes that a curated medicine is in is anything asked.
lead as (
  select class_id, max(stage_rank) as first_rank,
    case when count(*) > 1 then max(stage_rank, 2)[2] else 0 end as second_rank
  from class join stage using (drug_id)
  where class_id in (select class_id from class join drug using (drug_id)) group by class_id
),
chembl as (
  select m.entity_id as drug_id, string_agg(distinct r.other_id, ' + ' order by r.other_id) as class_id, min(s.first_approval_year) as year
  from substance s
  join term_relation r using (term_id)
  join entity_member m on m.kind = 'drug' and m.member_id = s.term_id
  where r.relation = 'targets' and s.record_key like 'chembl:%' group by m.entity_id
),
chembl_first as (select class_id, min(year) as year from chembl group by class_id),
-- That an earlier one is on record shows that a medicine is not the first. That none is shows something only where a
-- vocabulary of the world's medicines and their targets is loaded.
world_known as (select count(*) > 0 as is_known from medicine_target where regexp_matches(record_key, '^(chembl|open_targets):'))
select d.drug_id, d.name as drug, d.name_zh as drug_zh, d.modality, d.drug_class, d.origin_state, k.class, a.first_date, a.china_date,
  coalesce(a.record_key, d.record_key) as record_key,
  ${unlessUnknown("k.class_id is null or a.first_date is null", "a.first_date <= w.first_date")} as first_approval_of_mechanism,
  null::boolean as fda_cder_list,
  case when x.year is null then null else x.year <= f.year end as chembl_mechanism,
  ${unlessUnknown("k.class_id is null or a.china_date is null", "a.china_date <= c.first_date")} as new_target_in_china,
  ${unlessUnknown("k.class_id is null or s.stage_rank is null", `${NOVEL} and ${LEADS}`)} as nrdd,
  case when k.class_id is null then null when not ${NOVEL} then 'me_too'
    when not n.is_known then null when ${LEADS} then 'first' else 'fast_follower' end as novelty_class
from drug d
left join class k using (drug_id)
left join approval a using (drug_id)
left join world w on w.class_id = k.class_id
left join china c on c.class_id = k.class_id
left join stage s on s.drug_id = d.drug_id
left join lead l on l.class_id = k.class_id
left join chembl x on x.drug_id = d.drug_id
left join chembl_first f on f.class_id = x.class_id
cross join world_known n
where d.drug_class in ('innovative', 'other')
order by a.first_date nulls last, d.drug_id`;

/** Published counts of first-in-class or innovative medicines, in China and abroad, each with what it counts. */
export const PUBLISHED_ORIGINALITY = `select statistic_id, name, name_zh, value, qualifier, unit, year, period_start, period_end, geography, counter, definition, definition_zh, record_key
from statistic
where regexp_matches(statistic_id, 'first-in-class|(^|-)fic-|class-1-approvals|class1-|pudong-plan-2027-class-1|new-mechanism') and unit in ('drugs', 'candidates')
order by geography, period_end nulls last, statistic_id`;
