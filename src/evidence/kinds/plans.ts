import * as z from "zod";
import { Day } from "../../core/date.ts";
import { Text } from "../../core/text.ts";
import { defineKind, Id, provenance } from "../kind.ts";

const Target = z.strictObject({
  id: Id,
  indicator: Text,
  /** The published number to reach; `high` where the plan sets a range. */
  target: z.strictObject({ statistic: Id, high: Id.nullable() }),
  /** What the plan counts, and what it leaves open. */
  rule: Text,
  /** Published figures of the time before the plan, and of what has been reached since. */
  baseline: z.array(Id),
  actual: z.array(Id),
  /** What would have to be known, where no figure measures it. */
  missing: Text.nullable(),
});

const Plan = z.strictObject({
  ...provenance,
  policy_id: Id.nullable(),
  title: Text,
  geography: z.string().min(1),
  period: z.strictObject({ start: Day.nullable(), end: Day.nullable() }),
  targets: z.array(Target).min(1),
});

export const plans = defineKind({
  id: "plans",
  title: { en: "Plans", zh: "规划" },
  schema: Plan,
  label: ({ title }) => title,
  references: ({ policy_id, targets }) => [
    ...(policy_id ? [{ kind: "policies", id: policy_id, field: "policy_id" }] : []),
    ...targets.flatMap(({ target, baseline, actual }, at) =>
      [target.statistic, ...(target.high ? [target.high] : []), ...baseline, ...actual].map((id) => ({
        kind: "statistics",
        id,
        field: `targets.${at}`,
      })),
    ),
  ],
  facts: ({ id: plan_id, policy_id, title, geography, period, targets }) => ({
    plan: [
      {
        ...{ plan_id, policy_id, geography },
        ...{ title: title.en, title_zh: title.zh, period_start: period.start, period_end: period.end },
      },
    ],
    plan_target: targets.map(({ id, indicator, target, rule, missing }, position) => ({
      ...{ plan_id, plan_target_id: id, position },
      ...{ indicator: indicator.en, indicator_zh: indicator.zh, rule: rule.en, rule_zh: rule.zh },
      ...{ target_statistic_id: target.statistic, target_high_statistic_id: target.high },
      ...{ missing: missing?.en ?? null, missing_zh: missing?.zh ?? null },
    })),
    plan_measurement: targets.flatMap(({ id: plan_target_id, baseline, actual }) => [
      ...baseline.map((statistic_id, position) => ({
        plan_target_id,
        role: "baseline" as const,
        position,
        statistic_id,
      })),
      ...actual.map((statistic_id, position) => ({ plan_target_id, role: "actual" as const, position, statistic_id })),
    ]),
  }),
});
