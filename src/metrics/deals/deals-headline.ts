import { defineMetric } from "../metric.ts";
import { dealDimensions, dealParameters, dealRecords, lowerBound } from "./shared.ts";

export const dealsHeadline = defineMetric({
  id: "deals_headline",
  group: "deals",
  title: { en: "Headline of deals", zh: "交易总额" },
  meaning: {
    en: "Sum of the headlines of the deals that disclose one, in millions of US dollars.",
    zh: "披露总额的交易之总额合计，百万美元。",
  },
  rules: ["deal.one-per-agreement", "deal.direction", "money.headline", "money.nominal-usd"],
  caveats: [lowerBound, { en: "A headline is a ceiling that is seldom reached.", zh: "总额是上限，极少全部兑现。" }],
  unit: "USD m",
  params: dealParameters,
  records: dealRecords("d.headline_million", "d.headline_million is not null and d.currency = 'USD'"),
  dimensions: dealDimensions,
  measure: { kind: "sum", value: "headline_million" },
});
