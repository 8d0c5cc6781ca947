import { defineMetric } from "../metric.ts";

export const jurisdictionsReached = defineMetric({
  id: "jurisdictions_reached",
  group: "approvals",
  title: { en: "Jurisdictions reached", zh: "到达的司法辖区" },
  meaning: {
    en: "Jurisdictions outside mainland China that approved at least one China-origin medicine.",
    zh: "至少批准过一种中国来源药物的境外司法辖区。",
  },
  rules: ["approval.first-per-jurisdiction", "approval.abroad"],
  caveats: [],
  unit: "jurisdictions",
  params: {},
  records: `select * from first_approval where jurisdiction <> 'CN'`,
  dimensions: ["drug", "year", "modality"],
  measure: { kind: "count", counted: "jurisdiction" },
});
