import * as z from "zod";
import { yesOrNo } from "./asset-facts.ts";
import { type CheckResult, decide, overall, type State } from "./decision.ts";
import { PACKAGE_CHECKS } from "./readiness/package.ts";
import type { RouteRule } from "./route/rule.ts";

/** What is known of the package of data. */
export const PackageFacts = z.object({
  single_country: yesOrNo,
  multiregional: yesOrNo,
  us_share_percent: z.coerce.number().min(0).max(100).optional(),
  us_share_agreed_with_fda: yesOrNo,
  comparator_is_us_practice: yesOrNo,
  endpoint: z.enum(["overall_survival", "progression_free_survival", "response_rate", "other"]).optional(),
  endpoint_agreed_with_fda: yesOrNo,
  good_clinical_practice: yesOrNo,
  sites_open_to_inspection: yesOrNo,
  source_data_may_be_shown: yesOrNo,
  applicability_to_us_shown: yesOrNo,
  investigators_recognised: yesOrNo,
  unmet_need_in_us: yesOrNo,
});
export type PackageFacts = z.output<typeof PackageFacts>;

export interface Readiness {
  state: State;
  checks: CheckResult[];
  missing: string[];
}

/** Will the package travel to the United States? Other authorities have no such rules in the evidence. */
export function readiness(facts: PackageFacts, rules: readonly RouteRule[]): Readiness {
  const checks = PACKAGE_CHECKS.map((check) => decide(check, facts, rules));
  return { state: overall(checks), checks, missing: [...new Set(checks.flatMap(({ missing }) => missing))] };
}
