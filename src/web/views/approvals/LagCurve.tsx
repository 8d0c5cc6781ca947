import * as Plot from "@observablehq/plot";
import { useMemo } from "react";
import { formatNumber, formatShare } from "../../../words/format.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { Chart } from "../../parts/Chart.tsx";
import type { LagAnswer } from "./Lag.tsx";

const text = defineText({
  label: {
    en: "Share of medicines still waiting, by years (Kaplan-Meier)",
    zh: "仍在等待的药物占比（Kaplan-Meier，按年）",
  },
  years: { en: "Years since the first", zh: "距首次年数" },
  waiting: { en: "Still waiting", zh: "仍在等待" },
  marks: {
    en: "Step: a medicine arrived. Plus: one that is still waiting is censored. Band: 95 % interval. Dotted: one half.",
    zh: "阶梯：药物到达；加号：仍在等待者删失；色带：95% 区间；虚线：一半。",
  },
  at_risk: { en: "At risk", zh: "在险数" },
});

const YEAR = 365.25;

/** A step down where a medicine arrived, a tick where one is censored; the band is the 95 % interval. */
export function LagCurve({ data }: { data: LagAnswer }) {
  const t = useText(text);
  const { language } = useLanguage();
  const options = useMemo((): Plot.PlotOptions => {
    const start = { time: 0, waiting: 1, low: 1, high: 1, censored: 0 };
    const steps = [start, ...data.curve].map((step) => ({ ...step, years: step.time / YEAR }));
    const said = (value: number) => formatShare(value, language);
    return {
      height: 320,
      marginLeft: 56,
      marginBottom: 42,
      x: { label: t("years"), grid: false },
      y: { domain: [0, 1], label: t("waiting"), tickFormat: said, ticks: 5, grid: true },
      marks: [
        Plot.areaY(steps, {
          x: "years",
          y1: "low",
          y2: "high",
          curve: "step-after",
          fill: "var(--blue)",
          fillOpacity: 0.12,
        }),
        Plot.line(steps, { x: "years", y: "waiting", curve: "step-after", stroke: "var(--blue)", strokeWidth: 2 }),
        Plot.dot(
          steps.filter(({ censored }) => censored > 0),
          { x: "years", y: "waiting", symbol: "plus", stroke: "var(--ink)", r: 4 },
        ),
        Plot.ruleY([0.5], { stroke: "var(--red)", strokeDasharray: "3 4" }),
        Plot.tip(
          steps,
          Plot.pointerX({
            x: "years",
            y: "waiting",
            fill: "var(--card)",
            title: (step) => `${formatNumber(step.years, language, 2)}: ${said(step.waiting)}`,
          }),
        ),
      ],
    };
  }, [data, language, t]);
  return (
    <Chart
      label={t("label")}
      options={options}
      list="curve"
      note={t("marks")}
      table={{
        columns: [t("years"), t("waiting"), t("at_risk")],
        rows: data.curve.map(({ time, waiting, at_risk }) => [
          formatNumber(time / YEAR, language, 2),
          formatShare(waiting, language),
          at_risk,
        ]),
      }}
    />
  );
}
