import { defineMetric } from "../metric.ts";
import { STATISTICS, seriesParameter } from "./shared.ts";

export const publishedFigure = defineMetric({
  id: "published_figure",
  group: "statistics",
  title: { en: "Published figure", zh: "已发布数字" },
  meaning: {
    en: "The latest figure of one published series; split by year, the whole series.",
    zh: "某一已发布序列的最新数字；按年份拆分即整个序列。",
  },
  rules: ["statistic.same-counter"],
  caveats: [],
  unit: "as published",
  params: seriesParameter,
  records: STATISTICS,
  dimensions: ["year", "counter", "geography"],
  measure: { kind: "latest", value: "value" },
});
