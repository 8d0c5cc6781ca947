import * as z from "zod";
import { maybeDay, maybeFlag, maybeInteger, maybePrecision, maybeText, RecordKey, text } from "./shared.ts";

export const Modality = z.enum([
  "small_molecule",
  "antibody",
  "bispecific_antibody",
  "antibody_drug_conjugate",
  "fusion_protein",
  "cell_therapy",
  "gene_therapy",
  "oligonucleotide",
  "peptide",
  "vaccine",
  "protein",
  "radiopharmaceutical",
  "platform",
  "multiple",
  "other",
]);

export const DrugRow = z.object({
  record_key: RecordKey,
  drug_id: text,
  name: text,
  name_zh: maybeText,
  modality: Modality,
  drug_class: z.enum(["innovative", "biosimilar", "generic", "improved_new_drug", "other"]),
  originator: maybeText,
  originator_id: maybeText,
  origin_place: maybeText,
  origin_state: z.enum(["known", "disputed", "unknown"]),
});

export const DrugName = z.object({
  record_key: RecordKey,
  drug_id: text,
  name: text,
  language: z.enum(["en", "zh", "zh_hant", "ja", "ko", "code"]),
  kind: z.enum(["inn", "generic_name", "brand_name", "code", "register_name", "other_name", "former_name"]),
});

export const DrugTarget = z.object({ record_key: RecordKey, drug_id: text, target: text });

/** What a medicine is made of: the binder and payload of a conjugate, the arms of a bispecific antibody, both halves of a fusion. */
export const DrugComponent = z.object({
  record_key: RecordKey,
  drug_id: text,
  role: z.enum(["binder", "payload", "linker", "arm", "fusion_partner", "cell", "vector", "active_substance"]),
  name: text,
  target: maybeText,
});

/** A regimen is a fixed set of medicines under a short name. */
export const RegimenName = z.object({ record_key: RecordKey, regimen_id: text, name: text });
export const RegimenMedicine = z.object({ record_key: RecordKey, regimen_id: text, medicine: text });

/** Who did what for a medicine, where and from when to when. A role that is not known to have ended has no end. */
export const DrugOrganisation = z.object({
  record_key: RecordKey,
  drug_id: text,
  role: z.enum(["discoverer", "developer", "licensee", "holder", "manufacturer"]),
  organisation: text,
  organisation_id: maybeText,
  territory: maybeText,
  from_date: maybeDay,
  to_date: maybeDay,
});

export const OrganisationRow = z.object({
  record_key: RecordKey,
  organisation_id: text,
  name: text,
  name_zh: maybeText,
  type: z.enum([
    "company",
    "group",
    "service_provider",
    "research_institute",
    "authority",
    "park",
    "hospital",
    "investor",
    "site",
  ]),
  founded_year: maybeInteger,
  headquarters: maybeText,
  headquarters_zh: maybeText,
  country: maybeText,
  district: maybeText,
  district_zh: maybeText,
  in_pudong: maybeFlag,
});

export const OrganisationIdentifier = z.object({
  record_key: RecordKey,
  organisation_id: text,
  scheme: text,
  value: text,
});

/** A name an organisation goes by, or went by until a day. */
export const OrganisationName = z.object({
  record_key: RecordKey,
  organisation_id: text,
  name: text,
  language: z.enum(["en", "zh", "zh_hant", "ja", "ko", "other"]),
  kind: z.enum(["legal_name", "short_name", "former_name", "trade_name"]),
  until_date: maybeDay,
});

/** How an organisation stands to another: it belongs to a parent, or became part of a successor. */
export const OrganisationRelation = z.object({
  record_key: RecordKey,
  organisation_id: text,
  relation: z.enum(["subsidiary_of", "merged_into", "spun_off_from", "joint_venture_of"]),
  other: text,
  other_id: maybeText,
  from_date: maybeDay,
  to_date: maybeDay,
});

/** Where an organisation is: its registered office, or a site where it does research or makes medicines. */
export const OrganisationPlace = z.object({
  record_key: RecordKey,
  organisation_id: text,
  kind: z.enum(["registered_office", "headquarters", "research_site", "manufacturing_site"]),
  place: text,
  place_zh: maybeText,
  city: maybeText,
  park: maybeText,
  country: maybeText,
  from_date: maybeDay,
  to_date: maybeDay,
});

export const ApprovalEvent = z.enum([
  "approval",
  "conditional_approval",
  "label_extension",
  "emergency_use",
  "refusal",
  "application_submitted",
  "application_accepted",
  "positive_opinion",
  "application_withdrawn",
  "holder_transfer",
  "marketed",
  "price_listing",
  "reimbursement",
  "register_entry",
]);

/** `jurisdiction` is a code of core/jurisdictions.ts. */
export const ApprovalRow = z.object({
  record_key: RecordKey,
  approval_id: text,
  drug_id: text,
  jurisdiction: text,
  authority: text,
  event: ApprovalEvent,
  route: z.enum(["standard", "priority", "accelerated", "conditional", "exceptional"]).nullable(),
  decision_date: maybeDay,
  decision_date_precision: maybePrecision,
  brand: maybeText,
  indication: maybeText,
  indication_zh: maybeText,
  holder: maybeText,
  document_number: maybeText,
});
