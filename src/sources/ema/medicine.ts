import * as z from "zod";
import { day, flag, needed, word, words } from "../fields.ts";

/** The service writes null where the workbooks leave a cell blank. */
const cell = <Cell extends z.ZodType>(shape: Cell) => z.preprocess((value) => (value === null ? "" : value), shape);

const text = cell(words);
const date = cell(day("day_first"));
const yes = cell(flag("yes", "no"));

/** The states of a medicine in this register, as ours. A lapse is the end of an authorisation that nobody used. */
export const STATUSES = {
  Authorised: "authorised",
  Withdrawn: "withdrawn",
  Expired: "expired",
  Lapsed: "expired",
  Revoked: "revoked",
  Suspended: "suspended",
  Refused: "refused",
  Opinion: "opinion",
  "Opinion under re-examination": "opinion",
  "Application withdrawn": "application_withdrawn",
  "Withdrawn from rolling review": "application_withdrawn",
} as const;

function isKnown(status: string | null): status is keyof typeof STATUSES | null {
  return status === null || Object.hasOwn(STATUSES, status);
}

/** What we rely on in a medicine. The names are those of the service; the workbooks' are brought to them. */
export const Medicine = z.object({
  category: word({ Human: "human", Veterinary: "veterinary" }),
  name_of_medicine: needed,
  ema_product_number: needed,
  medicine_status: cell(words.refine(isKnown, "Expected a status that we know.")),
  opinion_status: cell(word({ Positive: "positive", Negative: "negative" })).optional(),
  international_non_proprietary_name_common_name: text,
  active_substance: text,
  atc_code_human: text,
  therapeutic_indication: text,
  accelerated_assessment: yes,
  advanced_therapy: yes.optional(),
  biosimilar: yes,
  conditional_approval: yes,
  exceptional_circumstances: yes,
  generic: yes.optional(),
  generic_or_hybrid: yes.optional(),
  orphan_medicine: yes,
  prime_priority_medicine: yes.optional(),
  marketing_authorisation_developer_applicant_holder: text,
  european_commission_decision_date: date,
  opinion_adopted_date: date,
  withdrawal_of_application_date: date.optional(),
  marketing_authorisation_date: date,
  refusal_of_marketing_authorisation_date: date,
  withdrawal_expiry_revocation_lapse_of_marketing_authorisation_date: date.optional(),
  suspension_of_marketing_authorisation_date: date.optional(),
  first_published_date: date,
  last_updated_date: date,
  medicine_url: needed,
});
export type Medicine = z.output<typeof Medicine>;
