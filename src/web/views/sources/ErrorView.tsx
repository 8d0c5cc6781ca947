import { useState } from "react";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatNumber } from "../../../words/format.ts";
import { useOperation } from "../../lib/api.ts";
import { AskedContext } from "../../lib/asked.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Answer } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { Failures } from "./Failures.tsx";
import { ModelErrors } from "./ModelErrors.tsx";

const text = defineText({
  sources: { en: "Sources & methods", zh: "来源与方法" },
  title: { en: "Own error", zh: "自测误差" },
  lede: {
    en: "How far off this product is: in resolving names, and in what its models say.",
    zh: "本产品自身的误差：名称识别与各模型。",
  },
  names: { en: "Own error of name resolution", zh: "名称识别的自测误差" },
  namesNote: {
    en: "Cases that people labelled, resolved with the names that are loaded here. What is not loaded cannot be found, so recall rises with the vocabularies.",
    zh: "以人工标注的用例检验，依据为此处已载入的名称。未载入者无从识别，故召回率随词表增加而提高。",
  },
  language: { en: "Language", zh: "语言" },
  cases: { en: "Cases", zh: "用例" },
  precision: { en: "Precision", zh: "精确率" },
  recall: { en: "Recall", zh: "召回率" },
  f1: { en: "F1", zh: "F1" },
  silent: { en: "Silent picks", zh: "擅自选定" },
  wrong: { en: "Wrong", zh: "错误" },
  missed: { en: "Missed", zh: "遗漏" },
  show: { en: "Show the cases that failed", zh: "查看未通过的用例" },
  hide: { en: "Hide them", zh: "收起" },
  file: { en: "The cases:", zh: "用例文件：" },
  all: { en: "all", zh: "全部" },
  en: { en: "English", zh: "英文" },
  zh: { en: "Chinese", zh: "中文" },
  zh_hant: { en: "Chinese, traditional", zh: "繁体中文" },
  code: { en: "codes", zh: "代号" },
  mixed: { en: "English and Chinese", zh: "中英对照" },
  other: { en: "other", zh: "其他" },
});

type GoldSet = OutputOf<"entities.evaluate">["sets"][number];

/** How often names are resolved wrongly, on labelled cases, in the product itself. */
export function ErrorView() {
  const t = useText(text);
  const answer = useOperation("entities.evaluate", {});
  return (
    <>
      <Crumbs to={[{ path: "/sources", name: t("sources") }]} />
      <Title name={t("title")} />
      <p className="lede">{t("lede")}</p>
      <h2>{t("names")}</h2>
      <p>{t("namesNote")}</p>
      <Answer of={answer}>
        {({ sets }) =>
          sets.map((set) => (
            <AskedContext.Provider
              key={set.set}
              value={{ ...answer.asked, input: { ...answer.asked.input, set: set.set } }}
            >
              <Scores of={set} />
            </AskedContext.Provider>
          ))
        }
      </Answer>
      <ModelErrors />
      <SourceFoot groups={["vocabularies"]} />
    </>
  );
}

function Scores({ of: { set, title, file, scores } }: { of: GoldSet }) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const percent = (value: number | null) => (value === null ? "–" : `${formatNumber(value * 100, language, 1)} %`);
  const tongue = (id: string) => (Object.hasOwn(text, id) ? t(id as keyof typeof text) : id);
  return (
    <section>
      <h3>{say(title)}</h3>
      <DataTable
        name={set}
        label={say(title)}
        rows={scores}
        list="scores"
        keyOf={(score) => score.language}
        columns={[
          { id: "language", title: t("language"), value: (score) => tongue(score.language) },
          { id: "cases", title: t("cases"), value: ({ cases }) => cases, number: true },
          {
            id: "precision",
            title: t("precision"),
            value: ({ precision }) => precision,
            show: ({ precision }) => percent(precision),
            number: true,
          },
          {
            id: "recall",
            title: t("recall"),
            value: ({ recall }) => recall,
            show: ({ recall }) => percent(recall),
            number: true,
          },
          { id: "f1", title: t("f1"), value: ({ f1 }) => f1, show: ({ f1 }) => percent(f1), number: true },
          { id: "silent", title: t("silent"), value: ({ silent }) => silent, number: true },
          { id: "wrong", title: t("wrong"), value: ({ wrong }) => wrong, number: true },
          { id: "missed", title: t("missed"), value: ({ missed }) => missed, number: true },
        ]}
      />
      <p className="small soft">
        {`${t("file")} `}
        <code>{`gold/${file}`}</code>
        {" · "}
        <button type="button" className="plain-link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? "hide" : "show")}
        </button>
      </p>
      {open && <Failures set={set} />}
    </section>
  );
}
