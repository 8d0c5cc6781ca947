import * as z from "zod";
import type { EntryRow } from "../workspace/entries.ts";
import { entriesOf, INDICATORS, UNITS } from "./indicators.ts";

export const IndicatorRow = z
  .object({
    indicator_id: z.string(),
    name: z.string(),
    name_zh: z.string(),
    rule: z.string(),
    rule_zh: z.string(),
    unit: z.enum(UNITS),
    /** The same number of the span before; null where there is nothing to take it of. */
    baseline: z.number().nullable(),
    actual: z.number().nullable(),
    /** Entries behind the number, and how many of them whoever asks may open. */
    entries: z.int(),
    entries_open: z.int(),
  })
  .meta({ id: "CaseworkIndicator" });
type IndicatorRow = z.infer<typeof IndicatorRow>;

/** Each number of a span, beside the same of the span before. */
export function indicatorsOf(entries: readonly EntryRow[], before: readonly EntryRow[]): IndicatorRow[] {
  return INDICATORS.map((indicator) => {
    const { id, name, rule, unit, value } = indicator;
    const now = entriesOf(indicator, entries);
    const open = now.filter(({ entry_id }) => entry_id !== null);
    return {
      ...{ indicator_id: id, name: name.en, name_zh: name.zh, rule: rule.en, rule_zh: rule.zh, unit },
      ...{ baseline: value(entriesOf(indicator, before)), actual: value(now) },
      ...{ entries: now.length, entries_open: open.length },
    };
  });
}
