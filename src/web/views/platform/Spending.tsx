import { Link } from "wouter";
import { useHref } from "../../lib/address.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { Empty } from "../../parts/states.tsx";
import { amountWord } from "./application-words.ts";
import type { Targets } from "./TargetsView.tsx";

const text = defineText({
  title: { en: "Budgets and payments", zh: "预算与拨付" },
  measure: { en: "Measure", zh: "措施" },
  budget: { en: "Budget of the year", zh: "年度预算" },
  committed: { en: "Committed", zh: "已承诺" },
  paid: { en: "Paid in this period", zh: "本期拨付" },
  none: { en: "No budget is set, and nothing was paid", zh: "未设预算，亦无拨付" },
  noneNote: { en: "The administrator sets budgets.", zh: "预算由管理员设定。" },
  unset: { en: "not set", zh: "未设定" },
});

/** What each measure may spend in the year, and what of it was promised and paid. */
export function Spending({ targets: { spending, year, quarter } }: { targets: Targets }) {
  const t = useText(text);
  const nameIn = useName();
  const href = useHref();
  const { language } = useLanguage();
  type Row = (typeof spending)[number];
  const amount = (value: number, { currency }: Row) => amountWord(value, currency, language);
  const money = (id: "budget" | "committed" | "paid") => ({
    ...{ id, title: t(id), number: true, value: (row: Row) => row[id] },
    show: (row: Row) => (row[id] === null ? t("unset") : amount(row[id], row)),
  });
  const payments = href("/platform/targets", {
    year: String(year),
    quarter: quarter === null ? null : String(quarter),
    number: "amount_paid",
  });
  if (spending.length === 0) return <Empty title={t("none")}>{t("noneNote")}</Empty>;
  return (
    <DataTable
      name="spending"
      label={t("title")}
      rows={spending}
      keyOf={({ measure_id, currency }) => `${measure_id} ${currency}`}
      columns={[
        {
          ...{ id: "measure", title: t("measure"), wide: true },
          value: (row) => nameIn(row.support ?? row.measure_id, row.support_zh),
        },
        ...[money("budget"), money("committed")],
        {
          ...money("paid"),
          show: (row) =>
            row.currency === "CNY" ? <Link href={payments}>{amount(row.paid, row)}</Link> : amount(row.paid, row),
        },
      ]}
    />
  );
}
