import { defineMetric } from "../metric.ts";
import { dealDimensions, dealParameters, dealRecords } from "./shared.ts";

export const dealsEnded = defineMetric({
  id: "deals_ended",
  group: "deals",
  title: { en: "Deals that ended", zh: "已终止的交易" },
  meaning: {
    en: "Deals with a termination or a full return of rights on record, by the year they were signed.",
    zh: "有终止或权利全部退回记录的交易，按签署年份。",
  },
  rules: ["deal.one-per-agreement", "deal.direction"],
  caveats: [
    {
      en: "Endings are announced less than signings: a lower bound.",
      zh: "终止较签署更少公告：此为下限。",
    },
  ],
  unit: "deals",
  params: dealParameters,
  records: dealRecords("s.ended_date", "s.status = 'ended'"),
  dimensions: dealDimensions,
  measure: { kind: "count", counted: "deal_id" },
});
