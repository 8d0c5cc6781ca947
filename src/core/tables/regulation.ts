import * as z from "zod";
import { Currency } from "../money.ts";
import { maybeDay, maybeInteger, maybeNumber, maybeText, RecordKey, text } from "./shared.ts";

export const RegulationKind = z.enum([
  "trial_authorisation",
  "marketing_route",
  "programme",
  "exclusivity",
  "fee",
  "data_requirement",
  "obligation",
  "reliance",
]);

/** Where on the way to the market a rule stands; a rule without a step is part of another or only observed. */
export const RegulationStep = z.enum([
  "trial_screening",
  "trial_authorisation",
  "trial_extension",
  "designation",
  "screening",
  "review",
  "answers",
  "decision",
  "naming",
  "exclusivity",
  "fee",
  "obligation",
  "data",
]);

/** One rule of one authority. A clock states its unit, whether days are working days, and whose time it counts. */
export const RegulationRow = z.object({
  record_key: RecordKey,
  regulation_id: text,
  kind: RegulationKind,
  step: RegulationStep.nullable(),
  jurisdiction: text,
  authority: maybeText,
  name: text,
  name_zh: text,
  track: z.enum(["standard", "priority", "conditional", "reliance"]).nullable(),
  clock_low: maybeNumber,
  clock_high: maybeNumber,
  clock_unit: z.enum(["day", "month", "year"]).nullable(),
  day_kind: z.enum(["working", "calendar"]).nullable(),
  clock_kind: z.enum(["agency", "elapsed", "target", "observed"]).nullable(),
  amount: maybeNumber,
  currency: Currency.nullable(),
  condition: maybeText,
  condition_zh: maybeText,
  effect: maybeText,
  effect_zh: maybeText,
  clause: maybeText,
  legal_state: z.enum(["in_force", "proposed", "agreed", "superseded"]),
  in_force_from: maybeDay,
  in_force_to: maybeDay,
  /** How many of the referenced jurisdictions must have approved before. */
  minimum_references: maybeInteger,
  /** The day on which we read its pages, and the newest date that one of them prints of itself. */
  verified_on: maybeDay,
  page_date: maybeDay,
});

export const RegulationReference = z.object({
  record_key: RecordKey,
  regulation_id: text,
  reference_jurisdiction: text,
});

/**
 * What an asset must be for a rule to apply. Rows of one position are alternatives; every position must hold. `value` is
 * `true`, `false`, a number or a word, as text.
 */
export const RegulationCondition = z.object({
  record_key: RecordKey,
  regulation_id: text,
  position: z.int(),
  fact: text,
  test: z.enum(["is", "at_least", "at_most"]),
  value: text,
});
