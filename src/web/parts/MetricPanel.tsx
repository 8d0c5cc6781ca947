import { Select } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "../../operations/catalogue.ts";
import { formatDate, formatNumber, formatValue } from "../../words/format.ts";
import { wordFor } from "../../words/labels.ts";
import { useOperation } from "../lib/api.ts";
import { defineText, useLanguage, useSay, useText } from "../lib/text.tsx";
import { Evidence } from "./Evidence.tsx";
import { SourceState } from "./SourceState.tsx";
import { Split } from "./Split.tsx";
import { Sql } from "./Sql.tsx";
import { Answer } from "./states.tsx";

export type MetricCard = OutputOf<"metrics.list">["metrics"][number];

const text = defineText({
  rules: { en: "Counted by these rules", zh: "计数规则" },
  caveats: { en: "Mind that", zh: "注意" },
  split: { en: "Split by", zh: "拆分" },
  whole: { en: "Not split", zh: "不拆分" },
  notCurrent: {
    en: "Not a figure of today: a source behind it is old. It is one of",
    zh: "并非当前数字：所依来源已过期，数据截至",
  },
  undated: {
    en: "Not a figure of today: a file behind it does not say of which day it is.",
    zh: "并非当前数字：所依文件未注明日期。",
  },
  from: { en: "From", zh: "来自" },
  absent: { en: "sources of this kind are not loaded", zh: "个同类来源未载入" },
  records: { en: "records", zh: "条记录" },
  behind: { en: "The records it counted", zh: "所计记录" },
  clear: { en: "Show all records", zh: "显示全部记录" },
});

interface Properties {
  card: MetricCard;
  params: Record<string, string>;
  /** The dimension it is split by, and how to change it; a drawer keeps its own, a page keeps it in the address. */
  split?: readonly [string | null, (by: string | null) => void];
}

/** One metric with everything behind it. Choosing a cell of the split narrows the records to that cell. */
export function MetricPanel({ card, params, split }: Properties) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const own = useState<string | null>(null);
  const [by, setBy] = split ?? own;
  const [cell, setCell] = useState<Record<string, string | null>>({});
  const run = useOperation("metrics.run", { metric: card.id, by: by ? [by] : [], params });
  return (
    <>
      <p className="lede">{say(card.meaning)}</p>
      <Answer of={run}>
        {(data) => (
          <>
            <p className="metric-value">
              <b>{formatValue(data.value, data.unit, language)}</b>
              <span className="soft small">{`${formatNumber(data.records, language)} ${t("records")}`}</span>
            </p>
            <Standing data={data} />
            <Rules card={card} />
            <Select
              label={t("split")}
              placeholder={t("whole")}
              clearable
              w={240}
              mt="md"
              data={card.dimensions.map(({ id, title }) => ({ value: id, label: say(title) }))}
              value={by}
              onChange={(next) => {
                setBy(next);
                setCell({});
              }}
            />
            {by && data.rows.length > 0 && (
              <Split card={card} by={by} data={data} choose={(value) => setCell({ [by]: value })} />
            )}
            <Sql sql={data.sql} />
          </>
        )}
      </Answer>
      <h2>
        {t("behind")}
        {Object.entries(cell).map(([dimension, value]) => ` · ${wordFor(dimension, value, language)}`)}
      </h2>
      {Object.keys(cell).length > 0 && (
        <div className="table-tools">
          <button type="button" onClick={() => setCell({})}>
            {t("clear")}
          </button>
        </div>
      )}
      <Evidence metric={card.id} params={params} cell={cell} />
    </>
  );
}

/** The sources behind the value: an old one makes it a figure of its own day, one that is absent makes it a part. */
function Standing({ data }: { data: OutputOf<"metrics.run"> }) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const used = data.sources.filter(({ records }) => records > 0);
  const absent = data.sources.filter(({ records, state }) => !records && state === "not_loaded").length;
  return (
    <>
      {!data.is_current && (
        <p className="tone-ochre small" style={{ margin: "6px 0" }}>
          {data.sources.some(({ records, as_of }) => records > 0 && !as_of)
            ? t("undated")
            : `${t("notCurrent")} ${formatDate(data.as_of, "day", language)}`}
        </p>
      )}
      <p className="small soft" style={{ margin: "6px 0" }}>
        {`${t("from")} `}
        {used.map(({ id, title, state, records }) => (
          <span key={id} style={{ display: "inline-block", marginRight: 12 }}>
            {`${say(title)} ${formatNumber(records, language)} `}
            <SourceState state={state} />
          </span>
        ))}
        {absent > 0 && `${absent} ${t("absent")}`}
      </p>
    </>
  );
}

function Rules({ card }: { card: MetricCard }) {
  const t = useText(text);
  const say = useSay();
  return (
    <>
      {card.rules.length > 0 && (
        <details>
          <summary>{t("rules")}</summary>
          <ul className="list">
            {card.rules.map(({ id, title, meaning }) => (
              <li key={id}>
                <b>{say(title)}</b> <code className="soft small">{id}</code>
                <br />
                {say(meaning)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {card.caveats.map((caveat) => (
        <p key={caveat.en} className="tone-ochre small" style={{ margin: "6px 0" }}>
          {`${t("caveats")}: ${say(caveat)}`}
        </p>
      ))}
    </>
  );
}
