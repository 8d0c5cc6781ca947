import { formatNumber } from "../../../words/format.ts";
import { counterWord, unitWord } from "../../../words/units.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import type { Prices } from "./PricesView.tsx";

const text = defineText({
  title: {
    en: "Rounds of the national list, and the list for commercial insurance",
    zh: "国家医保目录谈判与商保创新药目录",
  },
  year: { en: "Year", zh: "年份" },
  what: { en: "What", zh: "指标" },
  value: { en: "Value", zh: "数值" },
  counter: { en: "Counter", zh: "统计方" },
});

export function Rounds({ rounds }: { rounds: Prices["rounds"] }) {
  const t = useText(text);
  const nameIn = useName();
  const { language } = useLanguage();
  return (
    <>
      <h2>{t("title")}</h2>
      <DataTable
        name="rounds"
        label={t("title")}
        rows={rounds}
        keyOf={({ statistic_id }) => statistic_id}
        columns={[
          { id: "year", title: t("year"), value: ({ year }) => year },
          {
            id: "name",
            title: t("what"),
            value: (row) => nameIn(row.name, row.name_zh),
            show: (row) => <RecordLink record_key={row.record_key}>{nameIn(row.name, row.name_zh)}</RecordLink>,
          },
          {
            id: "value",
            title: t("value"),
            number: true,
            value: ({ value }) => value,
            show: ({ value, unit }) => `${formatNumber(value, language, 2)} ${unitWord(unit, language)}`,
          },
          { id: "counter", title: t("counter"), value: ({ counter }) => counterWord(counter, language) },
        ]}
      />
    </>
  );
}
