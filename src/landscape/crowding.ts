import { Fault } from "../core/fault.ts";
import { CANDIDATE_RULES, type CandidateFilters, candidateSet, classesUnder } from "./candidates.ts";
import type { Chosen } from "./rules/catalogue.ts";

export const CROWDING_RULES = ["counted", "several_targets", "empty_targets", ...CANDIDATE_RULES] as const;
export type CrowdingRules = Chosen<(typeof CROWDING_RULES)[number]>;

/** Refuses rules that say nothing together. */
export function sensible({ several_targets, empty_targets, counted, stage_floor }: CrowdingRules): void {
  if (several_targets === "set" && empty_targets === "pursued_anywhere") {
    throw new Fault(
      "invalid_input",
      "Sets of targets have no list of sets that nobody is on. Leave empty targets out, or count each target.",
      { field: "empty_targets" },
    );
  }
  if (counted === "trial" && (stage_floor === "filed" || stage_floor === "approved")) {
    throw new Fault(
      "invalid_input",
      "A trial is never filed or approved. Count candidates, or lower the stage to phase 3 or less.",
      { field: "stage_floor" },
    );
  }
}

/** SQL: one row per class with what it weighs, how many things are in it, and some of their records. */
export function classCounts(rules: CrowdingRules, filters: CandidateFilters): string {
  const thing =
    rules.counted === "candidate"
      ? "select c.candidate_id as thing, c.candidate_id, c.drug_id, coalesce(c.stage_key, c.record_key) as record_key from chosen c"
      : `select distinct e.study_id as thing, c.candidate_id, c.drug_id, e.record_key
    from chosen c join candidate_event e on e.candidate_id = c.candidate_id where e.study_id is not null`;
  const several = rules.several_targets === "set" ? AS_A_SET : AS_MEMBERS;
  const weight = rules.several_targets === "split" ? "round(sum(1.0 / classes_of_thing), 9)" : "count(distinct thing)";
  return `with chosen as (${candidateSet(rules, filters)}),
thing as (${thing}),
member as (select distinct t.thing, t.record_key, f.target_id, f.target, f.target_zh from thing t join ${classesUnder(rules)} f using (drug_id)),
${several},
weighed as (select *, count(distinct target_id) over (partition by thing) as classes_of_thing from class)
select target_id, min(target) as target, min(target_zh) as target_zh, ${weight}::double as value,
  count(distinct thing) as things, list(distinct record_key order by record_key)[:20] as record_keys
from weighed group by target_id order by value desc, target_id`;
}

const AS_MEMBERS = "class as (select distinct * from member)";

/** A medicine's targets in one order, so that PD-1 with VEGF and VEGF with PD-1 are one class. */
const AS_A_SET = `class as (
  select thing, min(record_key) as record_key, string_agg(distinct target_id, ' + ' order by target_id) as target_id,
    string_agg(distinct target, ' + ' order by target) as target,
    case when bool_and(target_zh is not null) then string_agg(distinct target_zh, ' + ' order by target_zh) end as target_zh
  from member group by thing
)`;

/** SQL: how many of the things counted have no class at all. */
export function withoutClass(rules: CrowdingRules, filters: CandidateFilters): string {
  return `with chosen as (${candidateSet(rules, filters)})
select count(*) as counted, count(*) filter (drug_id not in (select drug_id from ${classesUnder(rules)})) as without_class from chosen`;
}

/** SQL: every class that some medicine on record is in. */
export const everyClass = (rules: CrowdingRules): string =>
  `select count(distinct target_id) as classes from ${classesUnder(rules)}`;

/** The rule sets over which a concentration is reported as a band: what is counted, how, and how finely. */
export function ruleSets(rules: CrowdingRules): CrowdingRules[] {
  const sets: CrowdingRules[] = [];
  for (const counted of ["candidate", "trial"] as const)
    for (const several_targets of ["each", "split", "set"] as const)
      for (const granularity of ["gene", "complex", "family"] as const)
        sets.push({ ...rules, counted, several_targets, granularity, empty_targets: "left_out" });
  return sets;
}
