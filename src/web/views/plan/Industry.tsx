import * as Plot from "@observablehq/plot";
import { useMemo } from "react";
import { counterWord, figureWord } from "../../../words/units.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { Chart } from "../../parts/Chart.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import type { PlanProgress } from "./PlanView.tsx";

const text = defineText({
  title: { en: "Output by year and counter", zh: "分年度、分统计方的产值" },
  note: {
    en: "Each line is one series: the same thing, counted the same way by the same counter. Two marks in a year are a disagreement, and both stay.",
    zh: "每条线为一个序列：同一对象、同一口径、同一统计方。同年两点即为分歧，均予保留。",
  },
  bn: { en: "CNY bn", zh: "亿元" },
  year: { en: "Year", zh: "年份" },
  value: { en: "Value", zh: "数值" },
  counter: { en: "Counter", zh: "统计方" },
  what: { en: "What", zh: "指标" },
});

export function Industry({ series }: { series: PlanProgress["series"] }) {
  const t = useText(text);
  const nameIn = useName();
  const { language } = useLanguage();
  const options = useMemo((): Plot.PlotOptions => {
    const named = series.map((row) => ({ ...row, label: nameIn(row.name, row.name_zh) }));
    const title = (row: (typeof named)[number]) =>
      `${row.label}\n${row.year}: ${figureWord(row.value, row.unit, language)}\n${counterWord(row.counter, language)}`;
    return {
      height: 340,
      marginLeft: 52,
      marginRight: 20,
      x: {
        tickFormat: (year: number) => String(year),
        label: null,
        ticks: [...new Set(named.map(({ year }) => year ?? 0))],
      },
      y: {
        grid: true,
        label: t("bn"),
        zero: true,
        tickFormat: (value: number) => String(language === "zh" ? value * 10 : value),
      },
      marks: [
        Plot.line(named, { x: "year", y: "value", z: "series", stroke: "var(--blue)", sort: "year" }),
        Plot.dot(named, { x: "year", y: "value", fill: "var(--blue)", r: 4, title, tip: { fill: "var(--card)" } }),
      ],
    };
  }, [series, language, nameIn, t]);
  return (
    <>
      <h2>{t("title")}</h2>
      <p className="soft">{t("note")}</p>
      <Chart label={t("title")} options={options} list="series" note={t("note")} />
      <DataTable
        name="industry"
        label={t("title")}
        rows={series}
        keyOf={({ statistic_id }) => statistic_id}
        columns={[
          {
            id: "name",
            title: t("what"),
            value: (row) => nameIn(row.name, row.name_zh),
            show: (row) => <RecordLink record_key={row.record_key}>{nameIn(row.name, row.name_zh)}</RecordLink>,
          },
          { id: "year", title: t("year"), value: ({ year }) => year },
          {
            id: "value",
            title: t("value"),
            number: true,
            value: ({ value }) => value,
            show: ({ value, unit }) => figureWord(value, unit, language),
          },
          { id: "counter", title: t("counter"), value: ({ counter }) => counterWord(counter, language) },
        ]}
      />
    </>
  );
}
