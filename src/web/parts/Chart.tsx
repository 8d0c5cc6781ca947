import { useElementSize } from "@mantine/hooks";
import * as Plot from "@observablehq/plot";
import { useEffect, useRef } from "react";
import type { Cell } from "../lib/cell.ts";
import { defineText, useText } from "../lib/text.tsx";
import { Download } from "./Download.tsx";

const text = defineText({ table: { en: "The same as a table", zh: "以表格显示" } });

interface ChartTable {
  columns: string[];
  rows: Cell[][];
}

interface Properties {
  label: string;
  options: Plot.PlotOptions;
  /** What is drawn, for those who cannot see it; left out where such a table stands beside the chart. */
  table?: ChartTable;
  /** The list of the answer that is drawn, where it is not its main one. */
  list?: string;
  /** What the marks stand for; it goes with the picture where the chart leaves as one. */
  note?: string;
}

/** The only file that draws with the plotting library. Redraws when its width changes; colours follow the page. */
export function Chart({ label, options, table, list, note }: Properties) {
  const { ref: frame, width } = useElementSize();
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!width || !holder.current) return;
    const drawn = Plot.plot({ style: { background: "none", fontSize: "12px" }, ...options, width });
    drawn.setAttribute("role", "img");
    // The library names each mark, which says nothing on a part of a picture.
    for (const mark of drawn.querySelectorAll("g[aria-label]")) mark.removeAttribute("aria-label");
    drawn.setAttribute("aria-label", label);
    holder.current.replaceChildren(drawn);
    return () => drawn.remove();
  }, [label, options, width]);
  return (
    <div ref={frame} className="plot">
      <div ref={holder} />
      <div className="chart-tools">
        <Download label={label} picture={holder} {...(list ? { list } : {})} {...(note ? { note } : {})} />
      </div>
      {table && <Table label={label} table={table} />}
    </div>
  );
}

function Table({ label, table: { columns, rows } }: { label: string; table: ChartTable }) {
  const t = useText(text);
  return (
    <details className="chart-table">
      <summary>{t("table")}</summary>
      <div className="table-frame">
        <table className="dense">
          <caption className="visually-hidden">{label}</caption>
          <thead>
            <tr>
              {columns.map((column, at) => (
                <th key={column} scope="col" className={at > 0 ? "plain number" : "plain"}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={String(row[0])}>
                {row.map((cell, at) => (
                  <td key={columns[at]} className={at > 0 ? "number" : undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
