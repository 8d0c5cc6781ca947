import { type Assumption, assumed } from "./estimate.ts";
import type { TermsQuestion } from "./terms.ts";

/** What stands behind every answer of this model that no record says. */
export const termsAssumptions = ({ coverage, fewest, prior_weight }: TermsQuestion): Assumption[] => [
  assumed("coverage", coverage, "share"),
  assumed("fewest", fewest, "deals"),
  assumed("prior_weight", prior_weight, "deals"),
  assumed("double_digit_at_most", 25, "percent of net sales"),
];
