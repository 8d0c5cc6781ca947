import { defineComparison } from "./comparison.ts";
import { differentDays } from "./days.ts";
import { TRIALS } from "./trials.ts";

export const trialStartDate = defineComparison({
  id: "trial_start_date",
  title: { en: "Start of a trial", zh: "试验开始日期" },
  subject: "trial",
  contract: {
    en: "Two days conflict; a month or a year that holds the other's day is only less exact.",
    zh: "两个日期不同即为冲突；仅精确到月或年且包含另一方日期的，属精度差异。",
  },
  values: TRIALS(
    "t.start_date",
    "left(t.start_date::varchar, case t.start_date_precision when 'year' then 4 when 'month' then 7 else 10 end)",
  ),
  differ: (one, other) => (differentDays(one, other) ? "conflict" : "vocabulary"),
});
