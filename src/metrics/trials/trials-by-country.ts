import { defineMetric } from "../metric.ts";
import { trialColumns, trialCondition, trialParameters } from "./shared.ts";

export const trialsByCountry = defineMetric({
  id: "trials_by_country",
  group: "trials",
  title: { en: "Trials by country", zh: "各国试验" },
  meaning: {
    en: "Pairs of a study and a country in which it has a site.",
    zh: "研究与其设有中心的国家之组合数。",
  },
  rules: ["trial.once", "trial.each-country"],
  caveats: [],
  unit: "trial-country pairs",
  params: trialParameters,
  records: `
  select ${trialColumns}, c.country
  from trial_once t join (select distinct record_key, country from trial_country) c using (record_key)
  where ${trialCondition}`,
  dimensions: ["country", "phase", "status", "year"],
  measure: { kind: "count", counted: "(trial_id, country)" },
});
