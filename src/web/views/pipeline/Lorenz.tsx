import * as Plot from "@observablehq/plot";
import { useMemo } from "react";
import { formatShare } from "../../../words/format.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { Chart } from "../../parts/Chart.tsx";
import type { CrowdingAnswer } from "./Crowding.tsx";

const text = defineText({
  label: { en: "Lorenz curve of targets", zh: "靶点洛伦兹曲线" },
  classes: { en: "Share of targets, the emptiest first", zh: "靶点占比（由少至多）" },
  held: { en: "Share of what is counted", zh: "计数占比" },
  printed: { en: "the printed point", zh: "公布的点" },
});

/** How far the curve bends from the diagonal says how crowded; the printed sentence is a point that it should pass. */
export function Lorenz({ data }: { data: CrowdingAnswer }) {
  const t = useText(text);
  const { language } = useLanguage();
  const options = useMemo((): Plot.PlotOptions => {
    const said = (value: number) => formatShare(value, language);
    const printed = data.printed.filter(({ unit }) => unit === "share_held");
    return {
      height: 340,
      marginLeft: 56,
      marginBottom: 44,
      x: { domain: [0, 1], label: t("classes"), tickFormat: said, ticks: 5 },
      y: { domain: [0, 1], label: t("held"), tickFormat: said, ticks: 5, grid: true },
      marks: [
        Plot.line(
          [
            { classes: 0, held: 0 },
            { classes: 1, held: 1 },
          ],
          { x: "classes", y: "held", stroke: "var(--line)", strokeDasharray: "4 4" },
        ),
        Plot.areaY(data.lorenz, { x: "classes", y: "held", fill: "var(--blue)", fillOpacity: 0.12 }),
        Plot.line(data.lorenz, { x: "classes", y: "held", stroke: "var(--blue)", strokeWidth: 2 }),
        // The printed sentence speaks of the fullest targets, the curve of the emptiest.
        Plot.dot(printed, {
          x: ({ of }) => 1 - of,
          y: ({ printed: held }) => 1 - held,
          symbol: "diamond",
          r: 6,
          fill: "var(--red)",
        }),
        Plot.text(printed, {
          x: ({ of }) => 1 - of,
          y: ({ printed: held }) => 1 - held,
          text: () => t("printed"),
          textAnchor: "end",
          dx: -8,
          dy: -14,
          stroke: "var(--paper)",
          strokeWidth: 4,
          fill: "var(--red)",
        }),
      ],
    };
  }, [data, language, t]);
  return (
    <Chart
      label={t("label")}
      options={options}
      list="lorenz"
      table={{
        columns: [t("classes"), t("held")],
        rows: data.lorenz.map(({ classes, held }) => [formatShare(classes, language), formatShare(held, language)]),
      }}
    />
  );
}
