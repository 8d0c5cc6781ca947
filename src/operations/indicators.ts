import * as z from "zod";
import type { Text } from "../core/text.ts";
import { workingDaysBetween } from "../models/calendar.ts";
import type { ENTRY_KINDS, EntryRow } from "../workspace/entries.ts";
import { medianOf } from "./median.ts";

/** A number that the casework gives by itself: which entries it is of, and what is made of them. */
interface Indicator {
  id: string;
  of: (typeof ENTRY_KINDS)[number];
  name: Text;
  rule: Text;
  unit: "voyages" | "applications" | "working_days" | "CNY";
  value(entries: readonly EntryRow[]): number | null;
}

const count = (entries: readonly EntryRow[]) => entries.length;

export const INDICATORS: readonly Indicator[] = [
  {
    id: "voyages_opened",
    of: "voyages_opened",
    name: { en: "Voyages opened", zh: "开启航程" },
    rule: {
      en: "Voyages by the day on which their firm opened them, with those that firms keep to themselves, whose names are not shown.",
      zh: "按企业开启之日计，含企业未公开的航程（不显示名称）。",
    },
    unit: "voyages",
    value: count,
  },
  {
    id: "applications_submitted",
    of: "applications_submitted",
    name: { en: "Applications handed in", zh: "递交申请" },
    rule: {
      en: "Applications by the day on which they were first handed in; drafts are not counted.",
      zh: "按首次递交之日计，草稿不计。",
    },
    unit: "applications",
    value: count,
  },
  {
    id: "applications_decided",
    of: "applications_decided",
    name: { en: "Applications decided", zh: "作出决定" },
    rule: {
      en: "Applications by the day of their first decision, approved or rejected; an appeal is not counted again.",
      zh: "按首次批准或不予通过之日计，申诉不重复计。",
    },
    unit: "applications",
    value: count,
  },
  {
    id: "days_to_decision",
    of: "applications_decided",
    name: { en: "Median time to a decision", zh: "决定用时中位数" },
    rule: {
      en: "Working days from the first handing in to the first decision, the time with the firm included; weekends are left out, holidays are not known.",
      zh: "自首次递交至首次决定的工作日数，含企业补正时间；扣除周末，未扣除法定节假日。",
    },
    unit: "working_days",
    value: (entries) =>
      medianOf(entries.map(({ started_on, on_day }) => workingDaysBetween(started_on ?? on_day, on_day))),
  },
  {
    id: "amount_paid",
    of: "payments",
    name: { en: "Amount paid", zh: "拨付金额" },
    rule: {
      en: "Payments in yuan by their day, as officers recorded them; other currencies stand with the budgets.",
      zh: "按拨付日期汇总的人民币金额（专员登记）；其他币种见预算。",
    },
    unit: "CNY",
    value: (entries) =>
      Math.round(
        100 * entries.filter(({ currency }) => currency === "CNY").reduce((sum, { amount }) => sum + (amount ?? 0), 0),
      ) / 100,
  },
];

export const IndicatorRow = z
  .object({
    indicator_id: z.string(),
    name: z.string(),
    name_zh: z.string(),
    rule: z.string(),
    rule_zh: z.string(),
    unit: z.enum(["voyages", "applications", "working_days", "CNY"]),
    /** The same number of the span before; null where there is nothing to take it of. */
    baseline: z.number().nullable(),
    actual: z.number().nullable(),
    /** Entries behind the number, and how many of them whoever asks may open. */
    entries: z.int(),
    entries_open: z.int(),
  })
  .meta({ id: "CaseworkIndicator" });
export type IndicatorRow = z.infer<typeof IndicatorRow>;

/** Each number of a span, beside the same of the span before. */
export function indicatorsOf(entries: readonly EntryRow[], before: readonly EntryRow[]): IndicatorRow[] {
  return INDICATORS.map(({ id, of, name, rule, unit, value }) => {
    const [now, then] = [entries, before].map((each) => each.filter(({ indicator }) => indicator === of));
    const open = (now ?? []).filter(({ entry_id }) => entry_id !== null);
    return {
      ...{ indicator_id: id, name: name.en, name_zh: name.zh, rule: rule.en, rule_zh: rule.zh, unit },
      ...{ baseline: value(then ?? []), actual: value(now ?? []) },
      ...{ entries: now?.length ?? 0, entries_open: open.length },
    };
  });
}
