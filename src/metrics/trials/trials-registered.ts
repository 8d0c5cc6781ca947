import { defineMetric } from "../metric.ts";
import { trialColumns, trialCondition, trialParameters } from "./shared.ts";

export const trialsRegistered = defineMetric({
  id: "trials_registered",
  group: "trials",
  title: { en: "Trials", zh: "试验" },
  meaning: { en: "Registered studies, each counted once.", zh: "已登记的研究，每项计一次。" },
  rules: ["trial.once"],
  caveats: [
    {
      en: "What is loaded decides what is counted: see the state of the sources.",
      zh: "计数取决于已载入的来源：见来源状态。",
    },
  ],
  unit: "trials",
  params: trialParameters,
  records: `
  select ${trialColumns} from trial_once t
  where ${trialCondition}`,
  dimensions: ["phase", "status", "sponsor", "register", "source", "year"],
  measure: { kind: "count", counted: "trial_id" },
});
