import { useRef } from "react";
import { Link } from "wouter";
import { formatDate, formatNumber } from "../../../words/format.ts";
import { labels, wordFor } from "../../../words/labels.ts";
import { useHref } from "../../lib/address.ts";
import { defineText, useLanguage, useName, useSay, useText } from "../../lib/text.tsx";
import { Download } from "../../parts/Download.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import type { Approval } from "./ApprovalsView.tsx";

const text = defineText({
  label: { en: "Medicines and jurisdictions", zh: "药物与司法辖区" },
  medicine: { en: "Medicine", zh: "药物" },
  legend: {
    en: "◆ approved, ◈ conditionally; below, the lag behind the first approval anywhere. Each cell opens its record.",
    zh: "◆ 批准，◈ 附条件批准；下方为距全球首个批准的时滞。每格可打开其记录。",
  },
  first: { en: "first", zh: "首个" },
  undated: { en: "undated", zh: "日期不详" },
  years: { en: "y", zh: "年" },
  months: { en: "mo", zh: "个月" },
});

const APPROVED = new Set(["approval", "conditional_approval"]);

/** First approvals by medicine and jurisdiction; the busiest jurisdictions first. */
export function firstApprovals(approvals: Approval[]) {
  const cells = new Map<string, Approval>();
  const earlier = (a: Approval, b: Approval) => (a.decision_date ?? "9") < (b.decision_date ?? "9");
  for (const approval of approvals) {
    if (!APPROVED.has(approval.event)) continue;
    const key = `${approval.drug_id} ${approval.jurisdiction}`;
    const known = cells.get(key);
    if (!known || earlier(approval, known)) cells.set(key, approval);
  }
  const count = (of: (approval: Approval) => string) => {
    const counts = new Map<string, number>();
    for (const approval of cells.values()) counts.set(of(approval), (counts.get(of(approval)) ?? 0) + 1);
    return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([name]) => name);
  };
  return { cells, drugs: count(({ drug_id }) => drug_id), jurisdictions: count(({ jurisdiction }) => jurisdiction) };
}

export function Matrix({ approvals }: { approvals: Approval[] }) {
  const t = useText(text);
  const { language } = useLanguage();
  const nameIn = useName();
  const href = useHref();
  const drawn = useRef<HTMLTableElement>(null);
  const { cells, drugs, jurisdictions } = firstApprovals(approvals);
  const names = new Map(approvals.map(({ drug_id, drug, drug_zh }) => [drug_id, nameIn(drug, drug_zh)]));
  return (
    <>
      <p className="soft small">{t("legend")}</p>
      <div className="table-tools">
        <Download label={t("label")} picture={drawn} rows={approvals} note={t("legend")} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="table-frame" tabIndex={0} aria-label={t("label")}>
        <table className="dense matrix" ref={drawn}>
          <thead>
            <tr>
              <th className="plain" scope="col">
                {t("medicine")}
              </th>
              {jurisdictions.map((code) => (
                <th key={code} className="plain" scope="col" style={{ textAlign: "center" }}>
                  {wordFor("jurisdiction", code, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {drugs.map((drug) => (
              <tr key={drug}>
                <td>
                  <Link href={href(`/medicines/${drug}`)}>{names.get(drug)}</Link>
                </td>
                {jurisdictions.map((code) => {
                  const approval = cells.get(`${drug} ${code}`);
                  return <td key={code}>{approval && <Cell approval={approval} />}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

const MONTH = 30.44;

function Cell({ approval }: { approval: Approval }) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const { event, decision_date, decision_date_precision, lag_days, record_key } = approval;
  const conditional = event === "conditional_approval";
  const months = lag_days === null ? null : Math.round(lag_days / MONTH);
  const lag =
    months === null
      ? null
      : months === 0
        ? t("first")
        : months < 24
          ? `+${months} ${t("months")}`
          : `+${formatNumber(months / 12, language, 1)} ${t("years")}`;
  return (
    <RecordLink record_key={record_key}>
      <span className="diamond" role="img" aria-label={say(labels.approvalEvent[event])}>
        {conditional ? "◈" : "◆"}
      </span>{" "}
      {formatDate(decision_date, decision_date_precision === "day" ? "month" : decision_date_precision, language) ||
        t("undated")}
      {lag && <small>{lag}</small>}
    </RecordLink>
  );
}
