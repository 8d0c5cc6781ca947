import { useParams } from "wouter";
import type { SupportCondition } from "../../../core/support/condition.ts";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatDate } from "../../../words/format.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useName, useSay, useText } from "../../lib/text.tsx";
import { Citations } from "../../parts/Citations.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Answer, Empty } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { placeWord } from "../../text/places.ts";
import { supportLabels } from "../../text/support.ts";
import { Condition } from "./Condition.tsx";
import { Given, Standing } from "./Support.tsx";

const text = defineText({
  back: { en: "Support measures", zh: "扶持政策" },
  issuer: { en: "Issued by", zh: "发布机关" },
  number: { en: "Number", zh: "文号" },
  reaches: { en: "Reaches", zh: "适用地域" },
  issued: { en: "Issued", zh: "发布日期" },
  effect: { en: "In effect", zh: "有效期" },
  force: { en: "Today", zh: "当前效力" },
  seen: { en: "What was read", zh: "所见文本" },
  record: { en: "The record", zh: "记录" },
  measures: { en: "Measures", zh: "措施" },
  not_printed: { en: "not on the pages seen", zh: "所见页面未列" },
  none: { en: "No measure is on record", zh: "无在案措施" },
  noneNote: {
    en: "The text of this instrument was not found, so nothing can be claimed from it here.",
    zh: "未找到正文，此处无从申请。",
  },
  open_end: { en: "no end printed", zh: "未列终止日" },
});

type Answered = OutputOf<"policies.get">;

export function PolicyView() {
  const { id = "" } = useParams();
  const t = useText(text);
  const nameIn = useName();
  const answer = useOperation("policies.get", { policy: id });
  return (
    <>
      <Crumbs to={[{ path: "/support", name: t("back"), fields: { tab: "catalogue" } }]} />
      <Answer of={answer}>
        {(data) => (
          <>
            <Title name={nameIn(data.policy.title, data.policy.title_zh)} />
            <Facts policy={data.policy} />
            <h2>{t("measures")}</h2>
            {data.measures.length === 0 && <Empty title={t("none")}>{t("noneNote")}</Empty>}
            {data.measures.map((measure) => (
              <Measure key={measure.measure_id} measure={measure} />
            ))}
            <Citations {...data} />
          </>
        )}
      </Answer>
      <SourceFoot groups={["evidence"]} />
    </>
  );
}

function Facts({ policy }: { policy: Answered["policy"] }) {
  const t = useText(text);
  const say = useSay();
  const nameIn = useName();
  const { language } = useLanguage();
  const effect = policy.effective_from && [
    formatDate(policy.effective_from, "day", language),
    formatDate(policy.effective_to, "day", language) || t("open_end"),
  ];
  const facts: [string, React.ReactNode][] = [
    [t("issuer"), nameIn(policy.issuer, policy.issuer_zh) || t("not_printed")],
    [t("number"), policy.number ?? t("not_printed")],
    [t("reaches"), placeWord(policy.geography, language)],
    [t("issued"), formatDate(policy.issued_date, policy.issued_date_precision, language) || t("not_printed")],
    [t("effect"), effect ? effect.join(" – ") : t("not_printed")],
    [t("force"), say(supportLabels.force[policy.force])],
    [t("seen"), say(supportLabels.text_state[policy.text_state])],
    [t("record"), <RecordLink key="record" record_key={policy.record_key} />],
  ];
  return (
    <div className="card">
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: "contents" }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Checked when the evidence was read; to check it here takes a way of making code that the page forbids. */
const conditionOf = (stored: string): SupportCondition => JSON.parse(stored);

function Measure({ measure }: { measure: Answered["measures"][number] }) {
  const nameIn = useName();
  return (
    <article className="card">
      <p>
        {measure.clause && <span className="soft">{`${measure.clause} `}</span>}
        {nameIn(measure.support, measure.support_zh)} <Given of={measure} />
      </p>
      {measure.eligible && <p className="small">{nameIn(measure.eligible, measure.eligible_zh)}</p>}
      {measure.conditions && <Condition of={conditionOf(measure.conditions)} />}
      <Standing of={measure} />
    </article>
  );
}
