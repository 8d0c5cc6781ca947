import { defineMetric } from "../metric.ts";
import { STATISTICS, seriesParameter } from "./shared.ts";

export const publishedGrowth = defineMetric({
  id: "published_growth",
  group: "statistics",
  title: { en: "Growth of a published figure", zh: "已发布数字的增速" },
  meaning: {
    en: "Compound annual growth between the first and the last year of one published series.",
    zh: "某一已发布序列首年至末年的复合年增长率。",
  },
  rules: ["statistic.same-counter"],
  caveats: [
    {
      en: "Nominal, and only as steady as the definition of the series.",
      zh: "为名义增速，取决于序列口径是否一致。",
    },
  ],
  unit: "share a year",
  params: seriesParameter,
  records: STATISTICS,
  dimensions: ["counter", "geography"],
  measure: { kind: "growth", value: "value", at: "period_year" },
});
