import * as z from "zod";
import { Day, firstDay } from "../../core/date.ts";
import { Currency } from "../../core/money.ts";
import { RegulationCondition, RegulationRow, RegulationStep } from "../../core/tables/regulation.ts";
import { Text } from "../../core/text.ts";
import { defineKind, JurisdictionCode, provenance } from "../kind.ts";

const Condition = z.strictObject({
  fact: z.string().regex(/^[a-z][a-z0-9_]*$/),
  test: RegulationCondition.shape.test,
  value: z.union([z.boolean(), z.number(), z.string().min(1)]),
});

const Regulation = z.strictObject({
  ...provenance,
  kind: RegulationRow.shape.kind,
  /** Null for a part of another rule, and for one that no plan walks through. */
  step: RegulationStep.nullable().default(null),
  jurisdiction: JurisdictionCode,
  authority: z.string().nullable(),
  name: Text,
  track: RegulationRow.shape.track,
  clock: z
    .strictObject({
      low: z.number().min(0),
      high: z.number().min(0),
      unit: z.enum(["day", "month", "year"]),
      day_kind: z.enum(["working", "calendar"]).nullable(),
      kind: z.enum(["agency", "elapsed", "target", "observed"]).nullable(),
    })
    .refine(({ low, high }) => low <= high, "Expected low ≤ high")
    .refine(
      ({ unit, day_kind }) => unit !== "day" || day_kind !== null,
      "Days are working or calendar days: say which.",
    )
    .nullable(),
  /** In units of the currency, not millions. */
  fee: z.strictObject({ amount: z.number().min(0), currency: Currency }).nullable(),
  condition: Text.nullable(),
  effect: Text.nullable(),
  clause: z.string().nullable(),
  legal_state: RegulationRow.shape.legal_state,
  in_force_from: Day.nullable(),
  in_force_to: Day.nullable(),
  /** Jurisdictions whose approval this route relies on. */
  relies_on: z.array(JurisdictionCode).default([]),
  /** How many of them must have approved. */
  minimum_references: z.int().min(1).nullable().default(null),
  /** Every inner list must hold, by at least one of its entries. */
  conditions: z.array(z.array(Condition).min(1)).default([]),
});

export const regulations = defineKind({
  id: "regulations",
  title: { en: "Regulations", zh: "法规" },
  schema: Regulation,
  label: ({ name }) => name,
  references: () => [],
  facts: ({ id: regulation_id, name, clock, fee, condition, effect, relies_on, conditions, ...row }) => ({
    regulation: [
      {
        regulation_id,
        kind: row.kind,
        step: row.step,
        jurisdiction: row.jurisdiction,
        authority: row.authority,
        name: name.en,
        name_zh: name.zh,
        track: row.track,
        clock_low: clock?.low ?? null,
        clock_high: clock?.high ?? null,
        clock_unit: clock?.unit ?? null,
        day_kind: clock?.day_kind ?? null,
        clock_kind: clock?.kind ?? null,
        amount: fee?.amount ?? null,
        currency: fee?.currency ?? null,
        condition: condition?.en ?? null,
        condition_zh: condition?.zh ?? null,
        effect: effect?.en ?? null,
        effect_zh: effect?.zh ?? null,
        clause: row.clause,
        legal_state: row.legal_state,
        in_force_from: row.in_force_from,
        in_force_to: row.in_force_to,
        minimum_references: row.minimum_references,
        verified_on: row.seen,
        page_date: newest(row.sources),
      },
    ],
    regulation_reference: relies_on.map((reference_jurisdiction) => ({ regulation_id, reference_jurisdiction })),
    regulation_condition: conditions.flatMap((entries, position) =>
      entries.map(({ fact, test, value }) => ({ regulation_id, position, fact, test, value: String(value) })),
    ),
  }),
});

const newest = (sources: { published?: string | null | undefined }[]): string | null =>
  sources
    .flatMap(({ published }) => (published ? [firstDay(published)] : []))
    .sort()
    .at(-1) ?? null;
