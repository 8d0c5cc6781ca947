import * as Plot from "@observablehq/plot";
import { useMemo } from "react";
import { formatMoney } from "../../../words/format.ts";
import { wordFor } from "../../../words/labels.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { Chart } from "../../parts/Chart.tsx";
import type { DealsSummary } from "./Summary.tsx";

const text = defineText({
  label: { en: "Headline, cash at signing and realised, on a scale of tens", zh: "总额、签约现金与已实现（对数刻度）" },
  legend: {
    en: "○ headline  ● cash at signing  ◆ realised; in US dollars, on a scale of tens",
    zh: "○ 总额　● 签约现金　◆ 已实现；美元，对数刻度",
  },
});

const DRAWN = 16;

/** Three sums that are never mixed, one row for each group. */
export function ThreeSums({ rows, by }: { rows: DealsSummary["rows"]; by: string }) {
  const t = useText(text);
  const { language } = useLanguage();
  const options = useMemo((): Plot.PlotOptions => {
    const shown = rows.slice(by === "year" ? -DRAWN : 0, by === "year" ? undefined : DRAWN);
    const named = shown.map((row) => ({ ...row, name: wordFor(by, row.value, language) }));
    const sum = (key: "headline" | "upfront" | "realised") => named.filter((row) => (row[key] ?? 0) > 0);
    const said = (million: number) => formatMoney(million, "USD", language);
    const mark = (key: "headline" | "upfront" | "realised", more: Plot.DotOptions) =>
      Plot.dot(sum(key), {
        x: key,
        y: "name",
        r: 5,
        title: (row) => `${row.name}: ${said(row[key])}`,
        tip: { fill: "var(--card)" },
        ...more,
      });
    return {
      height: named.length * 26 + 50,
      marginLeft: 150,
      marginRight: 30,
      x: { type: "log", grid: true, label: null, tickFormat: said, ticks: 5 },
      y: { label: null, domain: named.map(({ name }) => name), tickSize: 0 },
      marks: [
        Plot.link(
          named.filter(({ headline, upfront }) => (headline ?? 0) > 0 && (upfront ?? 0) > 0),
          { x1: "upfront", x2: "headline", y1: "name", y2: "name", stroke: "var(--line)", strokeWidth: 2 },
        ),
        mark("headline", { stroke: "var(--blue)", fill: "var(--paper)" }),
        mark("upfront", { fill: "var(--blue)" }),
        mark("realised", { fill: "var(--green)", symbol: "diamond" }),
      ],
    };
  }, [rows, by, language]);
  return (
    <>
      <p className="soft small">{t("legend")}</p>
      <Chart label={t("label")} options={options} note={t("legend")} />
    </>
  );
}
