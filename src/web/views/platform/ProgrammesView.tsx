import { useState } from "react";
import { formatNumber } from "../../../words/format.ts";
import { chosen, useAddressField } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { Choice } from "../../parts/filters.tsx";
import { Answer, Empty } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { ProgrammeCard } from "./ProgrammeCard.tsx";
import { ProgrammeForm } from "./ProgrammeForm.tsx";
import { KINDS, type Programme } from "./programme-words.ts";

const text = defineText({
  platform: { en: "Platform", zh: "平台" },
  title: { en: "Programmes, events and service providers", zh: "项目、活动与服务机构" },
  lede: {
    en: "What the authority points to, in the words of whoever offers it. Days are days where it takes place.",
    zh: "由主管机构列出，内容由提供方负责。日期为当地日期。",
  },
  filters: { en: "Filters", zh: "筛选" },
  kind: { en: "Kind", zh: "类别" },
  none: { en: "Nothing has been entered yet", zh: "暂无条目" },
  noneNote: {
    en: "Officers enter programmes, events and providers; they stand here for everybody.",
    zh: "由专员登记项目、活动与服务机构，供所有人查阅。",
  },
  current: { en: "Open now, or to come", zh: "进行中与即将开始" },
  over: { en: "Over", zh: "已结束" },
  closed: { en: "Closed, seen by the authority alone", zh: "已关闭（仅主管机构可见）" },
  enter: { en: "Enter another", zh: "新建条目" },
});

export function ProgrammesView() {
  const t = useText(text);
  const kind = chosen(useAddressField("kind")[0], KINDS);
  const answer = useOperation("programmes.list", kind ? { kind } : {});
  const isOfficer = useOperation("people.me", {}).data?.person?.duties.includes("officer") ?? false;
  return (
    <>
      <Crumbs to={[{ path: "/platform", name: t("platform") }]} />
      <Title name={t("title")} />
      <p className="lede">{t("lede")}</p>
      <section className="filters" aria-label={t("filters")}>
        <Choice name="kind" label={t("kind")} words={KINDS} />
      </section>
      <Answer of={answer}>{({ programmes }) => <Listed programmes={programmes} isOfficer={isOfficer} />}</Answer>
      {isOfficer && <Entering />}
    </>
  );
}

function Listed({ programmes, isOfficer }: { programmes: Programme[]; isOfficer: boolean }) {
  const t = useText(text);
  const { language } = useLanguage();
  const open = programmes.filter(({ state }) => state === "open");
  const parts = [
    { title: t("current"), rows: open.filter(({ is_over }) => !is_over) },
    { title: t("over"), rows: open.filter(({ is_over }) => is_over) },
    { title: t("closed"), rows: programmes.filter(({ state }) => state === "closed") },
  ];
  if (programmes.length === 0) return <Empty title={t("none")}>{t("noneNote")}</Empty>;
  return parts
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) => (
      <section key={title} aria-label={title}>
        <h2>{`${title} · ${formatNumber(rows.length, language)}`}</h2>
        {rows.map((programme) => (
          <ProgrammeCard key={programme.programme_id} programme={programme} isOfficer={isOfficer} />
        ))}
      </section>
    ));
}

/** The form begins anew once its entry stands. */
function Entering() {
  const t = useText(text);
  const [entered, setEntered] = useState(0);
  return (
    <details className="card spaced">
      <summary>{t("enter")}</summary>
      <ProgrammeForm key={entered} done={() => setEntered(entered + 1)} />
    </details>
  );
}
