import { defineMetric, restrict } from "../metric.ts";

export const sales = defineMetric({
  id: "sales",
  group: "statistics",
  title: { en: "Sales of medicines", zh: "药物销售额" },
  meaning: {
    en: "In-market sales on record, in millions of US dollars.",
    zh: "记录在案的市场销售额，百万美元。",
  },
  rules: ["sale.whole-years", "money.nominal-usd"],
  caveats: [{ en: "In-market sales are not the company's revenue.", zh: "市场销售额不等于公司收入。" }],
  unit: "USD m",
  params: { drug: { title: { en: "Medicine", zh: "药物" }, options: null, default: "any" } },
  records: `
  select s.record_key, s.sale_id, s.drug_id, d.name as drug, s.amount_million, s.territory, s.seller,
    s.period_start, s.period_end, year(s.period_end)::varchar as year
  from sale s join drug d using (drug_id)
  where s.currency = 'USD' and date_diff('day', s.period_start, s.period_end) between 363 and 366 and ${restrict("s.drug_id", "drug")}`,
  dimensions: ["drug", "year", "territory", "seller"],
  measure: { kind: "sum", value: "amount_million" },
});
