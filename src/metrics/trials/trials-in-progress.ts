import { defineMetric } from "../metric.ts";
import { trialColumns, trialCondition, trialParameters } from "./shared.ts";

export const trialsInProgress = defineMetric({
  id: "trials_in_progress",
  group: "trials",
  title: { en: "Trials in progress", zh: "进行中的试验" },
  meaning: {
    en: "Studies that are recruiting or running, each counted once.",
    zh: "正在招募或进行中的研究，每项计一次。",
  },
  rules: ["trial.once"],
  caveats: [
    {
      en: "A register shows the status a sponsor last reported; some stopped reporting.",
      zh: "状态以申办方最近一次上报为准，部分已停止上报。",
    },
  ],
  unit: "trials",
  params: trialParameters,
  records: `
  select ${trialColumns} from trial_once t
  where t.status in ('recruiting', 'active_not_recruiting', 'enrolling_by_invitation', 'ongoing')
    and ${trialCondition}`,
  dimensions: ["phase", "status", "sponsor", "register", "source", "year"],
  measure: { kind: "count", counted: "trial_id" },
});
