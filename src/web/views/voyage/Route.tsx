import { formatDate, formatNumber, formatShare } from "../../../words/format.ts";
import { wordFor } from "../../../words/labels.ts";
import { FACTS, STEPS } from "../../../words/voyage.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { Gantt } from "./Gantt.tsx";
import type { Voyage } from "./VoyageView.tsx";

const text = defineText({
  title: { en: "Route and calendar", zh: "路径与日历" },
  note: {
    en: "◆ the likely approval, the line from the earliest to the latest. A dashed line is an approval that another waits for.",
    zh: "◆ 为可能的批准日，横线自最早至最晚。虚线表示某批准为另一批准的前提。",
  },
  error: { en: "Reviews on record, predicted by the same rules", zh: "以同一规则预测在案审评" },
  cases: { en: "cases", zh: "例" },
  median: { en: "median error, days", zh: "误差中位数（天）" },
  covered: { en: "within the range", zh: "落在区间内" },
  missing: { en: "Facts that would change the route", zh: "可能改变路径的事实" },
  steps: { en: "Every step, with its clause", zh: "各步骤及依据" },
  jurisdiction: { en: "Jurisdiction", zh: "辖区" },
  step: { en: "Step", zh: "步骤" },
  start: { en: "Begins", zh: "开始" },
  end: { en: "Ends, likely", zh: "可能结束" },
  range: { en: "Earliest – latest", zh: "最早 – 最晚" },
  trust: { en: "Rests on", zh: "依据" },
  clause: { en: "Clause", zh: "条款" },
  unverified: { en: "Rules that no page shows, not planned with", zh: "无页面可证、未用于规划的规则" },
  critical: { en: "critical", zh: "关键路径" },
});

const TRUST = defineText({
  cited: { en: "cited", zh: "有出处" },
  stale: { en: "an old page, widened", zh: "出处已旧，已放宽" },
  observed: { en: "what was observed", zh: "实测" },
  peers: { en: "other authorities", zh: "参照他国" },
  assumed: { en: "assumed", zh: "假设" },
  moment: { en: "a moment", zh: "时点" },
});

export function Route({ plan, isWhole = false }: { plan: Voyage; isWhole?: boolean }) {
  const t = useText(text);
  const fact = useText(FACTS);
  const { language } = useLanguage();
  const { route } = plan;
  const names = route.missing.map((name) => (Object.hasOwn(FACTS, name) ? fact(name as keyof typeof FACTS) : name));
  return (
    <section className="card" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      <p className="soft small">{t("note")}</p>
      <Gantt route={route} />
      <p className="soft small">
        {`${t("error")}: ${formatNumber(route.error.cases.length, language)} ${t("cases")}`}
        {route.error.median_absolute_error !== null &&
          ` · ${t("median")} ${formatNumber(route.error.median_absolute_error, language)}`}
        {route.error.coverage !== null && ` · ${t("covered")} ${formatShare(route.error.coverage, language)}`}
      </p>
      {names.length > 0 && <p className="small">{`${t("missing")}: ${names.join(language === "zh" ? "、" : ", ")}`}</p>}
      {isWhole && <Steps plan={plan} />}
    </section>
  );
}

function Steps({ plan: { route } }: { plan: Voyage }) {
  const t = useText(text);
  const step = useText(STEPS);
  const trust = useText(TRUST);
  const say = useSay();
  const { language } = useLanguage();
  const day = (value: string) => formatDate(value, "month", language);
  const stepName = (name: string) => (Object.hasOwn(STEPS, name) ? step(name as keyof typeof STEPS) : name);
  return (
    <>
      <h3>{t("steps")}</h3>
      <DataTable
        name="steps"
        label={t("steps")}
        rows={route.steps}
        list="route"
        keyOf={({ step_id }) => step_id}
        columns={[
          {
            id: "jurisdiction",
            title: t("jurisdiction"),
            value: ({ jurisdiction }) => (jurisdiction ? wordFor("jurisdiction", jurisdiction, language) : "—"),
          },
          {
            id: "step",
            title: t("step"),
            value: (row) => `${stepName(row.step)}${row.critical ? ` (${t("critical")})` : ""}`,
          },
          {
            id: "start",
            title: t("start"),
            value: ({ start }) => start.likely,
            show: ({ start }) => day(start.likely),
          },
          { id: "end", title: t("end"), value: ({ end }) => end.likely, show: ({ end }) => day(end.likely) },
          { id: "range", title: t("range"), value: ({ end }) => `${day(end.earliest)} – ${day(end.latest)}` },
          { id: "trust", title: t("trust"), value: (row) => trust(row.trust) },
          {
            id: "clause",
            title: t("clause"),
            value: ({ clauses }) => clauses.map(({ regulation_id }) => regulation_id).join(" "),
            show: ({ clauses }) =>
              clauses.map((clause, at) => (
                <span key={clause.regulation_id}>
                  {at > 0 && " · "}
                  <RecordLink record_key={clause.record_key}>
                    {clause.clause ?? say({ en: clause.name, zh: clause.name_zh })}
                  </RecordLink>
                </span>
              )),
          },
        ]}
      />
      {route.unverified.length > 0 && (
        <p className="small soft">
          {`${t("unverified")}: ${route.unverified.map(({ title, title_zh }) => say({ en: title, zh: title_zh ?? title })).join(language === "zh" ? "、" : ", ")}`}
        </p>
      )}
    </>
  );
}
