import type { CountingRule } from "../rule.ts";
import { censored, conditional, lag } from "./approvals.ts";
import { activity, attribution, novelty, stage_floor, unit } from "./candidates.ts";
import { counter, ended, money } from "./deals.ts";
import { exchange, price_kind, price_unit } from "./prices.ts";
import { at_home, counted, empty_targets, far, granularity, payload, several_targets } from "./targets.ts";
import { binding, first_step } from "./voyage.ts";

/** Every rule of counting that can be switched, by the name under which operations take it. */
export const countingRules = {
  unit,
  novelty,
  stage_floor,
  activity,
  attribution,
  counted,
  several_targets,
  granularity,
  payload,
  empty_targets,
  at_home,
  far,
  lag,
  censored,
  conditional,
  counter,
  money,
  ended,
  price_unit,
  price_kind,
  exchange,
  binding,
  first_step,
} as const satisfies Record<string, CountingRule>;

export type CountingRuleId = keyof typeof countingRules;
type OptionOf<Id extends CountingRuleId> = keyof (typeof countingRules)[Id]["options"] & string;

/** Which option of each rule stands. */
export type Chosen<Ids extends CountingRuleId = CountingRuleId> = { [Id in Ids]: OptionOf<Id> };
