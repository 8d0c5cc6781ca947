import { type CandidateFilters, type CandidateRules, candidateSet } from "./candidates.ts";
import { rankSql } from "./stages.ts";

/** SQL: how many candidates were first on record at each stage in each year; a year of null where no date is stated. */
export const stagesByYear = (rules: CandidateRules, filters: CandidateFilters): string => `select * from (
  select year(s.first_date) as year, s.stage, count(*) as candidates
  from (${candidateSet(rules, filters)}) c join candidate_step s using (candidate_number)
  group by all
) order by year nulls last, ${rankSql("stage")}`;

/** SQL: every step of those candidates, one row for each stage of each, the earliest first. */
export const stepsOf = (
  rules: CandidateRules,
  filters: CandidateFilters,
  most: number,
): string => `with step as materialized (
  select s.candidate_number, s.stage, s.first_date, s.record_key
  from (${candidateSet(rules, filters)}) c join candidate_step s using (candidate_number)
  order by s.candidate_number, s.first_date nulls last, ${rankSql("s.stage")} limit ${most}
)
select c.candidate_id, c.drug_id, c.drug, c.drug_zh, c.organisation_id, c.organisation, c.organisation_zh, s.stage, s.first_date, s.record_key
from step s join candidate c using (candidate_number)
order by s.candidate_number, s.first_date nulls last, ${rankSql("s.stage")}`;
