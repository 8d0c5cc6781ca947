import { lazy, Suspense } from "react";
import type { OutputOf } from "../../operations/catalogue.ts";
import { formatValue } from "../../words/format.ts";
import { wordFor } from "../../words/labels.ts";
import type { Cell } from "../lib/cell.ts";
import { defineText, useLanguage, useSay, useText } from "../lib/text.tsx";
import { DataTable } from "./DataTable.tsx";
import type { MetricCard } from "./MetricPanel.tsx";

// The plotting library is large: it is fetched with the first split, not with the first page.
const SplitChart = lazy(async () => ({ default: (await import("./SplitChart.tsx")).SplitChart }));

const text = defineText({
  value: { en: "Value", zh: "数值" },
  records: { en: "Records", zh: "记录" },
  narrow: { en: "list the records of this row", zh: "列出此行的记录" },
});

type Run = OutputOf<"metrics.run">;

interface Properties {
  card: MetricCard;
  by: string;
  data: Run;
  choose: (value: string | null) => void;
}

/** A metric split by one dimension, drawn and as a table; a value of the table narrows the records to its row. */
export function Split({ card, by, data, choose }: Properties) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const title = card.dimensions.find(({ id }) => id === by)?.title;
  const cellValue = (row: Run["rows"][number]) => (row[by] === null ? null : String(row[by]));
  const rows = data.rows.filter((row) => by in row);
  const bars = rows.map((row) => ({
    key: cellValue(row),
    name: wordFor(by, cellValue(row), language),
    value: typeof row["value"] === "number" ? row["value"] : null,
  }));
  return (
    <div className="split-frame">
      <div className="split">
        <div>
          <Suspense fallback={<div style={{ minHeight: 260 }} />}>
            <SplitChart
              label={`${say(card.title)} · ${title ? say(title) : by}`}
              bars={bars}
              unit={data.unit}
              inTime={by === "year"}
            />
          </Suspense>
        </div>
        <DataTable
          name={`${card.id}.${by}`}
          label={say(card.title)}
          rows={rows}
          keyOf={(row) => String(row[by])}
          columns={[
            { id: by, title: title ? say(title) : by, value: (row) => wordFor(by, cellValue(row), language) },
            {
              id: "value",
              title: t("value"),
              number: true,
              value: (row) => row["value"] as Cell,
              show: (row) => (
                <button
                  type="button"
                  className="figure-open inline"
                  title={t("narrow")}
                  onClick={() => choose(cellValue(row))}
                >
                  {formatValue(row["value"] as number | null, data.unit, language)}
                </button>
              ),
            },
            { id: "records", title: t("records"), number: true, value: (row) => row["records"] as Cell },
          ]}
        />
      </div>
    </div>
  );
}
