import type * as z from "zod";
import { alertsChange } from "./alerts-change.ts";
import { alertsCheck } from "./alerts-check.ts";
import { alertsForget } from "./alerts-forget.ts";
import { alertsGet } from "./alerts-get.ts";
import { alertsList } from "./alerts-list.ts";
import { alertsSeen } from "./alerts-seen.ts";
import { alertsSend } from "./alerts-send.ts";
import { alertsUnsubscribe } from "./alerts-unsubscribe.ts";
import { alertsWatch } from "./alerts-watch.ts";
import { alertsWatchable } from "./alerts-watchable.ts";
import { alertsWatches } from "./alerts-watches.ts";
import { applicationsChange } from "./applications-change.ts";
import { applicationsGet } from "./applications-get.ts";
import { applicationsList } from "./applications-list.ts";
import { applicationsMove } from "./applications-move.ts";
import { applicationsOpen } from "./applications-open.ts";
import { applicationsPay } from "./applications-pay.ts";
import { applicationsReview } from "./applications-review.ts";
import { approvalsLag } from "./approvals-lag.ts";
import { listApprovals } from "./approvals-list.ts";
import { budgetsList } from "./budgets-list.ts";
import { budgetsSet } from "./budgets-set.ts";
import { candidatesHistory } from "./candidates-history.ts";
import { listCandidates } from "./candidates-list.ts";
import { listChanges } from "./changes-list.ts";
import { compareClusters } from "./clusters-compare.ts";
import { listConflicts } from "./conflicts-list.ts";
import { curationDecide } from "./curation-decide.ts";
import { curationQueue } from "./curation-queue.ts";
import { getDeal } from "./deals-get.ts";
import { listDeals } from "./deals-list.ts";
import { dealsSummary } from "./deals-summary.ts";
import { deskEntries } from "./desk-entries.ts";
import { deskQueue } from "./desk-queue.ts";
import { deskReport } from "./desk-report.ts";
import { deskTargets } from "./desk-targets.ts";
import { devicesSummary } from "./devices-summary.ts";
import { documentsGet } from "./documents-get.ts";
import { documentsList } from "./documents-list.ts";
import { documentsRead } from "./documents-read.ts";
import { documentsRemove } from "./documents-remove.ts";
import { documentsStore } from "./documents-store.ts";
import { getDrug } from "./drugs-get.ts";
import { listDrugs } from "./drugs-list.ts";
import { evaluateEntities } from "./entities-evaluate.ts";
import { getEntity } from "./entities-get.ts";
import { resolveEntities } from "./entities-resolve.ts";
import { searchEntities } from "./entities-search.ts";
import { checkEvidenceFolder } from "./evidence-check.ts";
import { exportFacts } from "./facts-export.ts";
import { getFigure } from "./figures-get.ts";
import { listFigures } from "./figures-list.ts";
import { grantsOpen } from "./grants-open.ts";
import { grantsRevoke } from "./grants-revoke.ts";
import { interestsGet } from "./interests-get.ts";
import { interestsList } from "./interests-list.ts";
import { interestsMove } from "./interests-move.ts";
import { interestsShow } from "./interests-show.ts";
import { decideLead } from "./leads-decide.ts";
import { listLeads } from "./leads-list.ts";
import { limitsSet } from "./limits-set.ts";
import { logVerify } from "./log-verify.ts";
import { meetingsCalendar } from "./meetings-calendar.ts";
import { meetingsMove } from "./meetings-move.ts";
import { meetingsPropose } from "./meetings-propose.ts";
import { metricEvidence } from "./metrics-evidence.ts";
import { listMetrics } from "./metrics-list.ts";
import { runMetric } from "./metrics-run.ts";
import { evaluateModels } from "./models-evaluate.ts";
import type { Operation } from "./operation.ts";
import { opportunitiesGet } from "./opportunities-get.ts";
import { opportunitiesList } from "./opportunities-list.ts";
import { opportunitiesMove } from "./opportunities-move.ts";
import { opportunitiesSave } from "./opportunities-save.ts";
import { getOrganisation } from "./organisations-get.ts";
import { listOrganisations } from "./organisations-list.ts";
import { organisationsNetwork } from "./organisations-network.ts";
import { compareOriginality } from "./originality-compare.ts";
import { outcomesConfirm } from "./outcomes-confirm.ts";
import { outcomesRecord } from "./outcomes-record.ts";
import { partnersConfirm } from "./partners-confirm.ts";
import { partnersGet } from "./partners-get.ts";
import { partnersList } from "./partners-list.ts";
import { partnersSave } from "./partners-save.ts";
import { shortlistPartners } from "./partners-shortlist.ts";
import { peopleAppoint } from "./people-appoint.ts";
import { peopleErase } from "./people-erase.ts";
import { peopleExport } from "./people-export.ts";
import { peopleMe } from "./people-me.ts";
import { planProgress } from "./plan-progress.ts";
import { platformBackup } from "./platform-backup.ts";
import { platformRestore } from "./platform-restore.ts";
import { getPolicy } from "./policies-get.ts";
import { listPolicies } from "./policies-list.ts";
import { matchPolicies } from "./policies-match.ts";
import { pricesGap } from "./prices-gap.ts";
import { programmesClose } from "./programmes-close.ts";
import { programmesList } from "./programmes-list.ts";
import { programmesSave } from "./programmes-save.ts";
import { getRecord } from "./records-get.ts";
import { recordVersions } from "./records-versions.ts";
import { buildSnapshotNow } from "./snapshots-build.ts";
import { compareSnapshots } from "./snapshots-compare.ts";
import { currentSnapshot } from "./snapshots-current.ts";
import { listSnapshots } from "./snapshots-list.ts";
import { sourceChanges } from "./sources-changes.ts";
import { listSources } from "./sources-list.ts";
import { loadSource } from "./sources-load.ts";
import { listRejects } from "./sources-rejects.ts";
import { syncSources } from "./sources-sync.ts";
import { getStudy } from "./studies-get.ts";
import { listStudies } from "./studies-list.ts";
import { crowding } from "./targets-crowding.ts";
import { targetGaps } from "./targets-gaps.ts";
import { listTrials } from "./trials-list.ts";
import { voyageClearance } from "./voyage-clearance.ts";
import { voyageComparables } from "./voyage-comparables.ts";
import { voyageDossier } from "./voyage-dossier.ts";
import { voyageLandscape } from "./voyage-landscape.ts";
import { voyageOrder } from "./voyage-order.ts";
import { voyagePlan } from "./voyage-plan.ts";
import { voyagePrice } from "./voyage-price.ts";
import { voyageReadiness } from "./voyage-readiness.ts";
import { voyageRoute } from "./voyage-route.ts";
import { voyageSuccess } from "./voyage-success.ts";
import { voyageValue } from "./voyage-value.ts";
import { voyagesActivity } from "./voyages-activity.ts";
import { voyagesAnswer } from "./voyages-answer.ts";
import { voyagesAsk } from "./voyages-ask.ts";
import { voyagesCalendar } from "./voyages-calendar.ts";
import { voyagesChange } from "./voyages-change.ts";
import { voyagesCommit } from "./voyages-commit.ts";
import { voyagesGet } from "./voyages-get.ts";
import { voyagesKeep } from "./voyages-keep.ts";
import { voyagesList } from "./voyages-list.ts";
import { voyagesOpen } from "./voyages-open.ts";
import { voyagesRemark } from "./voyages-remark.ts";
import { voyagesTask } from "./voyages-task.ts";

const all = [
  listFigures,
  getFigure,
  listMetrics,
  runMetric,
  metricEvidence,
  listCandidates,
  candidatesHistory,
  crowding,
  targetGaps,
  compareOriginality,
  approvalsLag,
  dealsSummary,
  devicesSummary,
  pricesGap,
  planProgress,
  compareClusters,
  organisationsNetwork,
  voyageSuccess,
  voyageValue,
  evaluateModels,
  voyageRoute,
  voyageReadiness,
  voyageClearance,
  voyageComparables,
  shortlistPartners,
  voyagePrice,
  voyageOrder,
  voyageLandscape,
  voyagePlan,
  voyageDossier,
  listPolicies,
  getPolicy,
  matchPolicies,
  listDeals,
  getDeal,
  listApprovals,
  listDrugs,
  getDrug,
  listOrganisations,
  getOrganisation,
  listTrials,
  getRecord,
  recordVersions,
  listSources,
  listRejects,
  sourceChanges,
  exportFacts,
  listConflicts,
  searchEntities,
  resolveEntities,
  getEntity,
  evaluateEntities,
  listStudies,
  getStudy,
  peopleErase,
  peopleExport,
  peopleMe,
  peopleAppoint,
  voyagesList,
  voyagesGet,
  voyagesActivity,
  voyagesOpen,
  voyagesChange,
  voyagesTask,
  voyagesRemark,
  voyagesAsk,
  voyagesAnswer,
  voyagesCommit,
  voyagesKeep,
  voyagesCalendar,
  applicationsList,
  applicationsGet,
  applicationsOpen,
  applicationsChange,
  applicationsMove,
  applicationsReview,
  applicationsPay,
  deskQueue,
  deskTargets,
  deskEntries,
  deskReport,
  limitsSet,
  documentsList,
  documentsGet,
  documentsRead,
  documentsStore,
  documentsRemove,
  budgetsList,
  budgetsSet,
  partnersList,
  partnersGet,
  partnersSave,
  opportunitiesList,
  opportunitiesGet,
  opportunitiesSave,
  opportunitiesMove,
  interestsShow,
  interestsList,
  interestsGet,
  interestsMove,
  meetingsPropose,
  meetingsMove,
  meetingsCalendar,
  grantsOpen,
  grantsRevoke,
  outcomesRecord,
  outcomesConfirm,
  partnersConfirm,
  programmesList,
  programmesSave,
  programmesClose,
  alertsWatch,
  alertsWatchable,
  alertsWatches,
  alertsChange,
  alertsForget,
  alertsList,
  alertsGet,
  alertsSeen,
  alertsCheck,
  alertsSend,
  alertsUnsubscribe,
  logVerify,
  platformBackup,
  platformRestore,
  curationQueue,
  curationDecide,
  listLeads,
  decideLead,
  loadSource,
  syncSources,
  listChanges,
  currentSnapshot,
  listSnapshots,
  compareSnapshots,
  buildSnapshotNow,
  checkEvidenceFolder,
] as const;

/** Everything the system can do. The four doors are loops over this list. */
export const operations = all as unknown as readonly Operation[];

type Known = (typeof all)[number];
export type OperationId = Known["id"];
type Called<Id extends OperationId> = Extract<Known, { id: Id }>;

/** What the web sends to an operation and what it gets, with no type written twice. */
export type InputOf<Id extends OperationId> = z.input<Called<Id>["input"]>;
export type OutputOf<Id extends OperationId> = z.output<Called<Id>["output"]>;

export function operationCalled(id: string): Operation | undefined {
  return operations.find((operation) => operation.id === id);
}
