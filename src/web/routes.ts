import { type ComponentType, lazy } from "react";
import type { Text } from "../core/text.ts";

interface Room {
  path: string;
  View: ComponentType;
  /** Rooms with a title stand in the navigation. */
  title?: Text;
  /** Where else one is while in this room of the navigation. */
  holds?: readonly string[];
}

const room = <Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) =>
  lazy(async () => ({ default: (await load())[name] }));

/** One line for each room of the application. Each is loaded when it is first entered. */
export const rooms: readonly Room[] = [
  {
    path: "/",
    title: { en: "Chart", zh: "海图" },
    holds: ["/changes"],
    View: room(() => import("./views/chart/ChartView.tsx"), "ChartView"),
  },
  {
    path: "/figures",
    title: { en: "Figures", zh: "数字" },
    holds: ["/metrics"],
    View: room(() => import("./views/figures/FiguresView.tsx"), "FiguresView"),
  },
  { path: "/figures/:id", View: room(() => import("./views/figures/FigureView.tsx"), "FigureView") },
  {
    path: "/pipeline",
    title: { en: "Pipeline", zh: "管线" },
    holds: ["/targets", "/indications", "/trials", "/compare"],
    View: room(() => import("./views/pipeline/PipelineView.tsx"), "PipelineView"),
  },
  {
    path: "/deals",
    title: { en: "Deals", zh: "交易" },
    View: room(() => import("./views/deals/DealsView.tsx"), "DealsView"),
  },
  { path: "/deals/:id", View: room(() => import("./views/deals/DealView.tsx"), "DealView") },
  {
    path: "/approvals",
    title: { en: "Approvals", zh: "批准" },
    View: room(() => import("./views/approvals/ApprovalsView.tsx"), "ApprovalsView"),
  },
  {
    path: "/prices",
    title: { en: "Prices", zh: "价格" },
    View: room(() => import("./views/prices/PricesView.tsx"), "PricesView"),
  },
  {
    path: "/plan",
    title: { en: "Plan", zh: "规划" },
    View: room(() => import("./views/plan/PlanView.tsx"), "PlanView"),
  },
  {
    path: "/platform",
    title: { en: "Platform", zh: "平台" },
    holds: ["/support", "/sign-in", "/invitations"],
    View: room(() => import("./views/platform/PlatformView.tsx"), "PlatformView"),
  },
  { path: "/platform/voyages/:id", View: room(() => import("./views/platform/CaseView.tsx"), "CaseView") },
  { path: "/platform/apply", View: room(() => import("./views/platform/ApplyView.tsx"), "ApplyView") },
  {
    path: "/platform/applications/:id",
    View: room(() => import("./views/platform/ApplicationView.tsx"), "ApplicationView"),
  },
  {
    path: "/platform/opportunities",
    View: room(() => import("./views/platform/OpportunitiesView.tsx"), "OpportunitiesView"),
  },
  {
    path: "/platform/opportunities/:id",
    View: room(() => import("./views/platform/OpportunityView.tsx"), "OpportunityView"),
  },
  { path: "/platform/interests/:id", View: room(() => import("./views/platform/InterestView.tsx"), "InterestView") },
  { path: "/platform/desk", View: room(() => import("./views/platform/DeskView.tsx"), "DeskView") },
  { path: "/platform/targets", View: room(() => import("./views/platform/TargetsView.tsx"), "TargetsView") },
  { path: "/platform/budgets", View: room(() => import("./views/platform/BudgetsView.tsx"), "BudgetsView") },
  { path: "/platform/partners", View: room(() => import("./views/platform/PartnerProfiles.tsx"), "PartnerProfiles") },
  { path: "/platform/programmes", View: room(() => import("./views/platform/ProgrammesView.tsx"), "ProgrammesView") },
  { path: "/platform/alerts", View: room(() => import("./views/platform/AlertsView.tsx"), "AlertsView") },
  { path: "/platform/alerts/:id", View: room(() => import("./views/platform/AlertView.tsx"), "AlertView") },
  {
    path: "/unsubscribe/:token",
    View: room(() => import("./views/platform/UnsubscribeView.tsx"), "UnsubscribeView"),
  },
  { path: "/sign-in", View: room(() => import("./views/platform/SignInView.tsx"), "SignInView") },
  { path: "/invitations/:id", View: room(() => import("./views/platform/InvitationView.tsx"), "InvitationView") },
  { path: "/support", View: room(() => import("./views/support/SupportView.tsx"), "SupportView") },
  { path: "/support/:id", View: room(() => import("./views/support/PolicyView.tsx"), "PolicyView") },
  {
    path: "/voyage",
    title: { en: "Voyage", zh: "航程规划" },
    holds: ["/partners"],
    View: room(() => import("./views/voyage/VoyageView.tsx"), "VoyageView"),
  },
  { path: "/partners", View: room(() => import("./views/partners/PartnersView.tsx"), "PartnersView") },
  {
    path: "/medicines",
    title: { en: "Medicines", zh: "药物" },
    View: room(() => import("./views/medicines/MedicinesView.tsx"), "MedicinesView"),
  },
  { path: "/medicines/:id", View: room(() => import("./views/medicines/MedicineView.tsx"), "MedicineView") },
  {
    path: "/organisations",
    title: { en: "Organisations", zh: "机构" },
    holds: ["/clusters"],
    View: room(() => import("./views/organisations/OrganisationsView.tsx"), "OrganisationsView"),
  },
  {
    path: "/organisations/:id",
    View: room(() => import("./views/organisations/OrganisationView.tsx"), "OrganisationView"),
  },
  { path: "/clusters", View: room(() => import("./views/clusters/ClustersView.tsx"), "ClustersView") },
  { path: "/targets/:id", View: room(() => import("./views/subjects/SubjectView.tsx"), "TargetView") },
  { path: "/indications/:id", View: room(() => import("./views/subjects/SubjectView.tsx"), "IndicationView") },
  { path: "/trials/*", View: room(() => import("./views/trials/TrialView.tsx"), "TrialView") },
  { path: "/changes", View: room(() => import("./views/changes/ChangesView.tsx"), "ChangesView") },
  { path: "/compare", View: room(() => import("./views/compare/CompareView.tsx"), "CompareView") },
  {
    path: "/metrics",
    View: room(() => import("./views/metrics/MetricsView.tsx"), "MetricsView"),
  },
  { path: "/metrics/:id", View: room(() => import("./views/metrics/MetricView.tsx"), "MetricView") },
  {
    path: "/names",
    title: { en: "Names", zh: "名称" },
    View: room(() => import("./views/names/NamesView.tsx"), "NamesView"),
  },
  { path: "/names/:kind/:id", View: room(() => import("./views/names/EntityView.tsx"), "EntityView") },
  { path: "/records", View: room(() => import("./views/records/RecordView.tsx"), "RecordView") },
  { path: "/records/*", View: room(() => import("./views/records/RecordView.tsx"), "RecordView") },
  {
    path: "/sources",
    title: { en: "Sources", zh: "来源" },
    holds: ["/conflicts", "/leads"],
    View: room(() => import("./views/sources/SourcesView.tsx"), "SourcesView"),
  },
  { path: "/sources/error", View: room(() => import("./views/sources/ErrorView.tsx"), "ErrorView") },
  { path: "/sources/:id", View: room(() => import("./views/sources/SourceView.tsx"), "SourceView") },
  { path: "/conflicts", View: room(() => import("./views/conflicts/ConflictsView.tsx"), "ConflictsView") },
  { path: "/leads", View: room(() => import("./views/leads/LeadsView.tsx"), "LeadsView") },
];
