import { defineMetric } from "../metric.ts";

export const publishedDealCounts = defineMetric({
  id: "published_deal_counts",
  group: "statistics",
  title: { en: "Deal counts that others published", zh: "他方发布的交易数" },
  meaning: {
    en: "How many published counts of Chinese deals there are; split by counter and year to see that they disagree.",
    zh: "已发布的中国交易计数条数；按统计方与年份拆分可见其互不一致。",
  },
  rules: ["statistic.same-counter"],
  caveats: [],
  unit: "published counts",
  params: {},
  records: `
  select record_key, statistic_id, series, name, name_zh, value, qualifier, unit, counter, geography, year::varchar as year
  from statistic where unit = 'deals' and series like 'out-licensing-deals-%'`,
  dimensions: ["counter", "year", "geography", "series"],
  measure: { kind: "count", counted: "statistic_id" },
});
