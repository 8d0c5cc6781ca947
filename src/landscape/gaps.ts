import { CANDIDATE_RULES, type CandidateFilters, candidateSet, classesUnder, placesUnder } from "./candidates.ts";
import type { Chosen } from "./rules/catalogue.ts";
import { rankOf } from "./stages.ts";

export const GAP_RULES = ["at_home", "far", ...CANDIDATE_RULES] as const;
export type GapRules = Chosen<(typeof GAP_RULES)[number]>;

export interface GapQuestion {
  /** Whether a target is looked at in each indication by itself. */
  byIndication: boolean;
  /** A target with more candidates at home than this is no gap. */
  most: number;
}

/** SQL: whether `candidate c` is at home, null where that is not known, and the join it takes. `$home` is a country. */
const whereabouts = (rules: GapRules): { isHome: string; join: string } =>
  rules.at_home === "approved"
    ? { isHome: "c.drug_number in (select drug_number from medicine_approval where jurisdiction = $home)", join: "" }
    : {
        isHome: "w.is_home",
        join: `left join (
    select candidate_number, bool_or(country = $home) as is_home from ${placesUnder(rules)} where country is not null group by candidate_number
  ) w using (candidate_number)`,
      };

/** SQL: each candidate under each of its classes, with how far it is and whether at home; `only` narrows the classes. */
function members(rules: GapRules, filters: CandidateFilters, byIndication: boolean, only = ""): string {
  const { isHome, join } = whereabouts(rules);
  return `select f.class_number, ${byIndication ? "i.indication_number, i" : "c"}.stage_rank, c.candidate_number, c.drug_number, ${isHome} as is_home
  from (${candidateSet(rules, filters)}) c
  ${join}
  join ${classesUnder(rules)} f using (drug_number)
  ${byIndication ? "join candidate_indication i on i.candidate_number = c.candidate_number" : ""}
  ${only}`;
}

const keyOf = (byIndication: boolean) => (byIndication ? "class_number, indication_number" : "class_number");

/**
 * SQL: one row per target, or per target in an indication, on which somebody elsewhere is far and few or none are at home.
 * In an indication a candidate is as far as its own studies of it; an approval is of the medicine, whatever it is for.
 */
export function gapRows(rules: GapRules, filters: CandidateFilters, { byIndication, most }: GapQuestion): string {
  const key = keyOf(byIndication);
  return `select ${key},
  count(*) filter (not is_home and stage_rank >= ${rankOf("approved")}) as approved_elsewhere,
  count(*) filter (not is_home and stage_rank >= ${rankOf(rules.far)}) as far_elsewhere,
  count(*) filter (not is_home) as elsewhere,
  count(*) filter (is_home) as home,
  count(*) filter (is_home is null) as unplaced
from (${members(rules, filters, byIndication)}) group by ${key}
having far_elsewhere > 0 and home <= ${most}`;
}

const LEADERS = 5;

/**
 * SQL: a page of the gaps, the ones with the most approvals elsewhere first, with names and who leads elsewhere; each row
 * says how many gaps there are in all.
 */
export function gapPage(
  rules: GapRules,
  filters: CandidateFilters,
  question: GapQuestion,
  limit: number,
  offset: number,
) {
  const { byIndication } = question;
  const key = keyOf(byIndication);
  const indication = byIndication
    ? "i.entity_id as indication_id, i.name as indication, i.name_zh as indication_zh"
    : "null as indication_id, null as indication, null as indication_zh";
  const shown = `where f.class_number in (select class_number from place)${byIndication ? " and i.indication_number in (select indication_number from place)" : ""}`;
  return `with gap as materialized (${gapRows(rules, filters, question)}),
place as materialized (
  select *, (select count(*) from gap) as total, row_number() over () as place_on_page
  from (select * from gap order by approved_elsewhere desc, far_elsewhere desc, elsewhere desc, home, ${key} limit ${limit} offset ${offset})
),
-- One medicine may be a candidate of several groups: it leads once.
leader as (
  select p.place_on_page, min(m.candidate_number) as candidate_number, max(m.stage_rank) as stage_rank
  from place p join (${members(rules, filters, byIndication, shown)}) m using (${key})
  where not m.is_home and m.stage_rank >= ${rankOf(rules.far)} group by p.place_on_page, m.drug_number
  qualify row_number() over (partition by p.place_on_page order by max(m.stage_rank) desc, min(m.candidate_number)) <= ${LEADERS}
),
led as (
  select l.place_on_page,
    list({'drug_id': c.drug_id, 'drug': c.drug, 'drug_zh': c.drug_zh, 'stage': c.stage, 'record_key': coalesce(c.stage_key, c.record_key)} order by l.stage_rank desc, c.candidate_number) as leaders
  from leader l join candidate c using (candidate_number) group by l.place_on_page
)
select n.target_id, n.target, n.target_zh, ${indication}, p.approved_elsewhere, p.far_elsewhere, p.elsewhere, p.home, p.unplaced, coalesce(l.leaders, []) as leaders, p.total
from place p join class_name n using (class_number) ${byIndication ? "join entity_number i on i.number = p.indication_number" : ""}
left join led l using (place_on_page)
order by p.place_on_page`;
}
