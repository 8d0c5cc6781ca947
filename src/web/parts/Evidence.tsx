import type { ReactNode } from "react";
import { Link } from "wouter";
import { columnTitle } from "../../words/columns.ts";
import { formatNumber } from "../../words/format.ts";
import { wordFor } from "../../words/labels.ts";
import { useHref } from "../lib/address.ts";
import { useOperation } from "../lib/api.ts";
import type { Cell } from "../lib/cell.ts";
import { useNames } from "../lib/names.ts";
import { defineText, useLanguage, useSay, useText } from "../lib/text.tsx";
import { DataTable } from "./DataTable.tsx";
import { RecordLink } from "./RecordLink.tsx";
import { Answer } from "./states.tsx";

const text = defineText({
  behind: { en: "The records it counted", zh: "所计记录" },
  more: { en: "Only the first rows are listed here; the API has them all.", zh: "此处仅列前若干行；全部见接口。" },
});

const HIDDEN = new Set(["record_key"]);
const LISTED = 1000;
// Columns that name something with a page of its own.
const PAGES: Record<string, string> = { deal_id: "/deals", drug_id: "/medicines", originator_id: "/organisations" };

interface Properties {
  metric: string;
  params: Record<string, string>;
  cell: Record<string, string | null>;
}

/** The rows a metric counted, uncounted: each opens its record, and what it is about. */
export function Evidence({ metric, params, cell }: Properties) {
  const t = useText(text);
  const say = useSay();
  const show = useShow();
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
                title: say(columnTitle("record_key")),
                value: ({ record_key }) => record_key,
                show: ({ record_key }) => <RecordLink record_key={record_key} />,
              },
              ...columns
                .filter((column) => !HIDDEN.has(column))
                .map((column) => ({
                  id: column,
                  title: say(columnTitle(column)),
                  number: isAmount(column) && rows.some((row) => typeof row[column] === "number"),
                  value: (row: Record<string, unknown>) => cellOf(row[column]),
                  show: (row: Record<string, unknown>) => show(column, row),
                })),
            ]}
          />
        </>
      )}
    </Answer>
  );
}

const isAmount = (column: string): boolean => !column.endsWith("year");

const FIRMS = new Set(["licensor", "licensee", "originator"]);

function useShow(): (column: string, row: Record<string, unknown>) => ReactNode {
  const href = useHref();
  const names = useNames();
  const { language } = useLanguage();
  return (column, row) => {
    const chinese = language === "zh" ? row[`${column}_zh`] : null;
    const value = cellOf(chinese ?? row[column]);
    if (value === null) return "";
    const page = PAGES[column];
    if (page) return <Link href={href(`${page}/${value}`)}>{String(value)}</Link>;
    if (typeof value === "number") return isAmount(column) ? formatNumber(value, language, 2) : String(value);
    const word = String(value);
    if (column === "drug") return names.drug(String(row["drug_id"] ?? word), word);
    return FIRMS.has(column) ? names.organisation(word, word) : wordFor(column, word, language);
  };
}

const cellOf = (value: unknown): Cell =>
  value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? value
    : JSON.stringify(value ?? null);
