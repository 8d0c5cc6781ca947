import { defineMetric } from "../metric.ts";

export const supportMeasures = defineMetric({
  id: "support_measures",
  group: "policy",
  title: { en: "Support measures", zh: "支持措施" },
  meaning: { en: "Measures of the policies whose text or summary was seen.", zh: "已见全文或摘要的政策所载措施。" },
  rules: [],
  caveats: [{ en: "A policy whose text was not found adds no measures.", zh: "未找到全文的政策不计措施。" }],
  unit: "measures",
  params: {},
  records: `
  select m.record_key, m.measure_id, m.support, m.support_zh, p.policy_id as policy, p.title, p.title_zh,
    year(p.issued_date)::varchar as year
  from measure m join policy p using (policy_id)`,
  dimensions: ["policy", "year"],
  measure: { kind: "count", counted: "measure_id" },
});
