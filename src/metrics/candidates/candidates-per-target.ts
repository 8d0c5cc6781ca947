import { countingRules } from "../../landscape/rules/catalogue.ts";
import { defineMetric } from "../metric.ts";
import { COUNTED, candidateParameters, longTail } from "./shared.ts";

export const candidatesPerTarget = defineMetric({
  id: "candidates_per_target",
  group: "candidates",
  title: { en: "Candidates per target", zh: "各靶点候选药物" },
  meaning: { en: "Pairs of a candidate and one of its targets.", zh: "候选药物与其靶点之组合数。" },
  rules: ["candidate.one-per-substance", "target.each-member"],
  caveats: [longTail],
  unit: "candidate-target pairs",
  params: {
    ...candidateParameters,
    granularity: {
      title: countingRules.granularity.title,
      options: Object.keys(countingRules.granularity.options),
      default: countingRules.granularity.default,
    },
  },
  records: `select n.*, t.target_id, t.target
  from (${COUNTED}) n join medicine_class t on t.drug_id = n.drug_id
    and t.granularity = case $granularity when 'any' then 'complex' else $granularity end and not t.is_payload`,
  dimensions: ["target", "stage", "modality"],
  measure: { kind: "count", counted: "(candidate_id, target_id)" },
});
