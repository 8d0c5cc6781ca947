import { defineMetric } from "../metric.ts";

export const candidatesPerTarget = defineMetric({
  id: "candidates_per_target",
  group: "candidates",
  title: { en: "Candidates per target", zh: "各靶点候选药物" },
  meaning: {
    en: "Pairs of an innovative candidate and one of its targets.",
    zh: "创新候选药物与其靶点之组合数。",
  },
  rules: ["candidate.one-per-substance", "target.each-member"],
  caveats: [],
  unit: "candidate-target pairs",
  params: {},
  records: `
  select c.*, t.target from candidate c join drug_target t using (drug_id)
  where c.drug_class = 'innovative'`,
  dimensions: ["target", "stage", "modality"],
  measure: { kind: "count", counted: "(drug_id, target)" },
});
