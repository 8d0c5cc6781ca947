import { defineMetric, restrict } from "../metric.ts";

export const candidates = defineMetric({
  id: "candidates",
  group: "candidates",
  title: { en: "Candidates", zh: "候选药物" },
  meaning: {
    en: "China-origin substances in the evidence, at the highest stage on record.",
    zh: "证据库中的中国来源物质，按记录的最高阶段。",
  },
  rules: ["candidate.one-per-substance"],
  caveats: [
    {
      en: "The curated medicines only: registers give the long tail once their names are resolved.",
      zh: "仅含整理的药物；长尾需待登记库名称解析后计入。",
    },
  ],
  unit: "candidates",
  params: {
    drug_class: {
      title: { en: "Class", zh: "类别" },
      options: ["innovative", "biosimilar", "generic", "improved_new_drug", "other"],
      default: "innovative",
    },
    originator_place: { title: { en: "Originator's place", zh: "研发方所在地" }, options: ["pudong"], default: "any" },
  },
  records: `select * from candidate where ${restrict("drug_class", "drug_class")}
    and ($originator_place = 'any' or originator_id in (select organisation_id from organisation where in_pudong))`,
  dimensions: ["stage", "modality", "originator"],
  measure: { kind: "count", counted: "drug_id" },
});
