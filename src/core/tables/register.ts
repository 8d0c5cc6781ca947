import * as z from "zod";
import {
  maybeDay,
  maybeFlag,
  maybeInteger,
  maybeNumber,
  maybePrecision,
  maybeText,
  RecordKey,
  text,
} from "./shared.ts";

// What registers of medicines say, in their own names. Whose drug it is, entity resolution decides later.

const AuthorisationStatus = z.enum([
  "authorised",
  "tentatively_approved",
  "discontinued",
  "withdrawn",
  "revoked",
  "suspended",
  "expired",
  "refused",
  "application_withdrawn",
  "under_review",
  "opinion",
  "other",
]);

/**
 * One marketing authorisation, or application for one, as one register lists it. A register that lists products has a row
 * per product; `application_number` joins them. `decision_date` is the first authorisation or the refusal.
 */
export const AuthorisationRow = z.object({
  record_key: RecordKey,
  authorisation_id: text,
  jurisdiction: text,
  authority: text,
  application_number: maybeText,
  product_number: maybeText,
  application_type: maybeText,
  brand: maybeText,
  brand_zh: maybeText,
  substance: maybeText,
  substance_zh: maybeText,
  holder: maybeText,
  holder_zh: maybeText,
  form: maybeText,
  strength: maybeText,
  administration: maybeText,
  status: AuthorisationStatus.nullable(),
  /** The register's own word for the status. */
  status_text: maybeText,
  status_date: maybeDay,
  status_date_precision: maybePrecision,
  route: z.enum(["standard", "priority", "accelerated", "conditional", "exceptional"]).nullable(),
  decision_date: maybeDay,
  decision_date_precision: maybePrecision,
  indication: maybeText,
  indication_zh: maybeText,
  atc: maybeText,
  biologic: maybeFlag,
  biosimilar: maybeFlag,
  generic: maybeFlag,
  orphan: maybeFlag,
});

/** One step of an application: the original, a supplement, an opinion. */
export const SubmissionRow = z.object({
  record_key: RecordKey,
  authorisation_id: text,
  submission: text,
  type: maybeText,
  class: maybeText,
  status: maybeText,
  status_date: maybeDay,
  status_date_precision: maybePrecision,
  priority: maybeFlag,
});

/** A patent or an exclusivity that a register lists for a product. */
export const ProtectionRow = z.object({
  record_key: RecordKey,
  application_number: text,
  product_number: maybeText,
  kind: z.enum(["patent", "exclusivity"]),
  code: text,
  use_code: maybeText,
  expiry_date: maybeDay,
  submitted_date: maybeDay,
  covers_substance: maybeFlag,
  covers_product: maybeFlag,
  delisted: maybeFlag,
});

/** A status that an authority grants before approval, such as orphan. */
export const DesignationRow = z.object({
  record_key: RecordKey,
  designation_id: text,
  jurisdiction: text,
  authority: text,
  kind: z.enum(["orphan", "breakthrough", "priority_medicine", "sakigake", "other"]),
  substance: maybeText,
  brand: maybeText,
  sponsor: maybeText,
  indication: maybeText,
  status: maybeText,
  designated_date: maybeDay,
  approval_date: maybeDay,
  exclusivity_end_date: maybeDay,
});

/** One medicine on one price list, in the register's names. Amounts are of whole units of the currency. */
export const ListPriceRow = z.object({
  record_key: RecordKey,
  list_price_id: text,
  jurisdiction: text,
  payer: text,
  kind: z.enum(["reimbursed", "list", "acquisition_cost", "tariff"]),
  product: text,
  substance: maybeText,
  holder: maybeText,
  code: maybeText,
  strength: maybeText,
  pack: maybeText,
  amount: z.number().min(0),
  currency: text,
  per: text,
  effective_date: maybeDay,
});

/** What a payer spent on a medicine in a year. Amounts are of whole units of the currency. */
export const SpendingRow = z.object({
  record_key: RecordKey,
  jurisdiction: text,
  payer: text,
  programme: text,
  year: z.int(),
  brand: maybeText,
  substance: maybeText,
  code: maybeText,
  manufacturer: maybeText,
  spending: maybeNumber,
  currency: text,
  units: maybeNumber,
  claims: maybeNumber,
  beneficiaries: maybeNumber,
  average_per_unit: maybeNumber,
  manufacturers: maybeInteger,
});
