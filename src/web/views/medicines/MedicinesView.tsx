import { useOperation } from "../../lib/api.ts";
import { defineText, useText } from "../../lib/text.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { useWords, Words } from "../../parts/filters.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Sql } from "../../parts/Sql.tsx";
import { Answer } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { MedicineTable } from "./MedicineTable.tsx";

const text = defineText({
  title: { en: "Medicines", zh: "药物" },
  lede: {
    en: "Medicines of Chinese origin with cited facts: names in both scripts, origin, targets, approvals, deals and trials.",
    zh: "有出处的中国来源药物：中外文名称、来源、靶点、批准、交易与试验。",
  },
  candidates: { en: "Innovative candidates", zh: "创新候选药物" },
  pairs: { en: "Candidate and target pairs", zh: "候选药物与靶点组合" },
  trials: { en: "Trials", zh: "试验" },
  find: { en: "Name, code, brand, target or firm", zh: "名称、代号、商品名、靶点或企业" },
});

export function MedicinesView() {
  const t = useText(text);
  const wanted = useWords("text");
  const answer = useOperation("drugs.list", wanted ? { text: wanted } : {});
  return (
    <>
      <Title name={t("title")} />
      <p className="lede">{t("lede")}</p>
      <div className="figures">
        <Figure metric="candidates" label={t("candidates")} />
        <Figure metric="candidates_per_target" label={t("pairs")} />
        <Figure metric="trials_registered" label={t("trials")} />
      </div>
      <div className="filters">
        <Words name="text" label={t("find")} />
      </div>
      <Answer of={answer}>
        {({ drugs, sql }) => (
          <>
            <MedicineTable drugs={drugs} />
            <Sql sql={sql} />
          </>
        )}
      </Answer>
      <SourceFoot />
    </>
  );
}
