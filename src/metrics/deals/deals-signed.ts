import { defineMetric } from "../metric.ts";
import { dealDimensions, dealParameters, dealRecords, lowerBound } from "./shared.ts";

export const dealsSigned = defineMetric({
  id: "deals_signed",
  group: "deals",
  title: { en: "Deals signed", zh: "签署的交易" },
  meaning: { en: "Agreements in the ledger, each counted once.", zh: "账簿中的协议，每份计一次。" },
  rules: ["deal.one-per-agreement", "deal.direction"],
  caveats: [lowerBound],
  unit: "deals",
  params: dealParameters,
  records: dealRecords("d.headline_million", "true"),
  dimensions: dealDimensions,
  measure: { kind: "count", counted: "deal_id" },
});
