import * as z from "zod";
import { Currency } from "../money.ts";
import { Modality } from "./medicine.ts";
import { maybeDay, maybeNumber, maybePrecision, maybeText, RecordKey, text } from "./shared.ts";

export const DealStage = z.enum([
  "discovery",
  "preclinical",
  "phase_1",
  "phase_1_2",
  "phase_2",
  "phase_2_3",
  "phase_3",
  "filed",
  "approved",
  "clinical",
  "multiple",
]);

export const DealTerritory = z.enum([
  "worldwide",
  "worldwide_except_china",
  "worldwide_except_region",
  "united_states",
  "north_america",
  "europe",
  "asia",
  "emerging_markets",
  "china",
  "several_regions",
  "other",
]);

/**
 * Money is in millions of `currency`. `upfront_million` is cash at signing only; what follows soon after is
 * `near_term_million`. `milestones_million` is the sum a source gives without a split.
 */
export const DealRow = z.object({
  record_key: RecordKey,
  deal_id: text,
  signed_date: maybeDay,
  signed_date_precision: maybePrecision,
  licensor: text,
  licensor_id: text,
  licensee: text,
  licensee_id: text,
  direction: z.enum(["out_licensing", "acquisition", "domestic", "in_licensing"]),
  deal_type: z.enum([
    "licence",
    "option",
    "licence_and_option",
    "new_company_licence",
    "regional_commercial_licence",
    "collaboration",
    "platform",
    "acquisition",
    "asset_acquisition",
    "joint_venture",
    "other",
  ]),
  target: maybeText,
  modality: Modality,
  stage: DealStage.nullable(),
  territory: DealTerritory.nullable(),
  territory_detail: maybeText,
  territory_detail_zh: maybeText,
  currency: Currency.nullable(),
  upfront_million: maybeNumber,
  near_term_million: maybeNumber,
  development_milestones_million: maybeNumber,
  sales_milestones_million: maybeNumber,
  milestones_million: maybeNumber,
  headline_million: maybeNumber,
  royalty: maybeText,
  royalty_zh: maybeText,
  equity: maybeText,
  equity_zh: maybeText,
});

export const DealAsset = z.object({ record_key: RecordKey, deal_id: text, asset: text, drug_id: maybeText });

const DealEventType = z.enum([
  "upfront_paid",
  "upfront_instalment",
  "milestone",
  "near_term_payment",
  "option_exercise",
  "option_payment",
  "equity",
  "closing_payment",
  "amendment",
  "termination",
  "partial_termination",
  "termination_payment",
  "rights_returned",
  "sublicence",
  "licensee_acquired",
  "rights_buyout",
  "trial_stopped",
  "regulatory_setback",
  "litigation",
]);

/** `realised`: paid = a page says paid or received; due = triggered or announced; none = no payment. */
export const DealEventRow = z.object({
  record_key: RecordKey,
  deal_event_id: text,
  deal_id: text,
  event_date: maybeDay,
  event_date_precision: maybePrecision,
  type: DealEventType,
  amount_million: maybeNumber,
  currency: Currency.nullable(),
  realised: z.enum(["paid", "due", "none", "unknown", "disputed"]),
});
