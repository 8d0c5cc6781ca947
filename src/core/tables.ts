import type * as z from "zod";
import * as company from "./tables/company.ts";
import * as context from "./tables/context.ts";
import * as deal from "./tables/deal.ts";
import * as decision from "./tables/decision.ts";
import * as device from "./tables/device.ts";
import * as medicine from "./tables/medicine.ts";
import * as record from "./tables/record.ts";
import * as register from "./tables/register.ts";
import * as regulation from "./tables/regulation.ts";
import * as trial from "./tables/trial.ts";
import * as vocabulary from "./tables/vocabulary.ts";

/** Every fact table. The store writes its DDL from these; a column added here exists everywhere. */
export const tables = {
  record: record.RecordRow,
  citation: record.CitationRow,
  alternative: record.AlternativeRow,
  drug: medicine.DrugRow,
  drug_name: medicine.DrugName,
  drug_target: medicine.DrugTarget,
  drug_component: medicine.DrugComponent,
  drug_organisation: medicine.DrugOrganisation,
  regimen_name: medicine.RegimenName,
  regimen_medicine: medicine.RegimenMedicine,
  organisation: medicine.OrganisationRow,
  organisation_identifier: medicine.OrganisationIdentifier,
  organisation_name: medicine.OrganisationName,
  organisation_relation: medicine.OrganisationRelation,
  organisation_place: medicine.OrganisationPlace,
  approval: medicine.ApprovalRow,
  deal: deal.DealRow,
  deal_asset: deal.DealAsset,
  deal_event: deal.DealEventRow,
  trial: trial.TrialRow,
  trial_identifier: trial.TrialIdentifier,
  trial_condition: trial.TrialCondition,
  trial_country: trial.TrialCountry,
  trial_intervention: trial.TrialIntervention,
  trial_intervention_name: trial.TrialInterventionName,
  trial_collaborator: trial.TrialCollaborator,
  trial_site: trial.TrialSite,
  trial_outcome: trial.TrialOutcome,
  trial_drug: trial.TrialDrug,
  statistic: context.StatisticRow,
  policy: context.PolicyRow,
  measure: context.MeasureRow,
  plan: context.PlanRow,
  plan_target: context.PlanTarget,
  plan_measurement: context.PlanMeasurement,
  regulation: regulation.RegulationRow,
  regulation_reference: regulation.RegulationReference,
  regulation_condition: regulation.RegulationCondition,
  success_rate: context.SuccessRateRow,
  development_benchmark: context.DevelopmentBenchmarkRow,
  reference_price_rule: context.ReferencePriceRuleRow,
  reference_price_basket: context.ReferencePriceBasket,
  price: context.PriceRow,
  device: device.DeviceRow,
  device_approval: device.DeviceApprovalRow,
  sale: context.SaleRow,
  exchange_rate: context.ExchangeRateRow,
  claim: context.ClaimRow,
  audit: context.AuditRow,
  identity_decision: decision.IdentityDecision,
  authorisation: register.AuthorisationRow,
  submission: register.SubmissionRow,
  protection: register.ProtectionRow,
  designation: register.DesignationRow,
  list_price: register.ListPriceRow,
  spending: register.SpendingRow,
  term: vocabulary.TermRow,
  term_name: vocabulary.TermName,
  term_identifier: vocabulary.TermIdentifier,
  term_relation: vocabulary.TermRelation,
  substance: vocabulary.SubstanceRow,
  listed_company: company.ListedCompanyRow,
  company_name: company.CompanyNameRow,
  filing: company.FilingRow,
  lead: company.LeadRow,
} as const satisfies Record<string, z.ZodObject>;

export type TableName = keyof typeof tables;
export type Row<Name extends TableName> = z.infer<(typeof tables)[Name]>;

/** What one record says, without its key: rows per table. */
export type Facts = { [Name in TableName]?: Omit<Row<Name>, "record_key">[] };
