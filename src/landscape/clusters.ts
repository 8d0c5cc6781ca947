import { CANDIDATE_RULES, type CandidateRules, candidateSet, placesUnder } from "./candidates.ts";

export const CLUSTER_RULES = CANDIDATE_RULES;
export type ClusterRules = CandidateRules;

/** How finely places are told apart. */
export const CLUSTER_LEVELS = ["park", "district", "city", "country"] as const;
export type ClusterLevel = (typeof CLUSTER_LEVELS)[number];

const OF_DAY =
  "coalesce(from_date, date '1800-01-01') <= $day::date and coalesce(to_date, date '9999-01-01') > $day::date";

/** Rules that speak of organisations; under the others an organisation belongs where its candidates do. */
const SEATS: Partial<Record<ClusterRules["attribution"], string>> = {
  headquarters: "headquarters",
  group_parent: "headquarters",
  registered_office: "registered_office",
  research_site: "research_site",
};

const seatsUnder = ({ attribution }: ClusterRules, level: ClusterLevel): string => {
  const seat = SEATS[attribution];
  return seat
    ? `select ${level} as place, organisation_id, record_key from organisation_seat where attribution = '${seat}' and ${OF_DAY} and ${level} is not null`
    : `select p.${level} as place, c.organisation_id, p.record_key from ${placesUnder({ attribution })} p join chosen c using (candidate_number)
  where p.${level} is not null and c.organisation_id is not null`;
};

/** What the numbers of a place are made of, one row each: an organisation, a candidate, an approved medicine or a deal. */
const members = (rules: ClusterRules, level: ClusterLevel): string => `chosen as (${candidateSet(rules, {})}),
seat as (${seatsUnder(rules, level)}),
placed as (
  select distinct p.${level} as place, c.candidate_number, c.drug_id, c.drug_number, c.stage, c.organisation_id, coalesce(c.stage_key, c.record_key) as record_key, p.record_key as place_key
  from ${placesUnder(rules)} p join chosen c using (candidate_number) where p.${level} is not null
),
signed as (
  select distinct s.place, d.deal_id, d.record_key, d.upfront_million, d.currency
  from seat s join deal d on d.licensor_id = s.organisation_id where d.direction = 'out_licensing'
),
listed as (
  select distinct s.place, s.organisation_id from seat s join organisation_identifier i using (organisation_id)
  where i.scheme in ('SSE', 'SSE STAR', 'SZSE', 'HKEX', 'NASDAQ', 'NYSE', 'AIM')
)`;

/** SQL: one row per place with its numbers, the one with the most candidates first. */
export const clusterRows = (rules: ClusterRules, level: ClusterLevel): string => `with ${members(rules, level)},
place as (select distinct place from seat union select distinct place from placed),
organisations as (select place, count(distinct organisation_id) as organisations, list_sort(list_distinct(min(record_key, 50))) as organisation_keys from seat group by place),
candidates as (
  select place, count(distinct candidate_number) as candidates,
    count(distinct candidate_number) filter (stage in ('phase_3', 'filed')) as late,
    list_sort(list_distinct(min(record_key, 50))) as candidate_keys
  from placed group by place
),
approvals as (
  select place, count(distinct p.drug_number) filter (a.jurisdiction = 'CN') as approved_in_china,
    count(distinct p.drug_number) filter (a.jurisdiction <> 'CN') as approved_abroad,
    list_sort(list_distinct(min(a.record_key, 50))) as approval_keys
  from placed p join medicine_approval a using (drug_number) group by place
),
deals as (
  select place, count(*) as deals, sum(upfront_million) filter (currency = 'USD') as upfront, count(upfront_million) filter (currency = 'USD') as upfront_disclosed,
    list_sort(min(record_key, 50)) as deal_keys
  from signed group by place
),
listings as (select place, count(*) as listed from listed group by place)
select p.place, coalesce(o.organisations, 0) as organisations, coalesce(l.listed, 0) as listed, coalesce(c.candidates, 0) as candidates, coalesce(c.late, 0) as late,
  coalesce(a.approved_in_china, 0) as approved_in_china, coalesce(a.approved_abroad, 0) as approved_abroad,
  coalesce(d.deals, 0) as deals, round(d.upfront, 6) as upfront, coalesce(d.upfront_disclosed, 0) as upfront_disclosed,
  coalesce(o.organisation_keys, []) as organisation_keys, coalesce(c.candidate_keys, []) as candidate_keys,
  coalesce(a.approval_keys, []) as approval_keys, coalesce(d.deal_keys, []) as deal_keys
from place p left join organisations o using (place) left join candidates c using (place) left join approvals a using (place)
left join deals d using (place) left join listings l using (place)
order by candidates desc, organisations desc, p.place`;

/** SQL: on which sources the candidates of the places stand: of each, how many rest on a record of it for what they are and for where. */
export const clusterSources = (rules: ClusterRules, level: ClusterLevel): string => `with ${members(rules, level)},
resting as (
  select place, candidate_number, split_part(record_key, ':', 1) as source_id from placed
  union select place, candidate_number, split_part(place_key, ':', 1) from placed
)
select place, source_id, count(distinct candidate_number) as candidates from resting group by all order by place, candidates desc, source_id`;

/** SQL: candidates under the rules of which no source says where they belong at this level. */
export const unplacedCandidates = (rules: ClusterRules, level: ClusterLevel): string => `with ${members(rules, level)}
select count(*) as candidates, count(*) filter (candidate_number not in (select candidate_number from placed)) as unplaced from chosen`;
