import * as Plot from "@observablehq/plot";
import { useMemo } from "react";
import type { Language } from "../../../core/text.ts";
import type { InputOf, OutputOf } from "../../../operations/catalogue.ts";
import { everyYear, formatDate, formatNumber } from "../../../words/format.ts";
import { wordFor } from "../../../words/labels.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { Chart } from "../../parts/Chart.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { Answer } from "../../parts/states.tsx";
import { STAGE_ORDER } from "./stages.ts";

type Answered = OutputOf<"candidates.history">;

const text = defineText({
  title: { en: "Stages reached, by year", zh: "各年进入的阶段" },
  steps: { en: "Stage history", zh: "阶段历程" },
  year: { en: "Year", zh: "年份" },
  undated: { en: "steps without a date are not drawn", zh: "个阶段无日期，未绘出" },
  stage: { en: "Stage", zh: "阶段" },
  day: { en: "First on record", zh: "最早记录" },
  developer: { en: "Developer", zh: "研发方" },
  record: { en: "Record", zh: "记录" },
  nobody: { en: "not stated", zh: "未载明" },
});

/** Four depths of one colour, the further the deeper. */
const DEPTHS = [
  ["phase_1", ["clinical", "phase_1", "phase_1_2"], 0.25],
  ["phase_2", ["phase_2", "phase_2_3"], 0.5],
  ["phase_3", ["phase_3", "filed"], 0.75],
  ["approved", ["phase_4", "approved"], 1],
] as const;

interface Properties {
  input: InputOf<"candidates.history">;
  /** Of one medicine the steps themselves are shown, of many their numbers. */
  isOne: boolean;
}

export function History({ input, isOne }: Properties) {
  const answer = useOperation("candidates.history", input);
  return <Answer of={answer}>{(data) => (isOne ? <Steps data={data} /> : <ByYear data={data} />)}</Answer>;
}

function ByYear({ data }: { data: Answered }) {
  const t = useText(text);
  const { language } = useLanguage();
  const bars = useMemo(() => barsOf(data.rows), [data.rows]);
  const options = useMemo(() => drawn(bars, language), [bars, language]);
  const undated = data.rows.reduce((sum, { year, candidates }) => sum + (year === null ? candidates : 0), 0);
  const years = [...new Set(bars.map(({ year }) => year))].sort();
  if (bars.length === 0) return null;
  return (
    <div>
      <h3>{t("title")}</h3>
      <Chart
        label={t("title")}
        options={options}
        table={{
          columns: [t("year"), ...DEPTHS.map(([stage]) => wordFor("stage", stage, language))],
          rows: years.map((year) => [
            year,
            ...DEPTHS.map(([stage]) => bars.find((bar) => bar.year === year && bar.stage === stage)?.candidates ?? 0),
          ]),
        }}
      />
      <p className="soft small legend">
        {DEPTHS.map(([stage, , depth]) => (
          <span key={stage}>
            <i style={{ opacity: depth }} /> {wordFor("stage", stage, language)}
          </span>
        ))}
        {undated > 0 && <span>{`${formatNumber(undated, language)} ${t("undated")}`}</span>}
      </p>
    </div>
  );
}

interface StageBar {
  year: string;
  stage: string;
  depth: number;
  candidates: number;
}

function barsOf(rows: Answered["rows"]): StageBar[] {
  return DEPTHS.flatMap(([stage, stages, depth]) => {
    const byYear = new Map<string, number>();
    for (const { year, stage: of, candidates } of rows)
      if (year !== null && (stages as readonly string[]).includes(of))
        byYear.set(String(year), (byYear.get(String(year)) ?? 0) + candidates);
    return [...byYear].map(([year, candidates]) => ({ year, stage, depth, candidates }));
  });
}

const HEIGHT = 220;

const drawn = (bars: StageBar[], language: Language): Plot.PlotOptions => ({
  height: HEIGHT,
  marginLeft: 40,
  x: {
    type: "band",
    label: null,
    domain: everyYear(bars.map(({ year }) => year)),
    tickFormat: (year: string) => year.slice(2),
  },
  y: { grid: true, label: null, nice: true, ticks: 4 },
  marks: [
    Plot.barY(bars, {
      x: "year",
      y: "candidates",
      fill: "var(--blue)",
      fillOpacity: "depth",
      title: ({ year, stage, candidates }: StageBar) =>
        `${year} · ${wordFor("stage", stage, language)}: ${formatNumber(candidates, language)}`,
      tip: { fill: "var(--card)" },
    }),
    Plot.ruleY([0]),
  ],
  opacity: { type: "identity" },
});

function Steps({ data }: { data: Answered }) {
  const t = useText(text);
  const nameIn = useName();
  const { language } = useLanguage();
  return (
    <div>
      <h3>{t("steps")}</h3>
      <DataTable
        name="steps"
        label={t("steps")}
        rows={data.steps}
        keyOf={({ candidate_id, stage }) => `${candidate_id} ${stage}`}
        columns={[
          {
            id: "organisation",
            title: t("developer"),
            value: ({ organisation, organisation_zh }) => nameIn(organisation, organisation_zh) || t("nobody"),
          },
          {
            id: "stage",
            title: t("stage"),
            value: ({ stage }) => STAGE_ORDER.indexOf(stage),
            show: ({ stage }) => wordFor("stage", stage, language),
          },
          {
            id: "first_date",
            title: t("day"),
            value: ({ first_date }) => first_date,
            show: ({ first_date }) => formatDate(first_date, "month", language),
          },
          {
            id: "record",
            title: t("record"),
            value: ({ record_key }) => record_key,
            show: ({ record_key }) => <RecordLink record_key={record_key} />,
          },
        ]}
      />
    </div>
  );
}
