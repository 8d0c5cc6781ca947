import { ApprovalEvent } from "../../core/tables/medicine.ts";
import { defineMetric, restrict } from "../metric.ts";

export const approvalEvents = defineMetric({
  id: "approval_events",
  group: "approvals",
  title: { en: "Regulatory events", zh: "监管事件" },
  meaning: {
    en: "Everything an authority did to a medicine: approvals, extensions, refusals, withdrawals, prices.",
    zh: "监管机构对药物的一切动作：批准、扩展、拒绝、撤回、定价。",
  },
  rules: [],
  caveats: [],
  unit: "events",
  params: { event: { title: { en: "Event", zh: "事件" }, options: ApprovalEvent.options, default: "any" } },
  records: `
  select a.record_key, a.approval_id, a.drug_id, d.name as drug, a.jurisdiction, a.authority, a.event, a.decision_date,
    year(a.decision_date)::varchar as year
  from approval a join drug d using (drug_id)
  where ${restrict("a.event", "event")}`,
  dimensions: ["event", "jurisdiction", "authority", "year", "drug"],
  measure: { kind: "count", counted: "approval_id" },
});
