import { SegmentedControl } from "@mantine/core";
import { Link } from "wouter";
import { useAddressField, useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useText } from "../../lib/text.tsx";
import { Download } from "../../parts/Download.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Answer } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { useVerdictName, type VerdictName } from "../../parts/Verdict.tsx";
import { FigureCard } from "./FigureCard.tsx";

const text = defineText({
  title: { en: "The article, recomputed", zh: "重算一篇报道" },
  metrics: { en: "Every metric, with its definition", zh: "全部指标及其定义" },
  lede: {
    en: "Each figure of one newspaper article as an executable definition: what was printed, what our records give, and what to make of it. Verdicts follow from rules; nobody types them in.",
    zh: "将一篇报道中的每个数字变为可执行的定义：原文所载、我方记录所得，以及应如何看待。结论由规则得出，并非人工填写。",
  },
  article: { en: "The article", zh: "原文" },
  all: { en: "All", zh: "全部" },
  filter: { en: "Verdict", zh: "结论" },
});

const ORDER: VerdictName[] = ["inconsistent", "contested", "reproduced", "not_evaluable"];

export function FiguresView() {
  const t = useText(text);
  const href = useHref();
  const nameOf = useVerdictName();
  const [wanted, setWanted] = useAddressField("verdict");
  const verdict = ORDER.find((each) => each === wanted);
  const answer = useOperation("figures.list", {});
  return (
    <>
      <Title name={t("title")} />
      <p className="lede">
        {`${t("lede")} `}
        <Link href={href("/metrics")}>{t("metrics")}</Link>
      </p>
      <Answer of={answer}>
        {({ figures, totals, article }) => (
          <>
            {article && (
              <p className="small soft">
                {`${t("article")}: `}
                {article.address ? <a href={article.address}>{article.title}</a> : article.title}
                {article.published && ` · ${article.published}`}
              </p>
            )}
            <div style={{ overflowX: "auto", margin: "14px 0 18px" }}>
              <SegmentedControl
                aria-label={t("filter")}
                value={verdict ?? "all"}
                onChange={(next) => setWanted(next === "all" ? null : next)}
                data={[
                  { value: "all", label: `${t("all")} ${figures.length}` },
                  ...ORDER.map((each) => ({ value: each, label: `${nameOf(each)} ${totals[each]}` })),
                ]}
              />
            </div>
            <div className="table-tools">
              <Download label={t("title")} rows={figures} />
            </div>
            <div className="cards">
              {figures
                .filter((figure) => !verdict || figure.verdict === verdict)
                .map((figure) => (
                  <FigureCard key={figure.id} figure={figure} />
                ))}
            </div>
          </>
        )}
      </Answer>
      <SourceFoot />
    </>
  );
}
