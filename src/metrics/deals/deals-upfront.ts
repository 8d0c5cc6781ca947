import { defineMetric } from "../metric.ts";
import { dealDimensions, dealParameters, dealRecords, lowerBound } from "./shared.ts";

export const dealsUpfront = defineMetric({
  id: "deals_upfront",
  group: "deals",
  title: { en: "Cash at signing", zh: "签约现金" },
  meaning: {
    en: "Sum of the upfront payments of the deals that disclose one, in millions of US dollars.",
    zh: "披露首付款的交易之首付款合计，百万美元。",
  },
  rules: ["deal.one-per-agreement", "deal.direction", "money.upfront", "money.nominal-usd"],
  caveats: [lowerBound],
  unit: "USD m",
  params: dealParameters,
  records: dealRecords("d.upfront_million", "d.upfront_million is not null and d.currency = 'USD'"),
  dimensions: dealDimensions,
  measure: { kind: "sum", value: "upfront_million" },
});
