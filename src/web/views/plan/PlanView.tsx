import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatDate, formatShare } from "../../../words/format.ts";
import { counterWord, figureWord } from "../../../words/units.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Answer, Empty } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { Industry } from "./Industry.tsx";

export type PlanProgress = OutputOf<"plan.progress">;
type Row = PlanProgress["rows"][number];
type Figure = Row["target"];

const text = defineText({
  title: { en: "Industry & plan", zh: "产业与规划" },
  lede: {
    en: "What a plan sets itself, by which rule, where it started and what is reached, by each counter. What nobody measures is said to be missing.",
    zh: "规划设定的目标、口径、起点与完成情况，按各统计方并列；无人统计者明示所缺。",
  },
  reach: { en: "To reach", zh: "目标" },
  started: { en: "Started at", zh: "起点" },
  reached: { en: "Reached", zh: "已达成" },
  under_way: { en: "Under way", zh: "推进中" },
  not_measured: { en: "Not measured", zh: "未度量" },
  conflict: { en: "counters disagree", zh: "统计方不一致" },
  nothing: { en: "no figure on record", zh: "无在案数字" },
  now: { en: "So far", zh: "目前" },
  growth: { en: "needs a year", zh: "每年需增长" },
  empty: { en: "No plan is on record", zh: "无在案规划" },
  over: { en: "over", zh: "超过" },
  nearly: { en: "nearly", zh: "近" },
  about: { en: "about", zh: "约" },
});

const TONE = { reached: "tone-green", under_way: "tone-blue", not_measured: "tone-soft" } as const;
const MARK = { reached: "◆", under_way: "◐", not_measured: "○" } as const;

export function PlanView() {
  const t = useText(text);
  const nameIn = useName();
  const answer = useOperation("plan.progress", {});
  return (
    <>
      <Title name={t("title")} />
      <p className="lede">{t("lede")}</p>
      <Answer of={answer}>
        {(data) => (
          <>
            {data.plans.length === 0 && <Empty title={t("empty")} />}
            {data.plans.map((plan) => (
              <section key={plan.plan_id}>
                <h2>
                  <RecordLink record_key={plan.record_key}>{nameIn(plan.title, plan.title_zh)}</RecordLink>
                </h2>
                <div className="cards">
                  {data.rows
                    .filter(({ plan_id }) => plan_id === plan.plan_id)
                    .map((row) => (
                      <Target key={row.plan_target_id} row={row} />
                    ))}
                </div>
              </section>
            ))}
            <Industry series={data.series} />
          </>
        )}
      </Answer>
      <SourceFoot groups={["evidence"]} />
    </>
  );
}

function Target({ row }: { row: Row }) {
  const t = useText(text);
  const nameIn = useName();
  const { language } = useLanguage();
  return (
    <article className="card claim">
      <header>
        <span className={`verdict ${TONE[row.state]}`}>{`${MARK[row.state]} ${t(row.state)}`}</span>
        {row.conflict && <span className="tone-ochre">{t("conflict")}</span>}
      </header>
      <h3>{nameIn(row.indicator, row.indicator_zh)}</h3>
      <div className="pair">
        <span>
          <small>{t("reach")}</small>
          <b>
            <Stands figure={row.target} />
            {row.target_high && (
              <>
                {" – "}
                <Stands figure={row.target_high} />
              </>
            )}
          </b>
        </span>
        {row.growth_needed !== null && (
          <span>
            <small>{t("growth")}</small>
            <b>{formatShare(row.growth_needed, language)}</b>
          </span>
        )}
      </div>
      <p>{nameIn(row.rule, row.rule_zh)}</p>
      <Figures title={t("started")} figures={row.baseline} />
      <Figures title={t("now")} figures={row.actual} />
      {row.missing && <p className="small">{nameIn(row.missing, row.missing_zh)}</p>}
    </article>
  );
}

function Figures({ title, figures }: { title: string; figures: (Figure & { progress?: number | null })[] }) {
  const t = useText(text);
  const { language } = useLanguage();
  return (
    <div className="small">
      <b>{title}</b>
      {figures.length === 0 && <span className="soft">{` ${t("nothing")}`}</span>}
      <ul className="plain-list">
        {figures.map((figure) => (
          <li key={figure.statistic_id}>
            <Stands figure={figure} />
            {figure.progress != null && ` (${formatShare(figure.progress, language)})`}
            <span className="soft">
              {` · ${figure.period_end ? formatDate(figure.period_end, "day", language) : (figure.year ?? "")} · ${counterWord(figure.counter, language)}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Stands({ figure }: { figure: Figure }) {
  const t = useText(text);
  const { language } = useLanguage();
  const before = ["over", "nearly", "about"].includes(figure.qualifier) ? `${t(figure.qualifier as "over")} ` : "";
  return (
    <RecordLink record_key={figure.record_key}>
      {`${before}${figureWord(figure.value, figure.unit, language)}`}
    </RecordLink>
  );
}
