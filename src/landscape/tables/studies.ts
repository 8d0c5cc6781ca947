import { jurisdictions } from "../../core/jurisdictions.ts";

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const COUNTRIES = Object.entries(jurisdictions).map(([code, { name }]) => `(${quoted(name.en)}, '${code}')`);

/** Registers name some countries in their own way. */
const OTHER_NAMES = [
  ["Korea, Republic of", "KR"],
  ["Republic of Korea", "KR"],
  ["Russian Federation", "RU"],
  ["Hong Kong", "HK"],
  ["Macau", "MO"],
  ["Turkey", "TR"],
  ["Turkey (Türkiye)", "TR"],
  ["Czech Republic", "CZ"],
  ["中国", "CN"],
].map(([name = "", code = ""]) => `(${quoted(name)}, '${code}')`);

/** Studies with what they try, on what and by whom, once the names of the registers are resolved. */
export const studyTables = [
  `create table country_code as select * from (values ${[...COUNTRIES, ...OTHER_NAMES].join(", ")}) as k(country_name, code)`,
  // Registers that describe one study differ in how much they say: the record whose number names the study comes first.
  `create table study_once as
    select s.study_id, t.*
    from trial_once t join study s using (trial_id)
    qualify row_number() over (
      partition by s.study_id order by t.trial_id = s.study_id desc, t.phase is not null desc, t.trial_id
    ) = 1`,
  `create table study_medicine as
    with named as (
      select i.trial_id, l.entity_id as drug_id, coalesce(l.role, 'unstated') as role, i.record_key
      from trial_intervention i
      join entity_link l on l.kind = 'drug' and l.label = i.name and l.decision = 'linked'
      union all
      select trial_id, drug_id, 'experimental', record_key from trial_drug
    )
    select s.study_id, n.drug_id,
      case
        when bool_or(n.role = 'experimental') then 'experimental'
        when bool_or(n.role = 'unstated') then 'unstated'
        else min(n.role)
      end as role,
      min(n.record_key) as record_key
    from named n join study s using (trial_id)
    group by s.study_id, n.drug_id`,
  `create table study_organisation as
    with named as (
      select trial_id, sponsor as name, 'sponsor' as role, sponsor_class as class, record_key from trial where sponsor is not null
      union all
      select trial_id, name, 'collaborator', class, record_key from trial_collaborator
    )
    select s.study_id, l.entity_id as organisation_id, max(n.role) as role, bool_or(n.class = 'industry') as is_industry,
      min(n.record_key) as record_key
    from named n
    join entity_link l on l.kind = 'organisation' and l.label = n.name and l.decision = 'linked'
    join study s on s.trial_id = n.trial_id
    group by s.study_id, l.entity_id`,
  `create table study_indication as
    select s.study_id, l.entity_id as indication_id, min(c.record_key) as record_key
    from trial_condition c
    join entity_link l on l.kind = 'indication' and l.label = c.condition and l.decision = 'linked'
    join study s using (trial_id)
    group by s.study_id, l.entity_id`,
  // The top of MeSH's tree of diseases above an indication: C04 is neoplasms. A disease stands in several.
  `create table indication_area as
    with top as (
      select term_id, split_part(replace(other_id, 'MESH_TREE:', ''), '.', 1) as area_id
      from term_relation where relation = 'in_tree' and regexp_matches(other_id, '^MESH_TREE:(C[0-9]{2}|F03)([.]|$)')
    ),
    named as (
      select replace(r.other_id, 'MESH_TREE:', '') as area_id, any_value(t.name) as area
      from term_relation r join term t using (term_id)
      where r.relation = 'in_tree' and regexp_matches(r.other_id, '^MESH_TREE:(C[0-9]{2}|F03)$')
      group by all
    )
    select distinct m.entity_id as indication_id, top.area_id, coalesce(named.area, top.area_id) as area
    from entity_member m join top on top.term_id = m.member_id left join named using (area_id)
    where m.kind = 'indication'`,
  `create table area_name as
    select row_number() over (order by area_id)::integer as area_number, area_id, min(area) as area from indication_area group by area_id`,
];
