import { chosen, useAddressField } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useText } from "../../lib/text.tsx";
import { Command } from "../../parts/Command.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { Download } from "../../parts/Download.tsx";
import { Choice } from "../../parts/filters.tsx";
import { Pages, useOffset } from "../../parts/Pages.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Answer, Empty } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { leadKind } from "../../text/words.ts";
import { Lead } from "./Lead.tsx";
import { DECISIONS, type Leads } from "./leads.ts";

const text = defineText({
  sources: { en: "Sources & methods", zh: "来源与方法" },
  title: { en: "Leads from filings", zh: "申报文件线索" },
  warning: { en: "These are leads, not facts.", zh: "以下为线索，不是事实。" },
  lede: {
    en: "Filings seem to say this about licences. A program found the words; nobody has judged them yet. No figure, list or page counts a lead before a person has made it a record of evidence.",
    zh: "申报文件中疑似涉及许可交易的表述，由程序摘出，未经人工判断。在有人将其整理为证据记录之前，不计入任何数字、列表或页面。",
  },
  kind: { en: "Kind", zh: "类型" },
  decision: { en: "Decision", zh: "处理状态" },
  none: { en: "No lead here", zh: "暂无线索" },
  noneNote: {
    en: "Either no filings are loaded, or none matches. The sources of companies and filings say which.",
    zh: "可能尚未载入申报文件，或没有匹配的线索；详见“公司与申报文件”类来源。",
  },
  decide: { en: "To decide on a lead, on the machine that holds the data:", zh: "在存放数据的机器上处理线索：" },
});

const SIZE = 30;
const COMMAND = "npx portolan leads.decide --lead ID --decision accepted --reason WHY";

export function LeadsView() {
  const t = useText(text);
  const [kindAsked] = useAddressField("kind");
  const [decisionAsked] = useAddressField("decision");
  const kind = chosen(kindAsked, leadKind);
  const decision = chosen(decisionAsked, DECISIONS);
  const offset = useOffset();
  const answer = useOperation("leads.list", {
    ...(kind ? { kind } : {}),
    ...(decision ? { decision } : {}),
    ...{ limit: SIZE, offset },
  });
  return (
    <>
      <Crumbs to={[{ path: "/sources", name: t("sources") }]} />
      <Title name={t("title")} />
      <div className="warning" role="note">
        <b>{t("warning")}</b>
        <p>{t("lede")}</p>
      </div>
      <div className="filters">
        <Choice name="kind" label={t("kind")} words={leadKind} />
        <Choice name="decision" label={t("decision")} words={DECISIONS} />
      </div>
      <Answer of={answer}>{(found) => <Queue found={found} />}</Answer>
      <SourceFoot groups={["companies"]} />
    </>
  );
}

function Queue({ found }: { found: Leads }) {
  const t = useText(text);
  const d = useText(DECISIONS);
  if (found.total === 0) return <Empty title={t("none")}>{t("noneNote")}</Empty>;
  const { open, accepted, dismissed } = found.counts;
  return (
    <>
      <p className="soft">{`${open} ${d("open")} · ${accepted} ${d("accepted")} · ${dismissed} ${d("dismissed")}`}</p>
      <div className="table-tools">
        <Download label={t("title")} rows={found.leads} />
      </div>
      <ol className="list leads">
        {found.leads.map((lead) => (
          <Lead key={lead.lead_id} lead={lead} />
        ))}
      </ol>
      <Pages total={found.total} size={SIZE} />
      <p className="small soft flat" style={{ marginTop: 24 }}>
        {t("decide")}
      </p>
      <Command line={COMMAND} />
    </>
  );
}
