import type { Text } from "../core/text.ts";
import { workingDaysBetween } from "../models/calendar.ts";
import type { EntryRow } from "../workspace/entries.ts";
import { medianOf } from "./median.ts";

export const UNITS = ["count", "working_days", "CNY"] as const;

/** A number that the casework gives by itself: which entries it is of, and what is made of them. */
interface Indicator {
  id: string;
  of: EntryRow["indicator"];
  name: Text;
  rule: Text;
  unit: (typeof UNITS)[number];
  /** Which of these entries are counted, where not all are. */
  counts?(entry: EntryRow): boolean;
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
    unit: "count",
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
    unit: "count",
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
    unit: "count",
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
    counts: ({ currency }) => currency === "CNY",
    value: (entries) => Math.round(100 * entries.reduce((sum, { amount }) => sum + (amount ?? 0), 0)) / 100,
  },
  {
    id: "opportunities_published",
    of: "opportunities_published",
    name: { en: "Opportunities published", zh: "发布合作机会" },
    rule: {
      en: "Opportunities by the day on which their firm first published the teaser; those closed since are counted without a name.",
      zh: "按企业首次发布之日计；其后关闭者计入而不显示名称。",
    },
    unit: "count",
    value: count,
  },
  {
    id: "interests_shown",
    of: "interests_shown",
    name: { en: "Interests shown", zh: "合作意向" },
    rule: {
      en: "Interests of partners by the day on which they were shown, whatever came of them; between whom stays between them.",
      zh: "按合作方表达意向之日计，不论结果；双方身份与内容不予显示。",
    },
    unit: "count",
    value: count,
  },
  {
    id: "agreements_signed",
    of: "agreements_signed",
    name: { en: "Confidentiality agreements signed by both", zh: "双方签署保密协议" },
    rule: {
      en: "Confidentiality agreements by the day of the later of the two signatures.",
      zh: "按双方中较晚签署之日计。",
    },
    unit: "count",
    value: count,
  },
  {
    id: "outcomes",
    of: "outcomes",
    name: { en: "Outcomes that both sides confirmed", zh: "双方确认的合作成果" },
    rule: {
      en: "Term sheets, options, licences, joint developments, investments and acquisitions by their day, once the other side confirmed; that nothing came of it is not counted.",
      zh: "条款清单、选择权、许可、联合开发、投资与收购，经对方确认后按发生之日计；未达成者不计。",
    },
    unit: "count",
    value: count,
  },
];

/** The entries that a number is of: what it counts, and what it opens. */
export const entriesOf = ({ of, counts = () => true }: Indicator, entries: readonly EntryRow[]): EntryRow[] =>
  entries.filter((entry) => entry.indicator === of && counts(entry));
