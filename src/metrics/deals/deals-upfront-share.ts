import { defineMetric } from "../metric.ts";
import { dealDimensions, dealParameters, dealRecords, lowerBound } from "./shared.ts";

export const dealsUpfrontShare = defineMetric({
  id: "deals_upfront_share",
  group: "deals",
  title: { en: "Cash at signing as a share of headline", zh: "签约现金占总额之比" },
  meaning: {
    en: "Sum of upfronts over sum of headlines, over the deals that disclose both.",
    zh: "同时披露两者的交易：首付款合计除以总额合计。",
  },
  rules: ["deal.direction", "money.upfront", "money.headline", "money.nominal-usd"],
  caveats: [lowerBound],
  unit: "share",
  params: dealParameters,
  records: dealRecords(
    "d.upfront_million, d.headline_million",
    "d.upfront_million is not null and d.headline_million is not null and d.currency = 'USD'",
  ),
  dimensions: dealDimensions,
  measure: { kind: "ratio", numerator: "upfront_million", denominator: "headline_million" },
});
