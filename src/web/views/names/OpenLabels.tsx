import { Link } from "wouter";
import { formatNumber } from "../../../words/format.ts";
import { chosen, useAddressField, useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { Command } from "../../parts/Command.tsx";
import { Download } from "../../parts/Download.tsx";
import { Choice, useWords, Words } from "../../parts/filters.tsx";
import { Pages, useOffset } from "../../parts/Pages.tsx";
import { Answer, Empty } from "../../parts/states.tsx";
import { Decide } from "./Decide.tsx";
import { DECISIONS, KIND_WORDS, METHODS, type OpenLabel, pathOf, type Queue } from "./words.ts";

const text = defineText({
  title: { en: "Open labels", zh: "待定标签" },
  kind: { en: "Kind", zh: "类型" },
  decision: { en: "Decision", zh: "判定" },
  text: { en: "Words in the label", zh: "标签包含" },
  none: { en: "No open label", zh: "没有待定标签" },
  noneNote: {
    en: "All labels of the loaded registers are linked, or none is loaded.",
    zh: "已载入登记的标签均已链接，或尚未载入登记。",
  },
  records: { en: "records", zh: "条记录" },
  candidates: { en: "Candidates", zh: "候选" },
  no: { en: "no candidate", zh: "无候选" },
  closed: {
    en: "This server only shows. To rule on names in the browser, start it with PORTOLAN_ROLE=editor; or on the machine that holds the data:",
    zh: "本服务仅供查看。如需在浏览器中裁定，请以 PORTOLAN_ROLE=editor 启动；或在存放数据的机器上执行：",
  },
});

const COMMAND = "npx portolan curation.decide --action link --kind drug --label LABEL --entity ID --by NAME --why WHY";
const SIZE = 25;
const OPEN = { ambiguous: DECISIONS["ambiguous"], unknown: DECISIONS["unknown"] } as Record<
  "ambiguous" | "unknown",
  { en: string; zh: string }
>;

/** What no rule could tell, the labels that most records carry first. */
export function OpenLabels() {
  const t = useText(text);
  const [kindAsked] = useAddressField("kind");
  const [decisionAsked] = useAddressField("decision");
  const kind = chosen(kindAsked, KIND_WORDS);
  const decision = chosen(decisionAsked, OPEN);
  const words = useWords("text");
  const offset = useOffset();
  const answer = useOperation("curation.queue", {
    ...(kind ? { kind } : {}),
    ...(decision ? { decision } : {}),
    ...(words ? { text: words } : {}),
    ...{ limit: SIZE, offset },
  });
  return (
    <>
      <div className="filters">
        <Words name="text" label={t("text")} />
        <Choice name="kind" label={t("kind")} words={KIND_WORDS} />
        <Choice name="decision" label={t("decision")} words={OPEN} />
      </div>
      <Answer of={answer}>{(found) => <List found={found} />}</Answer>
    </>
  );
}

function List({ found }: { found: Queue }) {
  const t = useText(text);
  if (found.total === 0) return <Empty title={t("none")}>{t("noneNote")}</Empty>;
  return (
    <>
      {!found.may_decide && (
        <>
          <p className="small soft flat">{t("closed")}</p>
          <Command line={COMMAND} />
        </>
      )}
      <div className="table-tools">
        <Download label={t("title")} rows={found.labels} />
      </div>
      <ol className="list open-labels">
        {found.labels.map((label) => (
          <Label key={`${label.kind} ${label.label}`} label={label} mayDecide={found.may_decide} />
        ))}
      </ol>
      <Pages total={found.total} size={SIZE} />
    </>
  );
}

function Label({ label, mayDecide }: { label: OpenLabel; mayDecide: boolean }) {
  const t = useText(text);
  const say = useSay();
  const href = useHref();
  const { language } = useLanguage();
  const said = (words: Record<string, { en: string; zh: string }>, id: string) => say(words[id] ?? { en: id, zh: id });
  return (
    <li>
      <div>
        <b className="label">{label.label}</b>
        <div className="small soft">
          {`${say(KIND_WORDS[label.kind])} · ${formatNumber(label.records, language)} ${t("records")} · ${said(DECISIONS, label.decision)}: ${said(METHODS, label.method)}`}
        </div>
      </div>
      <div className="small">
        <span className="soft">{`${t("candidates")}: `}</span>
        {label.candidates.length === 0 && <span className="soft">{t("no")}</span>}
        {label.candidates.map(({ entity_id, name, name_zh }, at) => (
          <span key={entity_id}>
            {at > 0 && " · "}
            <Link href={href(pathOf(label.kind, entity_id))}>{language === "zh" ? (name_zh ?? name) : name}</Link>
          </span>
        ))}
        {mayDecide && <Decide label={label} />}
      </div>
    </li>
  );
}
