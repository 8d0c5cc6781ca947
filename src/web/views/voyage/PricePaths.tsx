import * as Plot from "@observablehq/plot";
import { useMemo } from "react";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatNumber, formatPrice } from "../../../words/format.ts";
import { wordFor } from "../../../words/labels.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { Chart } from "../../parts/Chart.tsx";

type Priced = OutputOf<"voyage.price">;

const text = defineText({
  title: { en: "List prices by year", zh: "逐年标价" },
  years: { en: "years from now", zh: "自今起（年）" },
  place: { en: "Country", zh: "国家或地区" },
  first: { en: "At launch", zh: "上市时" },
  last: { en: "At the end", zh: "期末" },
});

const MONTHS = 12;
const HORIZON_MONTHS = 120;

/** Each price as a staircase from its launch to the end, with the band where it is not told. */
export function PricePaths({ priced }: { priced: Priced }) {
  const t = useText(text);
  const { language } = useLanguage();
  const lines = useMemo(
    () =>
      priced.rows.flatMap(({ jurisdiction, steps }) => {
        const last = steps.at(-1);
        const all = last ? [...steps, { ...last, month: HORIZON_MONTHS }] : [];
        const place = wordFor("jurisdiction", jurisdiction, language);
        return all.map(({ month, low, high }) => ({ place, year: month / MONTHS, low, high }));
      }),
    [priced.rows, language],
  );
  const options = useMemo(
    (): Plot.PlotOptions => ({
      height: 260,
      marginLeft: 56,
      x: { label: t("years"), ticks: 6 },
      y: { label: null, grid: true, zero: true, tickFormat: (value: number) => formatNumber(value, language) },
      color: { legend: true },
      marks: [
        Plot.areaY(lines, {
          ...{ x: "year", y1: "low", y2: "high", z: "place", fill: "place" },
          ...{ curve: "step-after", fillOpacity: 0.2 },
        }),
        Plot.lineY(lines, { x: "year", y: "low", stroke: "place", curve: "step-after", strokeWidth: 1.8 }),
      ],
    }),
    [lines, t, language],
  );
  const price = (value: number | undefined) => (value === undefined ? "—" : formatPrice(value, "USD", language));
  return (
    <>
      <h3>{t("title")}</h3>
      <Chart
        label={t("title")}
        options={options}
        table={{
          columns: [t("place"), t("first"), t("last")],
          rows: priced.rows.map(({ jurisdiction, steps }) => [
            wordFor("jurisdiction", jurisdiction, language),
            price(steps[0]?.low),
            price(steps.at(-1)?.low),
          ]),
        }}
      />
    </>
  );
}
