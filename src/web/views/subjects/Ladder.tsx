import { Link } from "wouter";
import { formatNumber } from "../../../words/format.ts";
import { wordFor } from "../../../words/labels.ts";
import { useHref } from "../../lib/address.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import type { Candidates } from "../pipeline/candidates.ts";
import { STAGE_ORDER } from "./stages.ts";

const text = defineText({
  title: { en: "How far they are", zh: "进展程度" },
  stage: { en: "Stage", zh: "阶段" },
  candidates: { en: "Candidates", zh: "候选药物" },
});

interface Properties {
  data: Candidates;
  fields: Record<string, string | null | undefined>;
}

/** Candidates by furthest stage, the least far first; each rung opens them. */
export function Ladder({ data, fields }: Properties) {
  const t = useText(text);
  const href = useHref();
  const { language } = useLanguage();
  const counts = new Map(
    data.facets.find(({ facet }) => facet === "stage")?.values.map((each) => [each.value, each.count]),
  );
  const most = Math.max(1, ...counts.values());
  return (
    <div>
      <h3>{t("title")}</h3>
      <table className="dense ladder">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t("stage")}</th>
            <th scope="col">{t("candidates")}</th>
          </tr>
        </thead>
        <tbody>
          {STAGE_ORDER.filter((stage) => counts.has(stage)).map((stage) => {
            const count = counts.get(stage) ?? 0;
            return (
              <tr key={stage}>
                <th scope="row">{wordFor("stage", stage, language)}</th>
                <td>
                  <Link href={href("/pipeline", { ...fields, stage })}>
                    <i className="bar" style={{ width: `${(100 * count) / most}%` }} />
                    {formatNumber(count, language)}
                  </Link>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
