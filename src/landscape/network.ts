import type { ClusterLevel } from "./clusters.ts";

/** What may tie two organisations. Adding one is a line here and a part of the table of ties. */
export const TIE_KINDS = ["deal", "acquisition", "technology_transfer", "rights", "trial", "group"] as const;
export type TieKind = (typeof TIE_KINDS)[number];

export interface NetworkQuestion {
  kinds: readonly TieKind[];
  organisation: string | null;
  level: ClusterLevel;
  place: string | null;
}

/** SQL: ties of the kinds asked for, of one organisation or of those that sit in a place, one row for each record. */
const chosenTies = ({ kinds, organisation, level, place }: NetworkQuestion): string => {
  const seated = `(select organisation_id from organisation_seat where ${level} = $place)`;
  const conditions = [
    `kind in (${kinds.map((kind) => `'${kind}'`).join(", ")})`,
    ...(organisation ? ["(from_id = $organisation or to_id = $organisation)"] : []),
    ...(place ? [`(from_id in ${seated} or to_id in ${seated})`] : []),
  ];
  return `select * from organisation_tie where ${conditions.join(" and ")}`;
};

/** SQL: one row per pair and kind, the pairs with the most records first. */
export const tiedPairs = (question: NetworkQuestion): string => `with chosen as (${chosenTies(question)}),
pair as (
  select from_id, to_id, kind, count(*) as records, min(day) as first_day, max(day) as last_day, list_sort(min(record_key, 20)) as record_keys
  from chosen group by from_id, to_id, kind
)
select p.*, f.name as from_name, f.name_zh as from_name_zh, f.standing = 'curated' as from_is_curated,
  t.name as to_name, t.name_zh as to_name_zh, t.standing = 'curated' as to_is_curated
from pair p
join entity f on f.kind = 'organisation' and f.entity_id = p.from_id
join entity t on t.kind = 'organisation' and t.entity_id = p.to_id
order by p.records desc, p.last_day desc nulls last, p.from_id, p.to_id, p.kind`;

/** SQL: the organisations of those ties, the most tied first, with where they sit. */
export const tiedOrganisations = (
  question: NetworkQuestion,
  most: number,
): string => `with chosen as (${chosenTies(question)}),
end_of as (
  select from_id as organisation_id, to_id as other_id, record_key from chosen
  union all select to_id, from_id, record_key from chosen
),
counted as (select organisation_id, count(distinct other_id) as partners, count(distinct record_key) as records from end_of group by organisation_id),
seat as (
  select organisation_id, min(park) as park, arg_min(city, row(park is null, city)) as city, min(country) as country
  from organisation_seat where attribution = 'headquarters' group by organisation_id
)
select c.organisation_id, e.name, e.name_zh, e.standing = 'curated' as is_curated, o.type, s.park, s.city, s.country, c.partners, c.records
from counted c join entity e on e.kind = 'organisation' and e.entity_id = c.organisation_id
left join seat s using (organisation_id) left join organisation o using (organisation_id)
order by c.partners desc, c.records desc, c.organisation_id limit ${most}`;

/** SQL: the share of the ties that stands on each source. */
export const tieSources = (question: NetworkQuestion): string => `with chosen as (${chosenTies(question)})
select split_part(record_key, ':', 1) as source_id, count(*) as records from chosen group by all order by records desc, source_id`;
