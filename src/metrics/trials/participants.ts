import { defineMetric } from "../metric.ts";
import { trialColumns, trialCondition, trialParameters } from "./shared.ts";

export const participants = defineMetric({
  id: "participants",
  group: "trials",
  title: { en: "Participants", zh: "受试者" },
  meaning: {
    en: "Enrolment, planned or actual, of the studies that state it.",
    zh: "载明入组人数（计划或实际）的研究之合计。",
  },
  rules: ["trial.once"],
  caveats: [],
  unit: "participants",
  params: trialParameters,
  records: `
  select ${trialColumns}, t.enrollment from trial_once t
  where t.enrollment is not null and ${trialCondition}`,
  dimensions: ["phase", "status", "sponsor", "register", "year"],
  measure: { kind: "sum", value: "enrollment" },
});
