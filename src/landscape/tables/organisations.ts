/**
 * SQL: places as people write them, as a city, a park and a district. `said` has `place`, `park`, `country` and `in_pudong`;
 * its other columns are kept.
 */
export const tidied = (said: string): string => `select * exclude (place, park, in_pudong),
  nullif(trim(regexp_replace(split_part(place, ',', -1), '[(].*$', '')), '') as city,
  case when regexp_matches(concat_ws(' ', place, park), '[Zz]hangjiang') then 'Zhangjiang'
    when park like '%Pudong%' then null else park end as park,
  case when coalesce(in_pudong, false) or regexp_matches(concat_ws(' ', place, park), 'Pudong|Zhangjiang') then 'Pudong' end as district
from ${said}`;

/** Types of organisations that find medicines and do not sell them. */
const INSTITUTES = "('research_institute', 'hospital')";

/** Where organisations sit, and who works with whom. */
export const organisationTables = [
  `create table organisation_seat as
    with said as (
      select p.organisation_id, p.kind as attribution, coalesce(p.city, p.place) as place, p.park, p.country, o.in_pudong, p.from_date, p.to_date, p.record_key
      from organisation_place p left join organisation o using (organisation_id)
      union all
      -- A firm that sits in several cities sits in the district of one: the districts on record are Shanghai's.
      select organisation_id, 'headquarters', place, case when is_shanghai then district end, country, is_shanghai and in_pudong, null, null, record_key
      from (
        select *, regexp_matches(place, 'Shanghai|Pudong|Zhangjiang') as is_shanghai
        from (select *, unnest(string_split(coalesce(headquarters, district, ''), ';')) as place from organisation)
      )
    )
    select organisation_id, attribution, country, city, park, district, from_date, to_date, min(record_key) as record_key
    from (${tidied("said")})
    where city is not null or country is not null
    group by all
    order by organisation_id, attribution, city`,
  // Two organisations on one record. Each tie is told from the one that gives to the one that takes, where there is a direction.
  `create table organisation_tie as
    with developed as (
      select drug_id, originator_id as organisation_id, record_key from drug where originator_id is not null
    ),
    tie as (
      select licensor_id as from_id, licensee_id as to_id,
        case when o.type in ${INSTITUTES} then 'technology_transfer' when d.direction = 'acquisition' then 'acquisition' else 'deal' end as kind,
        d.signed_date as day, d.record_key
      from deal d left join organisation o on o.organisation_id = d.licensor_id
      union all
      select s.organisation_id, c.organisation_id, 'trial', t.start_date, c.record_key
      from study_organisation s
      join study_organisation c on c.study_id = s.study_id and c.role = 'collaborator'
      left join study_once t on t.study_id = s.study_id
      where s.role = 'sponsor'
      union all
      select d.organisation_id, r.organisation_id, case when o.type in ${INSTITUTES} then 'technology_transfer' else 'rights' end, r.from_date, r.record_key
      from developed d
      join drug_organisation r on r.drug_id = d.drug_id and r.organisation_id is not null
      left join organisation o on o.organisation_id = d.organisation_id
      union all
      select other_id, organisation_id, 'group', from_date, record_key from organisation_relation where other_id is not null
    )
    select from_id, to_id, kind, min(day) as day, record_key from tie
    where from_id is not null and to_id is not null and from_id <> to_id
    group by all
    order by from_id, to_id, kind, record_key`,
];
