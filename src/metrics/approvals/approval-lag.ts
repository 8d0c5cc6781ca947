import { defineMetric } from "../metric.ts";

export const approvalLag = defineMetric({
  id: "approval_lag",
  group: "approvals",
  title: { en: "Approval lag", zh: "批准时滞" },
  meaning: {
    en: "Median days from a medicine's first approval anywhere to its approval in a jurisdiction.",
    zh: "自药物全球首次批准至某司法辖区批准的中位天数。",
  },
  rules: ["approval.first-per-jurisdiction", "lag.approval"],
  caveats: [
    {
      en: "Medicines still waiting are not in it, so the true lag is longer. A date known to the year can be off by months.",
      zh: "仍在等待的药物不在其中，真实时滞更长；仅知年份的日期可相差数月。",
    },
  ],
  unit: "days",
  params: {},
  records: `
  select * from (
    select f.*, date_diff('day', min(decision_date) over (partition by drug_id), decision_date) as lag_days,
      row_number() over (partition by drug_id order by decision_date, jurisdiction) as place
    from first_approval f
    where decision_date is not null)
  where place > 1`,
  dimensions: ["jurisdiction", "drug", "year", "modality"],
  measure: { kind: "median", value: "lag_days" },
});
