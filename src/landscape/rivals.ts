import { type CandidateRules, candidateSet, classesUnder } from "./candidates.ts";

/**
 * SQL: candidates that share a target with the medicine `$drug`, or hit one of `$targets`, the furthest first. One whose
 * targets are the very same set stands before one that shares a target at the same stage.
 */
export const rivalsOf = (rules: CandidateRules): string => `with classes as (from ${classesUnder(rules)}),
own as (
  select distinct class_number from classes
  where drug_id = $drug or target_id in (select unnest(from_json($targets::json, '["VARCHAR"]')))
),
shared as (
  select drug_number, count(*) filter (class_number in (select class_number from own)) as shared, count(*) as classes
  from classes where drug_id is distinct from $drug group by drug_number having shared > 0
),
place as (
  select candidate_number, list(distinct country order by country) as countries from candidate_place
  where attribution = 'headquarters' and country is not null group by candidate_number
)
select c.candidate_id, c.drug_id, c.drug, c.drug_zh, c.modality, c.stage, c.stage_rank, c.organisation_id, c.organisation, c.organisation_zh,
  c.is_active, c.trials, c.last_event_date, coalesce(p.countries, []) as countries,
  s.shared = s.classes and s.shared = (select count(*) from own) as is_same_set,
  coalesce(c.stage_key, c.record_key) as record_key
from (${candidateSet(rules, {})}) c join shared s using (drug_number) left join place p using (candidate_number)
order by c.stage_rank desc, is_same_set desc, c.candidate_number`;
