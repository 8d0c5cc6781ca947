import { countingRules } from "../../landscape/rules/catalogue.ts";
import { rankOf } from "../../landscape/stages.ts";
import type { Parameter } from "../metric.ts";

const parameterOf = (id: "unit" | "novelty" | "stage_floor" | "activity"): Parameter => ({
  title: countingRules[id].title,
  options: Object.keys(countingRules[id].options).filter((option) => option !== "any"),
  default: countingRules[id].default,
});

/** The rules under which candidates are counted, as parameters of a metric; `any` switches one off. */
export const candidateParameters = {
  unit: parameterOf("unit"),
  novelty: parameterOf("novelty"),
  stage_floor: parameterOf("stage_floor"),
  activity: parameterOf("activity"),
} as const satisfies Record<string, Parameter>;

/** SQL: the candidates that count under the parameters, with the columns a metric of them may be split by. */
export const COUNTED = `select coalesce(c.stage_key, c.record_key) as record_key, c.candidate_id, c.drug_id, c.drug, c.drug_zh as name_zh, c.modality, c.stage, c.organisation as originator,
    c.novelty_basis, c.first_trial_date, c.first_approval_date
  from candidate c
  where ($novelty = 'any' or c.is_innovative) and ($unit <> 'per_substance' or c.is_furthest) and ($activity = 'any' or c.is_active)
    and c.stage_rank >= case $stage_floor when 'clinical' then ${rankOf("clinical")} when 'phase_1' then ${rankOf("phase_1")}
      when 'phase_2' then ${rankOf("phase_2")} when 'phase_3' then ${rankOf("phase_3")} when 'filed' then ${rankOf("filed")}
      when 'approved' then ${rankOf("approved")} else 0 end`;

export const longTail = {
  en: "Registers give the long tail as far as their names are resolved; names that are not yet told apart are not counted.",
  zh: "长尾由登记库给出，以名称已解析者为限；尚未分辨的名称不计。",
};
