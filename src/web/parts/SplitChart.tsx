import * as Plot from "@observablehq/plot";
import { useMemo } from "react";
import type { Language } from "../../core/text.ts";
import { everyYear, formatValue } from "../../words/format.ts";
import { defineText, useLanguage, useText } from "../lib/text.tsx";
import { Chart } from "./Chart.tsx";

export interface Bar {
  key: string | null;
  name: string;
  value: number | null;
}

const text = defineText({
  most: { en: "The largest are drawn; the table has them all.", zh: "仅绘最大者；全部见表。" },
});

const DRAWN = 20;
const ROW_PIXELS = 24;
const LETTERS_SHOWN = 26;
// What a letter of the axis takes, in pixels; Chinese units are wider.
const LETTER = 7;
const ZH_LETTER = 9;

interface Properties {
  label: string;
  bars: Bar[];
  unit: string;
  inTime: boolean;
}

export function SplitChart({ label, bars, unit, inTime }: Properties) {
  const t = useText(text);
  const { language } = useLanguage();
  const options = useMemo(
    () => (inTime ? overTime(bars, unit, language) : ranked(bars, unit, language)),
    [bars, unit, language, inTime],
  );
  return (
    <>
      <Chart label={label} options={options} />
      {!inTime && bars.length > DRAWN && <p className="soft small">{t("most")}</p>}
    </>
  );
}

const known = (bars: Bar[]) => bars.filter((bar): bar is Bar & { value: number } => bar.value !== null);

/** Years from left to right. What has no year has no place on the axis and stands in the table. */
export function overTime(bars: Bar[], unit: string, language: Language): Plot.PlotOptions {
  const dated = known(bars).filter(({ key }) => key !== null);
  const said = (value: number) => formatValue(value, unit, language);
  const most = Math.max(...dated.map(({ value }) => value), 0);
  return {
    height: 240,
    marginLeft: 28 + said(most).length * (language === "zh" ? ZH_LETTER : LETTER),
    marginTop: 24,
    x: {
      type: "band",
      label: null,
      domain: everyYear(dated.map(({ key }) => key ?? "")),
      tickFormat: (year: string) => year.slice(2),
    },
    y: {
      grid: true,
      label: null,
      nice: true,
      ticks: 5,
      tickFormat: (value: number) => (value === 0 ? "0" : said(value)),
    },
    marks: [
      Plot.barY(dated, {
        x: "key",
        y: "value",
        fill: "var(--blue)",
        title: ({ name, value }: Bar & { value: number }) => `${name}: ${said(value)}`,
        tip: { fill: "var(--card)" },
      }),
      Plot.ruleY([0]),
    ],
  };
}

/** The largest first, with the value at the end of each bar. */
export function ranked(bars: Bar[], unit: string, language: Language): Plot.PlotOptions {
  const largest = known(bars)
    .sort((a, b) => b.value - a.value)
    .slice(0, DRAWN);
  const short = (name: string) => (name.length > LETTERS_SHOWN ? `${name.slice(0, LETTERS_SHOWN - 1)}…` : name);
  return {
    height: largest.length * ROW_PIXELS + 20,
    marginLeft: 176,
    marginRight: 84,
    marginTop: 6,
    x: { axis: null },
    y: { label: null, tickSize: 0, domain: largest.map(({ name }) => name), tickFormat: short },
    marks: [
      Plot.barX(largest, {
        x: "value",
        y: "name",
        fill: "var(--blue)",
        fillOpacity: 0.85,
        insetTop: 3,
        insetBottom: 3,
      }),
      Plot.text(largest, {
        x: "value",
        y: "name",
        text: ({ value }: Bar & { value: number }) => formatValue(value, unit, language),
        textAnchor: "start",
        dx: 6,
        fill: "var(--ink)",
      }),
      Plot.ruleX([0]),
    ],
  };
}
