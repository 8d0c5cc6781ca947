/** What a measure gives. A ceiling gives nothing: it bounds what others give. */
export const SUPPORT_KINDS = [
  "cost_share",
  "award",
  "grant",
  "tax",
  "loan_interest",
  "investment",
  "faster_procedure",
  "market_access",
  "service",
  "ceiling",
] as const;
export type SupportKind = (typeof SUPPORT_KINDS)[number];

/** What happens to those who meet the conditions: all are served, or some are chosen. */
export const SELECTIONS = ["by_conditions", "on_merit", "case_by_case", "not_stated"] as const;
export type Selection = (typeof SELECTIONS)[number];

/** What a cap applies to. */
export const CAP_BASES = [
  "per_product",
  "per_phase",
  "per_project",
  "per_firm",
  "per_firm_per_year",
  "one_off",
] as const;
export type CapBasis = (typeof CAP_BASES)[number];

export const TEXT_STATES = ["text_seen", "summary_seen", "text_not_found"] as const;
