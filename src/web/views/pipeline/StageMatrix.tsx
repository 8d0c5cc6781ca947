import { useRef } from "react";
import { Link, useSearch } from "wouter";
import { formatNumber } from "../../../words/format.ts";
import { wordFor } from "../../../words/labels.ts";
import { linkTo, withField } from "../../lib/address.ts";
import { writeList } from "../../lib/lists.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { Download } from "../../parts/Download.tsx";
import { Empty } from "../../parts/states.tsx";
import type { Candidates } from "./candidates.ts";
import { facetName } from "./names.ts";

const text = defineText({
  label: { en: "Candidates by stage", zh: "按阶段的候选药物" },
  total: { en: "All", zh: "合计" },
  open: { en: "open these candidates", zh: "打开这些候选药物" },
});

const ORDER = [
  "preclinical",
  "clinical",
  "phase_1",
  "phase_1_2",
  "phase_2",
  "phase_2_3",
  "phase_3",
  "filed",
  "phase_4",
  "approved",
];

/** One facet against stage; the fuller a cell the deeper its colour, and every number opens its candidates. */
export function StageMatrix({ cells, field }: { cells: Candidates["matrix"]; field: string }) {
  const t = useText(text);
  const { language } = useLanguage();
  const search = useSearch();
  const drawn = useRef<HTMLTableElement>(null);
  if (cells.length === 0) return <Empty />;
  const most = Math.max(...cells.map(({ count }) => count));
  const stages = ORDER.filter((stage) => cells.some((cell) => cell.stage === stage));
  const rows = [...new Map(cells.map((cell) => [cell.value, cell])).values()];
  const of = (value: string | null, stage: string) =>
    cells.find((cell) => cell.value === value && cell.stage === stage)?.count ?? 0;
  const address = (value: string | null, stage: string | null) => {
    const narrowed = withField(search.replace(/(^|&)tab=[^&]*/, ""), field, writeList([value ?? ""]));
    const fields = Object.fromEntries(
      new URLSearchParams(stage ? withField(narrowed.slice(1), "stage", stage) : narrowed),
    );
    return linkTo("/pipeline", fields, search);
  };
  return (
    <>
      <div className="table-tools">
        <Download label={t("label")} picture={drawn} list="matrix" />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="table-frame" tabIndex={0} aria-label={t("label")}>
        <table className="dense matrix" ref={drawn}>
          <thead>
            <tr>
              <th scope="col" />
              {stages.map((stage) => (
                <th key={stage} scope="col" className="number plain">
                  {wordFor("stage", stage, language)}
                </th>
              ))}
              <th scope="col" className="number plain">
                {t("total")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.value}>
                <th scope="row">{facetName(field, row, language)}</th>
                {stages.map((stage) => {
                  const count = of(row.value, stage);
                  return (
                    <td key={stage} className="number heat" style={{ "--heat": count / most } as React.CSSProperties}>
                      {count > 0 && (
                        <Link href={address(row.value, stage)} title={t("open")}>
                          {formatNumber(count, language)}
                        </Link>
                      )}
                    </td>
                  );
                })}
                <td className="number">
                  <Link href={address(row.value, null)} title={t("open")}>
                    {formatNumber(
                      cells.filter(({ value }) => value === row.value).reduce((sum, { count }) => sum + count, 0),
                      language,
                    )}
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
