import { approvalEvents } from "./approvals/approval-events.ts";
import { approvalLag } from "./approvals/approval-lag.ts";
import { approvalsAbroad } from "./approvals/approvals-abroad.ts";
import { jurisdictionsReached } from "./approvals/jurisdictions-reached.ts";
import { medicinesAbroad } from "./approvals/medicines-abroad.ts";
import { candidates } from "./candidates/candidates.ts";
import { candidatesByPlace } from "./candidates/candidates-by-place.ts";
import { candidatesPerTarget } from "./candidates/candidates-per-target.ts";
import { dealsEnded } from "./deals/deals-ended.ts";
import { dealsHeadline } from "./deals/deals-headline.ts";
import { dealsRealised } from "./deals/deals-realised.ts";
import { dealsSigned } from "./deals/deals-signed.ts";
import { dealsUpfront } from "./deals/deals-upfront.ts";
import { dealsUpfrontShare } from "./deals/deals-upfront-share.ts";
import type { Metric } from "./metric.ts";
import { regulationsRecorded } from "./policy/regulations-recorded.ts";
import { supportMeasures } from "./policy/support-measures.ts";
import { publishedDealCounts } from "./statistics/published-deal-counts.ts";
import { publishedFigure } from "./statistics/published-figure.ts";
import { publishedGrowth } from "./statistics/published-growth.ts";
import { sales } from "./statistics/sales.ts";
import { participants } from "./trials/participants.ts";
import { trialsByCountry } from "./trials/trials-by-country.ts";
import { trialsInProgress } from "./trials/trials-in-progress.ts";
import { trialsRegistered } from "./trials/trials-registered.ts";

export const metrics: readonly Metric[] = [
  dealsSigned,
  dealsHeadline,
  dealsUpfront,
  dealsUpfrontShare,
  dealsRealised,
  dealsEnded,
  approvalsAbroad,
  medicinesAbroad,
  jurisdictionsReached,
  approvalLag,
  approvalEvents,
  candidates,
  candidatesPerTarget,
  candidatesByPlace,
  trialsRegistered,
  trialsInProgress,
  trialsByCountry,
  participants,
  publishedFigure,
  publishedGrowth,
  publishedDealCounts,
  sales,
  supportMeasures,
  regulationsRecorded,
];
