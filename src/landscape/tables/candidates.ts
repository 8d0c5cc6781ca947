import { rankSql, STAGES, stageOfPhaseSql } from "../stages.ts";
import { tidied } from "./organisations.ts";

const STAGE_OF_RANK = `[${STAGES.map((stage) => `'${stage}'`).join(", ")}]`;

/** Deals name a stage at signing; the vaguer words of the ledger are a stage of their own or none. */
const STAGE_OF_DEAL =
  "case when stage = 'discovery' then 'preclinical' when stage = 'multiple' then null else stage end";

/** A company's code for what it develops holds a digit; a name without one that no vocabulary knows may be any old medicine. */
const IS_CODE = "regexp_matches(e.name, '[A-Za-z]') and regexp_matches(e.name, '[0-9]')";

/** Stems that WHO gives to international nonproprietary names by what a substance is (USAN and INN stems); null where none speaks. */
const STEMS: [stem: string, modality: string][] = [
  ["mab", "antibody"],
  ["cel", "cell_therapy"],
  ["vec", "gene_therapy"],
  ["cept", "fusion_protein"],
  ["(?:rsen|siran)", "oligonucleotide"],
  ["(?:glutide|relin|reotide|tocin)", "peptide"],
  [
    "(?:tinib|ciclib|parib|lisib|rafenib|sertib|degib|vastatin|gliptin|gliflozin|oxaban|sartan|previr|tegravir|buvir)",
    "small_molecule",
  ],
];

const MODALITY_OF_INN = `case ${STEMS.map(([stem, modality]) => `when regexp_matches(lower(e.name), '^[a-z ]+${stem}( [a-z]+)?$') then '${modality}'`).join(" ")} end`;

export const candidateTables = [
  // Who develops what: as the evidence says; else the companies that sponsor a trial of it; an institution where no company does.
  `create table development as
    with curated as (
      select drug_id, organisation_id, record_key from drug_organisation where role in ('developer', 'licensee') and organisation_id is not null
        and coalesce(to_date, date '9999-01-01') > getvariable('snapshot_day')
      union
      select drug_id, originator_id, record_key from drug where originator_id is not null
    ),
    sponsored as (
      select m.drug_id, o.organisation_id, bool_or(o.is_industry) as is_industry, min(s.start_date) as first_start,
        min(m.record_key) as record_key
      from study_medicine m
      join study_organisation o on o.study_id = m.study_id and o.role = 'sponsor'
      join study_once s on s.study_id = m.study_id
      where m.role in ('experimental', 'unstated')
      group by m.drug_id, o.organisation_id
    ),
    -- Where the evidence says who has the rights, another firm that tries the medicine tries it beside its own.
    industry as (select drug_id, organisation_id, record_key from sponsored where is_industry and drug_id not in (select drug_id from curated)),
    institution as (
      select drug_id, arg_min(organisation_id, row(coalesce(first_start, date '9999-01-01'), organisation_id)) as organisation_id, min(record_key) as record_key
      from sponsored
      where drug_id not in (select drug_id from curated) and drug_id not in (select drug_id from industry)
      group by drug_id
    ),
    known as (
      select *, 1 as order_of_basis from curated union all select *, 2 from industry union all select *, 3 from institution
    ),
    nobody as (
      select m.drug_id, null as organisation_id, min(m.record_key) as record_key, 4 as order_of_basis
      from study_medicine m where m.drug_id not in (select drug_id from known) and m.role in ('experimental', 'unstated')
      group by m.drug_id
    )
    select k.drug_id, coalesce(g.group_id, k.organisation_id) as group_id,
      arg_min(k.organisation_id, row(k.order_of_basis, k.organisation_id)) as organisation_id,
      min(k.order_of_basis) as order_of_basis, arg_min(k.record_key, row(k.order_of_basis, k.record_key)) as record_key
    from (select * from known union all select * from nobody) k
    left join organisation_group g on g.organisation_id = k.organisation_id
    group by all`,
  // Each step on record: a trial by the group itself, or an approval, an application or a deal of the substance.
  `create table candidate_event as
    with own as (
      select d.drug_id || '|' || coalesce(d.group_id, '') as candidate_id, d.drug_id, d.group_id from development d
    ),
    tried as (
      select m.drug_id, coalesce(g.group_id, o.organisation_id) as group_id, ${stageOfPhaseSql("s.phase")} as stage, 'trial' as event,
        s.start_date as event_date, s.start_date_precision as event_date_precision, m.study_id, null as jurisdiction, s.record_key, s.status
      from study_medicine m
      join study_once s using (study_id)
      left join study_organisation o on o.study_id = m.study_id and o.role = 'sponsor'
      left join organisation_group g on g.organisation_id = o.organisation_id
      where coalesce(s.study_type, 'interventional') = 'interventional' and m.role in ('experimental', 'unstated')
    ),
    curated_trial as (
      select distinct t.drug_id, s.study_id from trial_drug t join study s using (trial_id)
    ),
    of_group as (
      select own.candidate_id, t.* exclude (drug_id, group_id)
      from own join tried t on t.drug_id = own.drug_id and t.group_id is not distinct from own.group_id
      union
      select own.candidate_id, t.* exclude (drug_id, group_id)
      from own join development d on d.drug_id = own.drug_id and d.group_id is not distinct from own.group_id and d.order_of_basis = 1
      join curated_trial c on c.drug_id = own.drug_id
      join tried t on t.drug_id = own.drug_id and t.study_id = c.study_id
    ),
    of_substance as (
      select drug_id, 'approved' as stage, 'approval' as event, decision_date as event_date, null as event_date_precision,
        null as study_id, jurisdiction, record_key from medicine_approval
      union all
      select drug_id, 'filed', 'application', decision_date, decision_date_precision, null, jurisdiction, record_key
      from approval where event in ('application_submitted', 'application_accepted', 'positive_opinion', 'refusal', 'application_withdrawn')
      union all
      select a.drug_id, ${STAGE_OF_DEAL}, 'deal', d.signed_date, d.signed_date_precision, null, null, d.record_key
      from deal_asset a join deal d using (deal_id) where a.drug_id is not null
    )
    select candidate_id, stage, ${rankSql("stage")} as stage_rank, event, event_date, event_date_precision, study_id, jurisdiction,
      status, record_key
    from (
      select candidate_id, stage, event, event_date, event_date_precision, study_id, jurisdiction, status, record_key from of_group
      union all
      select own.candidate_id, s.stage, s.event, s.event_date, s.event_date_precision, s.study_id, s.jurisdiction, null, s.record_key
      from own join of_substance s using (drug_id)
    )
    where stage is not null`,
  `create table candidate as
    with reached as (
      select candidate_id, max(stage_rank) as stage_rank, arg_max(record_key, row(stage_rank, record_key)) as stage_key,
        min(event_date) filter (event = 'trial') as first_trial_date, max(event_date) as last_event_date,
        count(distinct study_id) as trials,
        bool_or(status in ('recruiting', 'not_yet_recruiting', 'active_not_recruiting', 'enrolling_by_invitation', 'ongoing')) as is_going_on,
        bool_or(event = 'approval') as is_approved
      from candidate_event group by candidate_id
    ),
    ended as (
      select candidate_id, max(s.completion_date) as last_completion_date
      from candidate_event e join study_once s using (study_id) group by candidate_id
    ),
    approved as (select drug_id, min(decision_date) as first_approval_date from medicine_approval group by drug_id),
    rows as (
      select e.record_key as entity_key, d.record_key, d.drug_id || '|' || coalesce(d.group_id, '') as candidate_id, d.drug_id,
        e.name as drug, coalesce(e.name_zh, c.name_zh) as drug_zh, e.standing, coalesce(c.modality, ${MODALITY_OF_INN}) as modality,
        case when d.order_of_basis = 1 or c.drug_class in ('biosimilar', 'generic', 'improved_new_drug') then c.drug_class end as drug_class,
        d.organisation_id, o.name as organisation, o.name_zh as organisation_zh, d.group_id,
        coalesce(r.stage_rank, 0)::integer as stage_rank, r.stage_key, r.first_trial_date, r.last_event_date, coalesce(r.trials, 0)::integer as trials,
        a.first_approval_date, d.order_of_basis,
        coalesce(r.is_approved, false) as is_approved, coalesce(r.is_going_on, false) as is_going_on,
        n.last_completion_date,
        case
          when c.drug_class in ('biosimilar', 'generic', 'improved_new_drug') then 'known_substance'
          when c.drug_class = 'innovative' and d.order_of_basis = 1 then 'curated'
          when e.standing = 'provisional' and not (${IS_CODE}) then 'unknown_name'
          when a.drug_id is null then 'not_approved_on_record'
          when r.first_trial_date < a.first_approval_date then 'tried_before_approval'
          else 'known_substance'
        end as novelty_basis
      from development d
      join entity e on e.kind = 'drug' and e.entity_id = d.drug_id
      left join drug c on c.drug_id = d.drug_id
      left join entity o on o.kind = 'organisation' and o.entity_id = d.organisation_id
      left join reached r on r.candidate_id = d.drug_id || '|' || coalesce(d.group_id, '')
      left join ended n on n.candidate_id = d.drug_id || '|' || coalesce(d.group_id, '')
      left join approved a on a.drug_id = d.drug_id
    )
    select rows.* exclude (entity_key), m.number as drug_number, g.number as group_number, ${STAGE_OF_RANK}[stage_rank] as stage,
      novelty_basis in ('curated', 'not_approved_on_record', 'tried_before_approval') as is_innovative,
      coalesce(is_approved or is_going_on or coalesce(last_completion_date, last_event_date) >= getvariable('snapshot_day') - interval 3 year, false) as is_active,
      row_number() over (
        partition by drug_id
        order by novelty_basis in ('curated', 'not_approved_on_record', 'tried_before_approval') desc, stage_rank desc, order_of_basis, candidate_id
      ) = 1 as is_furthest,
      -- The furthest first. Numbers join some times faster than the ids, and order a page without a sort.
      row_number() over (order by stage_rank desc, drug, candidate_id)::integer as candidate_number
    from rows
    join entity_number m on m.kind = 'drug' and m.entity_id = rows.drug_id
    left join entity_number g on g.kind = 'organisation' and g.entity_id = rows.group_id
    order by candidate_number`,
  `create table candidate_furthest as select drug_id, max(stage_rank) as stage_rank from candidate group by drug_id`,
  // When each stage was first on record. An event without a date is a step without one.
  `create table candidate_step as
    select c.candidate_number, e.stage, min(e.event_date) as first_date,
      arg_min(e.record_key, row(coalesce(e.event_date, date '9999-01-01'), e.record_key)) as record_key
    from candidate_event e join candidate c using (candidate_id)
    group by all
    order by c.candidate_number, first_date, e.stage`,
  `create table candidate_indication as
    select c.candidate_number, i.indication_id, n.number as indication_number, max(e.stage_rank)::integer as stage_rank, arg_max(i.record_key, row(e.stage_rank, i.record_key)) as record_key
    from candidate_event e join study_indication i using (study_id) join candidate c using (candidate_id)
    join entity_number n on n.kind = 'indication' and n.entity_id = i.indication_id
    group by all
    order by c.candidate_number`,
  `create table candidate_study as
    with number as (select study_id, row_number() over (order by study_id)::integer as study_number from study_once)
    select c.candidate_number, n.study_number, min(e.record_key) as record_key
    from candidate_event e join candidate c using (candidate_id) join number n using (study_id)
    group by all
    order by c.candidate_number`,
  `create table candidate_area as
    select distinct candidate_number, area_number
    from candidate_indication join indication_area using (indication_id) join area_name using (area_id)
    order by candidate_number`,
  // Where candidates belong under each rule: as their organisation does, or by what is known of the medicine itself.
  `create table candidate_place as
    with
    discovered as (
      select c.candidate_id, 'discoverer' as attribution, unnest(regexp_split_to_array(d.origin_place, '[;/]')) as place, null as park,
        null as country, null::boolean as in_pudong, null::date as from_date, null::date as to_date, d.record_key
      from candidate c join drug d using (drug_id) where d.origin_state = 'known' and d.origin_place is not null
    ),
    tried as (
      select e.candidate_id, e.study_id, e.record_key from candidate_event e where e.event = 'trial'
      qualify row_number() over (partition by e.candidate_id order by e.event_date nulls last, e.study_id) = 1
    ),
    first_trial as (
      select t.candidate_id, 'first_trial' as attribution, coalesce(k.code, c.country) as country, null as city, null as park, null as district,
        null::date as from_date, null::date as to_date, min(t.record_key) as record_key
      from tried t
      join study s using (study_id)
      join trial_country c on c.trial_id = s.trial_id
      left join country_code k on k.country_name = c.country
      group by all
    ),
    every as (
      select c.candidate_id, s.* exclude (organisation_id) from candidate c join organisation_seat s using (organisation_id)
      where s.attribution in ('registered_office', 'research_site', 'headquarters')
      union all by name
      select c.candidate_id, s.* exclude (organisation_id) replace ('group_parent' as attribution)
      from candidate c join organisation_seat s on s.organisation_id = c.group_id where s.attribution = 'headquarters'
      union all by name
      select * from (${tidied("discovered")}) where city is not null or country is not null
      union all by name
      select * from first_trial
    )
    select c.candidate_number, p.candidate_id, p.attribution, p.country, p.city, p.park, p.district, p.from_date, p.to_date, min(p.record_key) as record_key
    from every p
    join candidate c using (candidate_id)
    group by all
    order by p.attribution, c.candidate_number`,
];
