import { formatDate } from "../../../words/format.ts";
import { counterWord, figureWord } from "../../../words/units.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import type { Targets } from "./TargetsView.tsx";

type Row = Targets["plan"][number];
type Figure = Row["target"];

const text = defineText({
  title: { en: "Targets of the plan", zh: "规划指标" },
  target: { en: "Target and its rule", zh: "指标与口径" },
  reach: { en: "To reach", zh: "目标" },
  started: { en: "Started at", zh: "起点" },
  now: { en: "So far", zh: "目前" },
  nothing: { en: "no figure on record", zh: "无在案数字" },
  conflict: { en: "counters disagree", zh: "统计方不一致" },
});

/** Each target of the plan with its rule, where it started and what is reached, by each counter. */
export function PlanTargets({ rows }: { rows: Row[] }) {
  const t = useText(text);
  const nameIn = useName();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="table-frame whole" tabIndex={0} aria-label={t("title")}>
      <table className="dense wraps broad">
        <thead>
          <tr>
            {(["target", "reach", "started", "now"] as const).map((name) => (
              <th key={name} scope="col" className="plain">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.plan_target_id}>
              <td>
                <b>{nameIn(row.indicator, row.indicator_zh)}</b>
                <p className="small soft flat">{nameIn(row.rule, row.rule_zh)}</p>
                {row.conflict && <span className="small tone-ochre">{t("conflict")}</span>}
              </td>
              <td>
                <Figures figures={[row.target, ...(row.target_high ? [row.target_high] : [])]} isSet />
              </td>
              <td>
                <Figures figures={row.baseline} />
              </td>
              <td>
                <Figures figures={row.actual} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What a plan set has no counter. */
function Figures({ figures, isSet = false }: { figures: Figure[]; isSet?: boolean }) {
  const t = useText(text);
  const { language } = useLanguage();
  if (figures.length === 0) return <span className="soft small">{t("nothing")}</span>;
  return (
    <ul className="plain-list">
      {figures.map(({ statistic_id, record_key, value, unit, period_end, year, counter }) => (
        <li key={statistic_id}>
          <RecordLink record_key={record_key}>{figureWord(value, unit, language)}</RecordLink>
          <span className="small soft">
            {` ${period_end ? formatDate(period_end, "day", language) : (year ?? "")}`}
            {!isSet && ` · ${counterWord(counter, language)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
