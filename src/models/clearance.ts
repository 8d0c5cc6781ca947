import * as z from "zod";
import { yesOrNo } from "./asset-facts.ts";
import { LEAVING } from "./clearance/leaving.ts";
import { SHIPPING } from "./clearance/shipping.ts";
import { type CheckResult, decide, overall, type State } from "./decision.ts";
import type { RouteRule } from "./route/rule.ts";

/** Facts on which clearance turns. What is left out is not known. */
export const ClearanceFacts = z.object({
  foreign_party_uses_genetic_resources: yesOrNo,
  only_clinical_imaging_protein_or_metabolic_data: yesOrNo,
  genetic_cooperation_approved_or_filed: yesOrNo,
  personal_data_leave: yesOrNo,
  critical_operator: yesOrNo,
  important_data: yesOrNo,
  zone_outside_negative_list: yesOrNo,
  sensitive_data: yesOrNo,
  people_whose_data_leave: z.coerce.number().int().min(0).optional(),
  data_transfer_lane_done: z.enum(["none", "standard_contract", "certification", "security_assessment"]).optional(),
  technology_goes_abroad: yesOrNo,
  catalogue_class: z.enum(["free", "restricted", "prohibited"]).optional(),
  export_licence_held: yesOrNo,
  contract_registered: yesOrNo,
  product_ships_from_china: yesOrNo,
  made_under_gmp: yesOrNo,
  export_certificate_younger_than_three_years: yesOrNo,
  made_in_segments: yesOrNo,
  innovative_drug: yesOrNo,
  holder_abroad: yesOrNo,
  responsible_person_in_china: yesOrNo,
  federal_money_touches_product: yesOrNo,
  listed_company_involved: yesOrNo,
  marketed_abroad_before_china: yesOrNo,
  filing_in_eu: yesOrNo,
  eu_filing_within_90_days_of_first: yesOrNo,
});
export type ClearanceFacts = z.output<typeof ClearanceFacts>;

export const CHECKS = [...LEAVING, ...SHIPPING];

export interface Clearance {
  state: State;
  checks: CheckResult[];
  /** Facts to find out, in the order in which the checks ask for them. */
  missing: string[];
}

/** May this asset, its data and its contract leave, and what does the order of filings cost? */
export function clearance(facts: ClearanceFacts, rules: readonly RouteRule[]): Clearance {
  const checks = CHECKS.map((check) => decide(check, facts, rules));
  return { state: overall(checks), checks, missing: [...new Set(checks.flatMap(({ missing }) => missing))] };
}
