import { approvalDate } from "./approval-date.ts";
import { authorisationDate } from "./authorisation-date.ts";
import type { Comparison } from "./comparison.ts";
import { trialPhase } from "./trial-phase.ts";
import { trialSponsor } from "./trial-sponsor.ts";
import { trialStartDate } from "./trial-start-date.ts";

/** Every fact that is compared between sources. The only place where one is listed. */
export const comparisons: readonly Comparison[] = [
  approvalDate,
  authorisationDate,
  trialPhase,
  trialSponsor,
  trialStartDate,
];
