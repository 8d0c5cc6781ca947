import * as Plot from "@observablehq/plot";
import { useMemo } from "react";
import type { Language } from "../../../core/text.ts";
import { everyYear, formatMoney } from "../../../words/format.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { Chart } from "../../parts/Chart.tsx";
import type { Deal } from "./DealTable.tsx";

const text = defineText({
  years: { en: "Headline, cash at signing and paid, by year of signing", zh: "按签署年份：总额、签约现金与已付" },
  year: { en: "Year", zh: "年份" },
  headline: { en: "Headline", zh: "总额" },
  upfront: { en: "Cash at signing", zh: "签约现金" },
  realised: { en: "Known to have been paid", zh: "已知支付" },
  deal: { en: "Deal", zh: "交易" },
  largest: { en: "The fifteen largest headlines", zh: "总额最大的十五笔" },
  marks: {
    en: "Filled: cash at signing. Open: headline. Diamond: known to have been paid. Millions of US dollars, log scale.",
    zh: "实心：签约现金；空心：总额；菱形：已知支付。百万美元，对数刻度。",
  },
  bars: {
    en: "Bar: headline. Dark: cash at signing. Diamond: known to have been paid to date. Billions of US dollars; deals that disclose none of them, or in another currency, are not drawn.",
    zh: "条形：总额；深色：签约现金；菱形：至今已知支付。十亿美元；均未披露或以其他货币计者未绘。",
  },
});

export function DealCharts({ deals }: { deals: Deal[] }) {
  const t = useText(text);
  const { language } = useLanguage();
  const nameIn = useName();
  const dollars = useMemo(() => deals.filter(({ currency }) => currency === "USD"), [deals]);
  const years = useMemo(() => byYear(dollars), [dollars]);
  const money = (million: number | null) => (million === null ? "" : formatMoney(million, "USD", language));
  const largest = useMemo(() => byHeadline(dollars, language, nameIn), [dollars, language, nameIn]);
  return (
    <div className="two" style={{ marginTop: 18 }}>
      <section className="card">
        <h3>{t("years")}</h3>
        <Chart
          label={t("years")}
          options={years}
          note={t("bars")}
          table={{
            columns: [t("year"), t("headline"), t("upfront"), t("realised")],
            rows: sumsByYear(dollars).map(({ year, headline, upfront, realised }) => [
              year,
              ...[headline, upfront, realised].map((billion) => (billion === null ? "—" : money(billion * BILLION))),
            ]),
          }}
        />
        <p className="soft small">{t("bars")}</p>
      </section>
      <section className="card">
        <h3>{t("largest")}</h3>
        <Chart
          label={t("largest")}
          options={largest}
          note={t("marks")}
          table={{
            columns: [t("deal"), t("headline"), t("upfront"), t("realised")],
            rows: largestOf(dollars, nameIn).map((deal) => [
              deal.name,
              money(deal.headline_million),
              money(deal.upfront_million),
              money(deal.realised_million),
            ]),
          }}
        />
        <p className="soft small">{t("marks")}</p>
      </section>
    </div>
  );
}

const BILLION = 1000;

interface YearSum {
  year: string;
  headline: number | null;
  upfront: number | null;
  realised: number | null;
}

/** Headline, cash at signing and what was paid to date, summed over the deals signed in a year, in billions. */
function sumsByYear(deals: Deal[]) {
  const sums = new Map<string, YearSum>();
  // A sum to which no deal of the year contributed stays unknown: what is not disclosed is not zero.
  const add = (sum: number | null, million: number | null) => (million === null ? sum : (sum ?? 0) + million / BILLION);
  for (const { signed_date, headline_million, upfront_million, realised_million } of deals) {
    if (!signed_date) continue;
    const year = signed_date.slice(0, 4);
    const sum = sums.get(year) ?? { year, headline: null, upfront: null, realised: null };
    sum.headline = add(sum.headline, headline_million);
    sum.upfront = add(sum.upfront, upfront_million);
    sum.realised = add(sum.realised, realised_million);
    sums.set(year, sum);
  }
  return [...sums.values()].sort((a, b) => (a.year < b.year ? -1 : 1));
}

export function byYear(deals: Deal[]): Plot.PlotOptions {
  const rows = sumsByYear(deals);
  return {
    height: 340,
    marginLeft: 44,
    x: {
      label: null,
      type: "band",
      domain: everyYear(rows.map(({ year }) => year)),
      tickFormat: (year: string) => year.slice(2),
    },
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
      Plot.dot(
        rows.filter(({ realised }) => realised !== null),
        { x: "year", y: "realised", symbol: "diamond", r: 5, fill: "var(--green)", stroke: "var(--card)" },
      ),
      Plot.ruleY([0]),
    ],
  };
}

const LARGEST = 15;
const LONGEST_NAME = 30;

const largestOf = (deals: Deal[], nameIn: ReturnType<typeof useName>) =>
  deals
    .filter(({ headline_million }) => headline_million !== null)
    .sort((a, b) => (b.headline_million ?? 0) - (a.headline_million ?? 0))
    .slice(0, LARGEST)
    .map((deal) => ({ ...deal, name: shortName(deal, nameIn) }));

/** The largest deals as a line from cash at signing to headline. */
export function byHeadline(deals: Deal[], language: Language, nameIn: ReturnType<typeof useName>): Plot.PlotOptions {
  const rows = largestOf(deals, nameIn);
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
      domain: logDomain(rows),
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

const ROOM = 1.15;

/** The span of the amounts drawn, with room for half a mark at each end. */
function logDomain(deals: Deal[]): [number, number] {
  const amounts = deals
    .flatMap(({ upfront_million, headline_million, realised_million }) => [
      upfront_million,
      headline_million,
      realised_million,
    ])
    .filter((amount): amount is number => amount !== null && amount > 0);
  return amounts.length ? [Math.min(...amounts) / ROOM, Math.max(...amounts) * ROOM] : [1, 10];
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
