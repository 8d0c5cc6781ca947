import { defineMetric } from "../metric.ts";

export const medicinesAbroad = defineMetric({
  id: "medicines_abroad",
  group: "approvals",
  title: { en: "Medicines approved abroad", zh: "境外获批药物" },
  meaning: {
    en: "China-origin medicines with at least one approval outside mainland China.",
    zh: "在境外至少获得一次批准的中国来源药物。",
  },
  rules: ["approval.first-per-jurisdiction", "approval.abroad"],
  caveats: [],
  unit: "medicines",
  params: {},
  records: `select * from first_approval where jurisdiction <> 'CN'`,
  dimensions: ["jurisdiction", "year", "modality", "originator"],
  measure: { kind: "count", counted: "drug_id" },
});
