import * as Plot from "@observablehq/plot";
import { useMemo } from "react";
import type { Language } from "../../../core/text.ts";
import { formatMoney } from "../../lib/format.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { Chart } from "../../parts/Chart.tsx";
import type { Deal } from "./DealTable.tsx";

const text = defineText({
  years: { en: "Headline and cash at signing by year", zh: "各年总额与签约现金" },
  largest: { en: "The fifteen largest headlines", zh: "总额最大的十五笔" },
  marks: {
    en: "Filled: cash at signing. Open: headline. Diamond: known to have been paid. Millions of US dollars, log scale.",
    zh: "实心：签约现金；空心：总额；菱形：已知支付。百万美元，对数刻度。",
  },
  bars: {
    en: "Bar: headline. Dark: cash at signing. Billions of US dollars; deals that disclose neither, or in another currency, are not drawn.",
    zh: "条形：总额；深色：签约现金。十亿美元；未披露或以其他货币计者未绘。",
  },
});

export function DealCharts({ deals }: { deals: Deal[] }) {
  const t = useText(text);
  const { language } = useLanguage();
  const nameIn = useName();
  const dollars = useMemo(() => deals.filter(({ currency }) => currency === "USD"), [deals]);
  const years = useMemo(() => byYear(dollars), [dollars]);
  const largest = useMemo(() => byHeadline(dollars, language, nameIn), [dollars, language, nameIn]);
  return (
    <div className="two" style={{ marginTop: 18 }}>
      <section className="card">
        <h3>{t("years")}</h3>
        <Chart label={t("years")} options={years} />
        <p className="soft small">{t("bars")}</p>
      </section>
      <section className="card">
        <h3>{t("largest")}</h3>
        <Chart label={t("largest")} options={largest} />
        <p className="soft small">{t("marks")}</p>
      </section>
    </div>
  );
}

const BILLION = 1000;

/** Sums of headline and of cash at signing per year of signing. */
export function byYear(deals: Deal[]): Plot.PlotOptions {
  const sums = new Map<string, { year: string; headline: number; upfront: number }>();
  for (const { signed_date, headline_million, upfront_million } of deals) {
    if (!signed_date) continue;
    const year = signed_date.slice(0, 4);
    const sum = sums.get(year) ?? { year, headline: 0, upfront: 0 };
    sum.headline += (headline_million ?? 0) / BILLION;
    sum.upfront += (upfront_million ?? 0) / BILLION;
    sums.set(year, sum);
  }
  const rows = [...sums.values()].sort((a, b) => (a.year < b.year ? -1 : 1));
  return {
    height: 340,
    marginLeft: 44,
    x: { label: null, type: "band", tickFormat: (year: string) => `’${year.slice(2)}` },
    y: { grid: true, label: null, nice: true },
    marks: [
      Plot.barY(rows, {
        x: "year",
        y: "headline",
        fill: "var(--blue)",
        fillOpacity: 0.28,
        tip: { fill: "var(--card)" },
      }),
      Plot.barY(rows, { x: "year", y: "upfront", fill: "var(--blue)" }),
      Plot.ruleY([0]),
    ],
  };
}

const LARGEST = 15;
const LONGEST_NAME = 30;

/** The largest deals as a line from cash at signing to headline. */
export function byHeadline(deals: Deal[], language: Language, nameIn: ReturnType<typeof useName>): Plot.PlotOptions {
  const rows = deals
    .filter(({ headline_million }) => headline_million !== null)
    .sort((a, b) => (b.headline_million ?? 0) - (a.headline_million ?? 0))
    .slice(0, LARGEST)
    .map((deal) => ({ ...deal, name: shortName(deal, nameIn) }));
  const positive = (amount: number | null) => (amount !== null && amount > 0 ? amount : undefined);
  const title = (deal: (typeof rows)[number]) =>
    [deal.name, deal.upfront_million, deal.headline_million]
      .map((part) => (typeof part === "number" ? formatMoney(part, "USD", language) : part))
      .join(" · ");
  return {
    height: 340,
    marginLeft: 226,
    x: {
      type: "log",
      grid: true,
      label: null,
      tickFormat: (tick: number) => (/^10*$/.test(String(tick)) ? tick.toLocaleString() : ""),
    },
    y: { label: null, domain: rows.map(({ name }) => name) },
    marks: [
      Plot.link(rows, {
        x1: (d) => positive(d.upfront_million),
        x2: "headline_million",
        y1: "name",
        y2: "name",
        stroke: "var(--line)",
        strokeWidth: 4,
      }),
      Plot.dot(rows, {
        x: "headline_million",
        y: "name",
        r: 5,
        stroke: "var(--soft)",
        fill: "var(--card)",
        title,
        tip: { fill: "var(--card)" },
      }),
      Plot.dot(rows, { x: (d) => positive(d.upfront_million), y: "name", r: 5, fill: "var(--red)" }),
      Plot.dot(rows, {
        x: (d) => positive(d.realised_million),
        y: "name",
        r: 4,
        symbol: "diamond",
        fill: "var(--green)",
      }),
    ],
  };
}

/** Names are made unique by their year, since one pair of firms may sign twice. */
function shortName(deal: Deal, nameIn: ReturnType<typeof useName>): string {
  const short = (name: string) =>
    name
      .replace(/\s*\(.*?\)/g, "")
      .replace(
        / (Pharmaceuticals?|Pharma|Biopharmaceuticals?|Biotech|Biologics|Therapeutics|Biosciences|Biopharma|Holdings?|Group)\b/g,
        "",
      );
  const name = `${short(nameIn(deal.licensor, deal.licensor_zh))} → ${short(nameIn(deal.licensee, deal.licensee_zh))}`;
  const clipped = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
  return `${clipped} ’${deal.signed_date?.slice(2, 4) ?? ""}`;
}
