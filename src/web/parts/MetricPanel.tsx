import { Select } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "../../operations/catalogue.ts";
import { useOperation } from "../lib/api.ts";
import type { Cell } from "../lib/csv.ts";
import { formatNumber, formatValue } from "../lib/format.ts";
import { defineText, useLanguage, useSay, useText } from "../lib/text.tsx";
import { columnTitle } from "../text/columns.ts";
import { wordFor } from "../text/labels.ts";
import { DataTable } from "./DataTable.tsx";
import { RecordLink } from "./RecordLink.tsx";
import { Sql } from "./Sql.tsx";
import { Answer } from "./states.tsx";

export type MetricCard = OutputOf<"metrics.list">["metrics"][number];

const text = defineText({
  rules: { en: "Counted by these rules", zh: "计数规则" },
  caveats: { en: "Mind that", zh: "注意" },
  split: { en: "Split by", zh: "拆分" },
  whole: { en: "Not split", zh: "不拆分" },
  value: { en: "Value", zh: "数值" },
  records: { en: "Records", zh: "记录" },
  behind: { en: "The records it counted", zh: "所计记录" },
  clear: { en: "Show all records", zh: "显示全部记录" },
  more: { en: "Only the first rows are listed here; the API has them all.", zh: "此处仅列前若干行；全部见接口。" },
  open: { en: "record", zh: "记录" },
});

/** One metric with everything behind it. Choosing a cell of the split narrows the records to that cell. */
export function MetricPanel({ card, params }: { card: MetricCard; params: Record<string, string> }) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const [by, setBy] = useState<string | null>(null);
  const [cell, setCell] = useState<Record<string, string | null>>({});
  const run = useOperation("metrics.run", { metric: card.id, by: by ? [by] : [], params });
  return (
    <>
      <p className="lede">{say(card.meaning)}</p>
      <Answer of={run}>
        {(data) => (
          <>
            <p style={{ font: "600 34px/1.2 var(--serif)", margin: "0 0 12px" }}>
              {formatValue(data.value, data.unit, language)}
            </p>
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

type Run = OutputOf<"metrics.run">;

interface SplitProperties {
  card: MetricCard;
  by: string;
  data: Run;
  choose: (value: string | null) => void;
}

function Split({ card, by, data, choose }: SplitProperties) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const title = card.dimensions.find(({ id }) => id === by)?.title;
  const cellValue = (row: Run["rows"][number]) => (row[by] === null ? null : String(row[by]));
  return (
    <div style={{ marginTop: 12 }}>
      <DataTable
        name={`${card.id}.${by}`}
        label={say(card.title)}
        rows={data.rows.filter((row) => by in row)}
        keyOf={(row) => String(row[by])}
        columns={[
          { id: by, title: title ? say(title) : by, value: (row) => wordFor(by, cellValue(row), language) },
          {
            id: "value",
            title: t("value"),
            number: true,
            value: (row) => row["value"] as Cell,
            show: (row) => (
              <button type="button" className="figure-open inline" onClick={() => choose(cellValue(row))}>
                {formatValue(row["value"] as number | null, data.unit, language)}
              </button>
            ),
          },
          { id: "records", title: t("records"), number: true, value: (row) => row["records"] as Cell },
        ]}
      />
    </div>
  );
}

const HIDDEN = new Set(["record_key"]);
const LISTED = 1000;

function Evidence({
  metric,
  params,
  cell,
}: {
  metric: string;
  params: Record<string, string>;
  cell: Record<string, string | null>;
}) {
  const t = useText(text);
  const { language } = useLanguage();
  const say = useSay();
  const answer = useOperation("metrics.evidence", { metric, params, cell, limit: LISTED });
  return (
    <Answer of={answer}>
      {({ columns, rows, total }) => (
        <>
          {total > rows.length && <p className="soft small">{t("more")}</p>}
          <DataTable
            name={`${metric}.records`}
            label={t("behind")}
            rows={rows.map((row, index) => ({ ...row, index }))}
            keyOf={({ index }) => String(index)}
            columns={[
              {
                id: "record_key",
                title: t("open"),
                value: ({ record_key }) => record_key,
                show: ({ record_key }) => <RecordLink record_key={record_key} />,
              },
              ...columns
                .filter((column) => !HIDDEN.has(column))
                .map((column) => ({
                  id: column,
                  title: say(columnTitle(column)),
                  number: rows.some((row) => typeof row[column] === "number"),
                  value: (row: Record<string, unknown>) => cellOf(row[column]),
                  show: (row: Record<string, unknown>) => worded(column, cellOf(row[column]), language),
                })),
            ]}
          />
        </>
      )}
    </Answer>
  );
}

const cellOf = (value: unknown): Cell =>
  value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? value
    : JSON.stringify(value ?? null);

const worded = (column: string, value: Cell, language: "en" | "zh"): string => {
  if (value === null) return "";
  return typeof value === "number" ? formatNumber(value, language, 2) : wordFor(column, String(value), language);
};
