import { defineMetric, restrict } from "../metric.ts";
import { dealParameters } from "./shared.ts";

export const dealsRealised = defineMetric({
  id: "deals_realised",
  group: "deals",
  title: { en: "Realised to date", zh: "已实现金额" },
  meaning: {
    en: "Payments that a page says were made, in millions of US dollars, by the year of payment.",
    zh: "有页面载明已支付的款项，百万美元，按付款年份。",
  },
  rules: ["money.realised", "money.nominal-usd", "deal.direction"],
  caveats: [
    {
      en: "Upfront cash counts here only when a page says that it arrived.",
      zh: "首付款仅在有页面载明到账时计入。",
    },
  ],
  unit: "USD m",
  params: { direction: dealParameters.direction },
  records: `
  select e.record_key, e.deal_event_id, e.deal_id, e.amount_million, e.event_date, e.type,
    year(e.event_date)::varchar as year, d.modality, d.licensor, d.licensee, d.direction
  from deal_event e join deal d using (deal_id)
  where e.realised = 'paid' and e.amount_million is not null and e.currency = 'USD'
    and ${restrict("d.direction", "direction")}`,
  dimensions: ["year", "type", "modality", "licensor", "licensee", "direction"],
  measure: { kind: "sum", value: "amount_million" },
});
