/** What is known of medicines across sources: targets, approvals, the group that stands behind an organisation. */
export const medicineTables = [
  // Numbers join and gather some times faster than the ids they stand for, in this snapshot only.
  `create table entity_number as
    select row_number() over (order by kind, entity_id)::integer as number, kind, entity_id, name, name_zh
    from entity where kind in ('drug', 'indication', 'organisation') order by number`,
  // FamPlex names genes by symbol and HGNC by number; both are members of one entity.
  `create table target_part as
    with gene as (
      select 'HGNC_SYMBOL:' || t.name as term_id, m.entity_id
      from term t join entity_member m on m.kind = 'target' and m.member_id = t.term_id where t.vocabulary = 'HGNC'
    ),
    known as (
      select term_id, entity_id from gene
      union select member_id, entity_id from entity_member where kind = 'target'
    )
    select distinct whole.entity_id as target_id, part.entity_id as part_id, r.relation
    from term_relation r
    join known part on part.term_id = r.term_id
    join known whole on whole.term_id = r.other_id
    where r.relation in ('is_a', 'part_of') and part.entity_id <> whole.entity_id`,
  // A gene belongs to the family that FamPlex gives it, the largest first; else to the first gene group of HGNC.
  `create table target_family as
    with size as (select target_id, count(*) as parts from target_part where relation = 'is_a' group by all),
    famplex as (
      select p.part_id as target_id, p.target_id as family_id, e.name as family
      from target_part p join size using (target_id) join entity e on e.kind = 'target' and e.entity_id = p.target_id
      where p.relation = 'is_a'
      qualify row_number() over (partition by p.part_id order by size.parts desc, p.target_id) = 1
    ),
    hgnc as (
      select m.entity_id as target_id, r.other_id as family_id, r.qualifier as family
      from term_relation r join entity_member m on m.kind = 'target' and m.member_id = r.term_id
      where r.relation = 'part_of' and r.other_id like 'HGNC_GROUP:%'
      qualify row_number() over (partition by m.entity_id order by r.other_id) = 1
    )
    select * from famplex
    union all select * from hgnc where target_id not in (select target_id from famplex)`,
  // A target that no vocabulary knows still counts, under the name that the source gives it.
  `create table medicine_target as
    with stated as (
      select drug_id, target as label, null as component, record_key from drug_target
      union all
      select drug_id, target, role, record_key from drug_component where target is not null
      union all
      select m.entity_id, r.other_id, null, r.record_key
      from term_relation r join entity_member m on m.kind = 'drug' and m.member_id = r.term_id
      where r.relation = 'targets'
    ),
    -- In a field that holds a target, an approved symbol means its gene, and a name of a target that we follow means that one.
    settled as (
      select a.label, e.entity_id
      from (select label, unnest(string_split(candidates, ' | ')) as entity_id from entity_link where kind = 'target' and decision = 'ambiguous') a
      join entity e on e.kind = 'target' and e.entity_id = a.entity_id
      where e.name = a.label or e.standing = 'curated'
      qualify row_number() over (partition by a.label order by e.name = a.label desc, e.entity_id) = 1
    ),
    linked as (
      select s.drug_id, coalesce(l.entity_id, a.entity_id, 'named:' || s.label) as target_id, s.label, s.component, s.record_key
      from stated s
      left join entity_link l on l.kind = 'target' and l.label = s.label and l.decision = 'linked'
      left join settled a on a.label = s.label
    )
    select l.drug_id, l.target_id, coalesce(min(e.name), min(l.label)) as target, min(e.name_zh) as target_zh,
      bool_and(coalesce(l.component, '') in ('payload', 'linker')) as is_payload, min(l.record_key) as record_key
    from linked l left join entity e on e.kind = 'target' and e.entity_id = l.target_id
    group by l.drug_id, l.target_id`,
  // The classes of a medicine at each granularity, ready to be counted.
  `create table medicine_class as
    with complex as (
      select drug_id, target_id, target, target_zh, is_payload, record_key from medicine_target
    ),
    opened as (
      select c.drug_id, coalesce(p.part_id, c.target_id) as target_id, c.is_payload, c.record_key, c.target, c.target_zh
      from complex c left join target_part p on p.target_id = c.target_id
    ),
    gene as (
      select o.drug_id, o.target_id, coalesce(e.name, o.target) as target,
        case when e.entity_id is null then o.target_zh else e.name_zh end as target_zh, o.is_payload, o.record_key
      from opened o left join entity e on e.kind = 'target' and e.entity_id = o.target_id
    ),
    family as (
      select g.drug_id, coalesce(f.family_id, g.target_id) as target_id, coalesce(f.family, g.target) as target,
        case when f.family_id is null then g.target_zh end as target_zh, g.is_payload, g.record_key
      from gene g left join target_family f using (target_id)
    ),
    every as (
      select 'complex' as granularity, * from complex
      union all select 'gene', * from gene
      union all select 'family', * from family
    )
    select granularity, drug_id, n.number as drug_number, target_id, dense_rank() over (order by target_id)::integer as class_number,
      min(target) as target, min(target_zh) as target_zh, bool_and(is_payload) as is_payload, min(record_key) as record_key
    from every join entity_number n on n.kind = 'drug' and n.entity_id = drug_id
    group by granularity, drug_id, n.number, target_id
    order by granularity, drug_number, target_id`,
  `create table class_name as
    select class_number, min(target_id) as target_id, min(target) as target, min(target_zh) as target_zh
    from medicine_class group by class_number order by class_number`,
  // The set of targets of a medicine as one class, in one order; what the payload of a conjugate hits is left aside.
  `create table medicine_set as
    select granularity, drug_id, string_agg(target_id, ' + ' order by target_id) as class_id, string_agg(target, ' + ' order by target) as class
    from medicine_class where not is_payload group by granularity, drug_id`,
  // Curated decisions first; else the earliest date at which a register lists the substance, by a name only it has.
  `create table medicine_approval as
    with curated as (
      select drug_id, jurisdiction, decision_date, event = 'conditional_approval' as is_conditional, record_key, 'evidence' as basis
      from approval where event in ('approval', 'conditional_approval')
      qualify row_number() over (partition by drug_id, jurisdiction order by decision_date nulls last, approval_id) = 1
    ),
    named as (
      select lower(name) as name, any_value(entity_id) as drug_id
      from entity_name where kind = 'drug' and name_kind in ('principal', 'synonym', 'former')
      group by all having count(distinct entity_id) = 1
    ),
    listed as (
      select n.drug_id, a.jurisdiction, min(a.decision_date) as decision_date, false as is_conditional,
        arg_min(a.record_key, row(coalesce(a.decision_date, date '9999-01-01'), a.record_key)) as record_key, 'register' as basis
      from authorisation a
      join named n on n.name = regexp_replace(lower(trim(a.substance)), '-[a-z]{4}$', '')
      where coalesce(a.status, 'authorised') in ('authorised', 'discontinued', 'withdrawn', 'revoked', 'suspended', 'expired')
      group by all
    )
    select a.*, n.number as drug_number
    from (
      select * from curated
      union all
      select l.* from listed l
      where not exists (select 1 from curated c where c.drug_id = l.drug_id and c.jurisdiction = l.jurisdiction)
    ) a
    left join entity_number n on n.kind = 'drug' and n.entity_id = a.drug_id`,
  `create table organisation_group as
    with recursive up(organisation_id, group_id, depth) as (
      select distinct organisation_id, organisation_id, 0 from organisation_relation
      union all
      select up.organisation_id, r.other_id, up.depth + 1
      from up join organisation_relation r on r.organisation_id = up.group_id
      where r.relation in ('subsidiary_of', 'merged_into') and r.other_id is not null and up.depth < 6
        and coalesce(r.from_date, date '1800-01-01') <= getvariable('snapshot_day')
        and coalesce(r.to_date, date '9999-01-01') > getvariable('snapshot_day')
    )
    select organisation_id, arg_max(group_id, depth) as group_id from up group by organisation_id`,
  // When each medicine was first tried in each country.
  `create table medicine_start as
    select m.drug_id, n.number as drug_number, coalesce(k.code, t.country) as jurisdiction, min(s.start_date) as start_date,
      arg_min(s.record_key, row(s.start_date, s.record_key)) as record_key
    from study_medicine m
    join study_once s using (study_id)
    join study x using (study_id)
    join trial_country t on t.trial_id = x.trial_id
    left join country_code k on k.country_name = t.country
    left join entity_number n on n.kind = 'drug' and n.entity_id = m.drug_id
    where s.start_date is not null and m.role in ('experimental', 'unstated')
    group by all
    order by drug_number, jurisdiction`,
];
