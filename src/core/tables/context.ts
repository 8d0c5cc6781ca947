import * as z from "zod";
import { Currency } from "../money.ts";
import { CAP_BASES, SELECTIONS, SUPPORT_KINDS, TEXT_STATES } from "../support/measure.ts";
import { maybeDay, maybeInteger, maybeNumber, maybePrecision, maybeText, RecordKey, text } from "./shared.ts";

/**
 * A figure somebody published. `series` joins figures that count the same thing the same way;
 * figures of different counters are never averaged.
 */
export const StatisticRow = z.object({
  record_key: RecordKey,
  statistic_id: text,
  series: text,
  name: text,
  name_zh: text,
  value: z.number(),
  qualifier: z.enum(["exact", "over", "nearly", "about"]),
  unit: text,
  period_start: maybeDay,
  period_end: maybeDay,
  year: maybeInteger,
  geography: text,
  counter: text,
  definition: maybeText,
  definition_zh: maybeText,
});

export const PolicyRow = z.object({
  record_key: RecordKey,
  policy_id: text,
  title: text,
  title_zh: maybeText,
  number: maybeText,
  issuer: maybeText,
  issuer_zh: maybeText,
  issued_date: maybeDay,
  issued_date_precision: maybePrecision,
  effective_from: maybeDay,
  effective_to: maybeDay,
  superseded_by: maybeText,
  /** Whom it binds or serves, by place. */
  geography: text,
  text_state: z.enum(TEXT_STATES),
});

export const MeasureRow = z.object({
  record_key: RecordKey,
  measure_id: text,
  policy_id: text,
  clause: maybeText,
  support: text,
  support_zh: text,
  eligible: maybeText,
  eligible_zh: maybeText,
  support_kind: z.enum(SUPPORT_KINDS),
  selection: z.enum(SELECTIONS),
  support_percent: maybeNumber,
  /** The fact, in million yuan, of which the support is a share. */
  share_of: maybeText,
  cap_million: maybeNumber,
  cap_currency: Currency.nullable(),
  cap_basis: z.enum(CAP_BASES).nullable(),
  /** The measure that sets a ceiling over this one and others. */
  limited_by: maybeText,
  /** What must hold, as data; null where `conditions_note` says why nobody can ask. */
  conditions: maybeText,
  conditions_note: maybeText,
  conditions_note_zh: maybeText,
  excludes: maybeText,
  excludes_zh: maybeText,
  apply: maybeText,
  apply_zh: maybeText,
  apply_address: maybeText,
  window_opens: maybeDay,
  window_closes: maybeDay,
  /** Whether the clause itself was read, or a summary of it. */
  clause_state: z.enum(["text_seen", "summary_seen"]),
});

export const SuccessRateRow = z.object({
  record_key: RecordKey,
  success_rate_id: text,
  study: text,
  population: text,
  population_zh: text,
  from_stage: z.enum(["phase_1", "phase_2", "phase_3", "filing"]),
  to_stage: z.enum(["phase_2", "phase_3", "filing", "approval"]),
  percent: z.number().min(0).max(100),
  basis: z.enum(["published", "corrected", "rejected_printing"]),
});

export const DevelopmentBenchmarkRow = z.object({
  record_key: RecordKey,
  development_benchmark_id: text,
  study: text,
  measure: z.enum(["cost", "duration", "peak_sales", "discount_rate"]),
  phase: maybeText,
  area: text,
  area_zh: text,
  statistic: text,
  value: z.number(),
  unit: text,
  price_year: maybeInteger,
});

export const ReferencePriceRuleRow = z.object({
  record_key: RecordKey,
  reference_price_rule_id: text,
  jurisdiction: text,
  payer: maybeText,
  basket_size: maybeInteger,
  basket_pool: maybeInteger,
  minimum_countries: maybeInteger,
  rule: z.enum([
    "lowest",
    "second_lowest",
    "third_lowest",
    "highest",
    "average",
    "average_of_two_lowest",
    "average_of_three_lowest",
    "adjusted_average",
    "other",
  ]),
  revision_months: maybeInteger,
  counts_origin_price: z.boolean().nullable(),
  /** Which price abroad is looked at: the public one, or what is left after rebates. */
  price_basis: z.enum(["list", "net"]).nullable(),
  legal_state: z.enum(["in_force", "voluntary", "proposed", "superseded"]),
});

export const ReferencePriceBasket = z.object({
  record_key: RecordKey,
  reference_price_rule_id: text,
  reference_jurisdiction: text,
});

export const PriceRow = z.object({
  record_key: RecordKey,
  price_id: text,
  drug_id: maybeText,
  product: text,
  product_zh: maybeText,
  jurisdiction: text,
  kind: z.enum(["list", "ex_factory", "reimbursed", "net", "estimate"]),
  amount: z.number().min(0),
  currency: Currency,
  per: text,
  /** The active substance that the amount buys, in all. */
  contents_amount: maybeNumber,
  contents_unit: maybeText,
  price_date: maybeDay,
  price_date_precision: maybePrecision,
  payer: maybeText,
});

/** A plan of an authority with numbers to reach, and what each is measured by. */
export const PlanRow = z.object({
  record_key: RecordKey,
  plan_id: text,
  policy_id: maybeText,
  title: text,
  title_zh: text,
  geography: text,
  period_start: maybeDay,
  period_end: maybeDay,
});

/**
 * One number that a plan sets. What is to be reached is a published statistic, or two that bound it; `missing` says what
 * would have to be known where nothing measures it yet.
 */
export const PlanTarget = z.object({
  record_key: RecordKey,
  plan_id: text,
  plan_target_id: text,
  position: z.int(),
  indicator: text,
  indicator_zh: text,
  target_statistic_id: text,
  target_high_statistic_id: maybeText,
  rule: text,
  rule_zh: text,
  missing: maybeText,
  missing_zh: maybeText,
});

/** What a target is measured by: a published statistic, before the plan or within it. */
export const PlanMeasurement = z.object({
  record_key: RecordKey,
  plan_target_id: text,
  role: z.enum(["baseline", "actual"]),
  position: z.int(),
  statistic_id: text,
});

export const SaleRow = z.object({
  record_key: RecordKey,
  sale_id: text,
  drug_id: text,
  period_start: maybeDay,
  period_end: maybeDay,
  territory: text,
  seller: maybeText,
  amount_million: z.number().min(0),
  currency: Currency,
});

/** Units of `currency` per one US dollar over a period. */
export const ExchangeRateRow = z.object({
  record_key: RecordKey,
  exchange_rate_id: text,
  currency: Currency,
  per_usd: z.number().positive(),
  kind: z.enum(["period_average", "day_fixing"]),
  period_start: maybeDay,
  period_end: maybeDay,
});

/** A figure that somebody printed and that the ledger checks. `card` is its evidence file. */
export const ClaimRow = z.object({ record_key: RecordKey, claim_id: text, title: text, title_zh: text, card: text });

/** The measured error of our own records: a sample checked against other pages. */
export const AuditRow = z.object({
  record_key: RecordKey,
  audit_id: text,
  audited_kind: text,
  audit_date: maybeDay,
  method: text,
  method_zh: text,
  sampled_records: z.int(),
  checked_values: z.int(),
  wrong_values: z.int(),
  missing_values: z.int(),
  unchecked_values: z.int(),
  wrong_percent: maybeNumber,
  interval_low: z.number(),
  interval_high: z.number(),
  corrected: z.boolean(),
});
