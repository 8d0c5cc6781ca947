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
      { field: "empty_targets", zh: "靶点组合没有“无人涉足”的清单。请不计空靶点，或改为逐个靶点计数。" },
    );
  }
  if (counted === "trial" && (stage_floor === "filed" || stage_floor === "approved")) {
    throw new Fault(
      "invalid_input",
      "A trial is never filed or approved. Count candidates, or lower the stage to phase 3 or less.",
      { field: "stage_floor", zh: "试验不存在申报或获批阶段。请改为计候选药物，或将阶段下限降至 3 期或以下。" },
    );
  }
}

/** SQL: what is counted, once for each class it is in. A study is in a class once, however many of its candidates are. */
function members(rules: CrowdingRules, filters: CandidateFilters, only = ""): string {
  const member =
    rules.counted === "candidate"
      ? `select c.candidate_number as thing, coalesce(c.stage_key, c.record_key) as record_key, f.class_number
  from chosen c join ${classesUnder(rules)} f using (drug_number) ${only}`
      : `select e.study_number as thing, min(e.record_key) as record_key, f.class_number
  from chosen c join candidate_study e using (candidate_number) join ${classesUnder(rules)} f using (drug_number) ${only}
  group by e.study_number, f.class_number`;
  return `chosen as (${candidateSet(rules, filters)}),
member as (${member}),
class as (${rules.several_targets === "set" ? AS_A_SET : rules.several_targets === "split" ? AS_SHARES : "select * from member"})`;
}

const weightUnder = ({ several_targets }: CrowdingRules): string =>
  several_targets === "split" ? "round(sum(1.0 / classes_of_thing), 9)" : "count(*)";

/** SQL: what each class weighs and how many things are in it, the fullest first. */
export function classCounts(rules: CrowdingRules, filters: CandidateFilters): string {
  const key = keyOf(rules);
  const counted = `select ${key}, ${weightUnder(rules)}::double as value, count(*) as things from class group by ${key}`;
  const named =
    key === "target_id"
      ? counted
      : `select n.target_id, w.value, w.things from (${counted}) w join class_name n using (class_number)`;
  return `with ${members(rules, filters)}
${named} order by value desc, target_id`;
}

/** SQL: the names of the classes listed in `$classes`, and some of the records of each. */
export function classRecords(rules: CrowdingRules, filters: CandidateFilters): string {
  const key = keyOf(rules);
  const listed = `(select unnest(from_json($classes::json, '["VARCHAR"]')))`;
  const wanted =
    key === "target_id"
      ? `target_id in ${listed}`
      : `class_number in (select class_number from class_name where target_id in ${listed})`;
  return `with ${members(rules, filters, key === "target_id" ? "" : `where f.${wanted}`)},
shown as (select ${key}, min(record_key, 20) as record_keys from class where ${wanted} group by ${key})
select ${key === "target_id" ? `w.target_id, ${CALLED_AS_A_SET}` : "n.target_id, n.target, n.target_zh"}, list_sort(list_distinct(w.record_keys)) as record_keys
from shown w ${key === "target_id" ? "" : "join class_name n using (class_number)"}`;
}

/** By what a class is known while it is counted: a set of targets has a name of its own and no number. */
const keyOf = ({ several_targets }: CrowdingRules) => (several_targets === "set" ? "target_id" : "class_number");

const AS_SHARES = "select *, count(*) over (partition by thing) as classes_of_thing from member";

/** A medicine's targets in one order, so that PD-1 with VEGF and VEGF with PD-1 are one class. */
const AS_A_SET = `select thing, min(record_key) as record_key, string_agg(n.target_id, ' + ' order by n.target_id) as target_id
  from member join class_name n using (class_number) group by thing`;

const nameOfSet = (column: "target" | "target_zh") =>
  `(select string_agg(coalesce(n.${column}, n.target), ' + ' order by n.target) from class_name n where list_contains(string_split(w.target_id, ' + '), n.target_id)) as ${column}`;
const CALLED_AS_A_SET = `${nameOfSet("target")}, ${nameOfSet("target_zh")}`;

/** SQL: how many of the things counted have no class at all. */
export function withoutClass(rules: CrowdingRules, filters: CandidateFilters): string {
  return `with chosen as (${candidateSet(rules, filters)})
select count(*) as counted, count(*) filter (drug_number not in (select drug_number from ${classesUnder(rules)})) as without_class from chosen`;
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
