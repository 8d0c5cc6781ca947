import { useMediaQuery } from "@mantine/hooks";
import * as Plot from "@observablehq/plot";
import { useMemo } from "react";
import { formatNumber } from "../../../words/format.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { Chart } from "../../parts/Chart.tsx";
import type { Voyage } from "./VoyageView.tsx";

type Terms = NonNullable<Voyage["comparables"]>;

const text = defineText({
  strip: { en: "Cash at signing and headline, million US dollars", zh: "签约现金与总额（百万美元）" },
  legend: { en: "● cash at signing   ○ headline   (on a logarithmic scale)", zh: "● 签约现金   ○ 总额   （对数刻度）" },
});

const MOST_DRAWN = 24;
const ROW_PIXELS = 22;
/** Pixels for the names of the parties, and how many letters of them fit. */
const WIDE = [270, 44] as const;
const NARROW = [130, 20] as const;

/** Cash and headline of each deal on one line. */
export function Strip({ terms }: { terms: Terms }) {
  const t = useText(text);
  const nameIn = useName();
  const { language } = useLanguage();
  const isNarrow = useMediaQuery("(max-width: 700px)") ?? false;
  const [marginLeft, longest] = isNarrow ? NARROW : WIDE;
  const options = useMemo((): Plot.PlotOptions => {
    const deals = terms.rows
      .filter(({ upfront_million, headline_million }) => upfront_million && headline_million)
      .slice(0, MOST_DRAWN)
      .map((deal) => ({
        ...deal,
        name: `${nameIn(deal.licensor, deal.licensor_zh)} → ${nameIn(deal.licensee, deal.licensee_zh)}`.slice(
          0,
          longest,
        ),
      }));
    return {
      height: deals.length * ROW_PIXELS + 40,
      marginLeft,
      x: {
        type: "log",
        label: null,
        grid: true,
        ticks: marginLeft === NARROW[0] ? 2 : 5,
        tickFormat: (value: number) => formatNumber(value, language),
      },
      y: { label: null, tickSize: 0, domain: deals.map(({ name }) => name) },
      marks: [
        Plot.ruleY(deals, {
          y: "name",
          x1: "upfront_million",
          x2: "headline_million",
          stroke: "var(--line)",
          strokeWidth: 4,
        }),
        Plot.dot(deals, { y: "name", x: "headline_million", stroke: "var(--soft)", r: 5 }),
        Plot.dot(deals, { y: "name", x: "upfront_million", fill: "var(--red)", r: 5 }),
      ],
    };
  }, [terms.rows, nameIn, language, marginLeft, longest]);
  return (
    <>
      <h3>{t("strip")}</h3>
      <p className="soft small">{t("legend")}</p>
      <Chart label={t("strip")} options={options} list="comparables" />
    </>
  );
}
