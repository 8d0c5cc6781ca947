import { defineMetric, restrict } from "../metric.ts";

export const approvalsAbroad = defineMetric({
  id: "approvals_abroad",
  group: "approvals",
  title: { en: "Approvals abroad", zh: "境外批准" },
  meaning: {
    en: "Pairs of a China-origin medicine and a jurisdiction outside mainland China that approved it.",
    zh: "中国来源药物与批准其上市的境外司法辖区之组合数。",
  },
  rules: ["approval.first-per-jurisdiction", "approval.abroad"],
  caveats: [
    {
      en: "Only medicines and approvals that a page showed us; an approval not found is not an approval refused.",
      zh: "仅收录有页面为证者；未找到不等于未批准。",
    },
  ],
  unit: "approvals",
  params: {
    drug: { title: { en: "Medicine", zh: "药物" }, options: null, default: "any" },
    jurisdiction: { title: { en: "Jurisdiction", zh: "司法辖区" }, options: null, default: "any" },
  },
  records: `
  select * from first_approval
  where jurisdiction <> 'CN' and ${restrict("drug_id", "drug")} and ${restrict("jurisdiction", "jurisdiction")}`,
  dimensions: ["jurisdiction", "authority", "year", "drug", "modality", "originator"],
  measure: { kind: "count", counted: "(drug_id, jurisdiction)" },
});
