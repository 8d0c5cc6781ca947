import { Link } from "wouter";
import { formatMoney, formatShare } from "../../../words/format.ts";
import { wordFor } from "../../../words/labels.ts";
import { useHref } from "../../lib/address.ts";
import { useNames } from "../../lib/names.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import type { DealsSummary } from "./Summary.tsx";

const text = defineText({
  label: { en: "Deals by group", zh: "按组汇总的交易" },
  deals: { en: "Deals", zh: "交易" },
  headline: { en: "Headline", zh: "总额" },
  upfront: { en: "Cash at signing", zh: "签约现金" },
  share: { en: "Cash share", zh: "现金占比" },
  realised: { en: "Realised", zh: "已实现" },
  ended: { en: "Ended", zh: "已终止" },
  open: { en: "open these deals", zh: "打开这些交易" },
});

/** Groups that the ledger can be narrowed to by a field of the same name. */
const OPENS = new Set(["year", "stage", "modality", "territory", "status"]);

export function SummaryTable({ rows, by, title }: { rows: DealsSummary["rows"]; by: string; title: string }) {
  const t = useText(text);
  const href = useHref();
  const names = useNames();
  const { language } = useLanguage();
  const money = (million: number | null) => (million === null ? "" : formatMoney(million, "USD", language));
  const nameOf = (value: string | null) =>
    by === "counterparty_country"
      ? wordFor("jurisdiction", value, language)
      : by === "licensor"
        ? names.organisation(value, wordFor(by, value, language))
        : wordFor(by, value, language);
  return (
    <DataTable
      name={`deals.${by}`}
      label={t("label")}
      rows={rows}
      keyOf={({ value }) => String(value)}
      columns={[
        { id: by, title, value: ({ value }) => nameOf(value) },
        {
          id: "deals",
          title: t("deals"),
          number: true,
          value: ({ deals }) => deals,
          show: ({ deals, value }) =>
            OPENS.has(by) && value ? (
              <Link href={href("/deals", { [by]: value })} title={t("open")}>
                {deals}
              </Link>
            ) : (
              deals
            ),
        },
        {
          id: "headline",
          title: t("headline"),
          number: true,
          value: (row) => row.headline,
          show: (row) => money(row.headline),
        },
        {
          id: "upfront",
          title: t("upfront"),
          number: true,
          value: (row) => row.upfront,
          show: (row) => money(row.upfront),
        },
        {
          id: "upfront_share",
          title: t("share"),
          number: true,
          value: (row) => row.upfront_share,
          show: (row) => (row.upfront_share === null ? "" : formatShare(row.upfront_share, language)),
        },
        {
          id: "realised",
          title: t("realised"),
          number: true,
          value: (row) => row.realised,
          show: (row) => money(row.realised),
        },
        { id: "ended", title: t("ended"), number: true, value: ({ ended }) => ended },
      ]}
    />
  );
}
