import { Phase, TrialStatus } from "../../core/tables/trial.ts";
import { type Parameter, restrict } from "../metric.ts";

export const trialParameters = {
  phase: { title: { en: "Phase", zh: "分期" }, options: Phase.options, default: "any" },
  status: { title: { en: "Status", zh: "状态" }, options: TrialStatus.options, default: "any" },
  condition: { title: { en: "Condition", zh: "适应症" }, options: null, default: "any" },
  sponsor: { title: { en: "Sponsor", zh: "申办方" }, options: null, default: "any" },
} as const satisfies Record<string, Parameter>;

export const trialCondition = `${restrict("t.phase", "phase")} and ${restrict("t.status", "status")}
    and ${restrict("t.sponsor", "sponsor")}
    and ($condition = 'any' or exists (
      from trial_condition c where c.trial_id = t.trial_id and lower(c.condition) = lower($condition)))`;

export const trialColumns = `t.record_key, t.trial_id, coalesce(t.short_name, t.title, t.title_zh) as title, t.phase, t.status,
    t.sponsor, t.register, t.source_id as source, t.start_date, year(t.start_date)::varchar as year`;
