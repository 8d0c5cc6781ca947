import { formatDate, formatNumber } from "../../../words/format.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import type { DealsSummary } from "./Summary.tsx";

const text = defineText({
  title: { en: "What others counted", zh: "其他统计口径" },
  note: {
    en: "Each counter has its own rule, so they disagree; none is averaged with another. The ledger holds only deals that a page showed.",
    zh: "各统计方口径不同，故数值不一，绝不取平均。账簿只收有页面为证的交易。",
  },
  counter: { en: "Counter", zh: "统计方" },
  until: { en: "Until", zh: "截至" },
  from: { en: "From", zh: "自" },
  value: { en: "Deals", zh: "交易数" },
  own: { en: "The ledger, same year", zh: "本账簿同年" },
  rule: { en: "Its rule", zh: "口径" },
});

interface Properties {
  published: DealsSummary["published"];
  own: DealsSummary["rows"];
  by: string;
}

export function PublishedCounts({ published, own, by }: Properties) {
  const t = useText(text);
  const nameIn = useName();
  const { language } = useLanguage();
  // A count of several years or of a part of one has no year of the ledger beside it.
  const beside = ({ period_start, period_end, year }: DealsSummary["published"][number]) =>
    by === "year" && period_start === `${year}-01-01` && period_end === `${year}-12-31`
      ? (own.find(({ value }) => value === String(year))?.deals ?? 0)
      : null;
  return (
    <>
      <h2>{t("title")}</h2>
      <p className="soft">{t("note")}</p>
      <DataTable
        name="published"
        label={t("title")}
        rows={published}
        keyOf={({ statistic_id }) => statistic_id}
        columns={[
          {
            id: "counter",
            title: t("counter"),
            value: ({ counter }) => counter,
            show: ({ counter, record_key }) => <RecordLink record_key={record_key}>{counter}</RecordLink>,
          },
          {
            id: "period_start",
            title: t("from"),
            value: (row) => row.period_start,
            show: (row) => formatDate(row.period_start, "day", language),
          },
          {
            id: "period_end",
            title: t("until"),
            value: (row) => row.period_end,
            show: (row) => formatDate(row.period_end, "day", language),
          },
          {
            id: "value",
            title: t("value"),
            number: true,
            value: ({ value }) => value,
            show: ({ value }) => formatNumber(value, language),
          },
          { id: "own", title: t("own"), number: true, value: beside },
          {
            id: "definition",
            title: t("rule"),
            wide: true,
            value: (row) => nameIn(row.definition ?? "", row.definition_zh),
          },
        ]}
      />
    </>
  );
}
