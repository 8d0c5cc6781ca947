import { Link } from "wouter";
import { formatDate, formatMoney, formatNumber } from "../../../words/format.ts";
import { useHref } from "../../lib/address.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import type { DealsSummary } from "./Summary.tsx";

const text = defineText({
  title: { en: "How deals ended", zh: "终止的交易" },
  note: {
    en: "A termination is an event of its deal. What was paid until then was paid.",
    zh: "终止是该交易的事件；此前所付已付。",
  },
  parties: { en: "Deal", zh: "交易" },
  signed: { en: "Signed", zh: "签署" },
  ended: { en: "Ended", zh: "终止" },
  years: { en: "Years", zh: "年" },
  headline: { en: "Headline", zh: "总额" },
  realised: { en: "Paid", zh: "已付" },
});

const YEAR = 365.25;

export function Endings({ endings }: { endings: DealsSummary["endings"] }) {
  const t = useText(text);
  const nameIn = useName();
  const href = useHref();
  const { language } = useLanguage();
  const money = (million: number | null) => (million === null ? "" : formatMoney(million, "USD", language));
  return (
    <>
      <h2>{t("title")}</h2>
      <p className="soft">{t("note")}</p>
      <DataTable
        name="endings"
        label={t("title")}
        rows={endings}
        keyOf={({ deal_id }) => deal_id}
        columns={[
          {
            id: "deal",
            title: t("parties"),
            value: (row) => `${nameIn(row.licensor, row.licensor_zh)} → ${nameIn(row.licensee, row.licensee_zh)}`,
            show: (row) => (
              <Link href={href(`/deals/${row.deal_id}`)}>
                {`${nameIn(row.licensor, row.licensor_zh)} → ${nameIn(row.licensee, row.licensee_zh)}`}
              </Link>
            ),
          },
          {
            id: "signed_date",
            title: t("signed"),
            value: (row) => row.signed_date,
            show: (row) => formatDate(row.signed_date, "month", language),
          },
          {
            id: "ended_date",
            title: t("ended"),
            value: (row) => row.ended_date,
            show: (row) => formatDate(row.ended_date, "month", language),
          },
          {
            id: "days",
            title: t("years"),
            number: true,
            value: (row) => row.days,
            show: (row) => (row.days === null ? "" : formatNumber(row.days / YEAR, language, 1)),
          },
          {
            id: "headline",
            title: t("headline"),
            number: true,
            value: (row) => row.headline,
            show: (row) => money(row.headline),
          },
          {
            id: "realised",
            title: t("realised"),
            number: true,
            value: (row) => row.realised,
            show: (row) => money(row.realised),
          },
        ]}
      />
    </>
  );
}
