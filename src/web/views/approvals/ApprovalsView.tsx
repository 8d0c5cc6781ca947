import { lazy, Suspense } from "react";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { labels } from "../../../words/labels.ts";
import { chosen, useAddressField } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { AskedContext } from "../../lib/asked.ts";
import { defineText, useText } from "../../lib/text.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { Choice } from "../../parts/filters.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Sql } from "../../parts/Sql.tsx";
import { Answer } from "../../parts/states.tsx";
import { Tabs, useTab } from "../../parts/Tabs.tsx";
import { Title } from "../../parts/Title.tsx";
import { ApprovalTable } from "./ApprovalTable.tsx";
import { Matrix } from "./Matrix.tsx";

const Devices = lazy(async () => ({ default: (await import("./Devices.tsx")).Devices }));
const Lag = lazy(async () => ({ default: (await import("./Lag.tsx")).Lag }));

const text = defineText({
  title: { en: "Approvals", zh: "批准" },
  lede: {
    en: "What authorities decided on medicines of Chinese origin, by medicine and jurisdiction. An empty cell means that no approval was found here.",
    zh: "各监管机构对中国来源药物的决定，按药物与司法辖区排列。空格表示此处未找到批准。",
  },
  abroad: { en: "Approvals abroad", zh: "境外批准" },
  medicines: { en: "Medicines approved abroad", zh: "境外获批药物" },
  jurisdictions: { en: "Jurisdictions reached", zh: "到达的司法辖区" },
  lag: { en: "Median lag, days", zh: "中位时滞（天）" },
  sections: { en: "Sections", zh: "分区" },
  decisions: { en: "Decisions", zh: "决定" },
  devices: { en: "Devices", zh: "医疗器械" },
  times: { en: "Lag and review", zh: "时滞与审评" },
  events: { en: "Every decision on record", zh: "全部在案决定" },
  event: { en: "Event", zh: "事件" },
  jurisdiction: { en: "Jurisdiction", zh: "司法辖区" },
});

export type Approval = OutputOf<"approvals.list">["approvals"][number];

export function ApprovalsView() {
  const t = useText(text);
  const tab = useTab(["decisions", "times", "devices"]);
  return (
    <>
      <Title name={t("title")} />
      <p className="lede">{t("lede")}</p>
      <Tabs
        label={t("sections")}
        open={tab}
        tabs={(["decisions", "times", "devices"] as const).map((name) => ({ name, title: t(name) }))}
      />
      {tab === "decisions" ? (
        <Decisions />
      ) : (
        <Suspense fallback={<div style={{ minHeight: 400 }} />}>{tab === "times" ? <Lag /> : <Devices />}</Suspense>
      )}
      <SourceFoot groups={["approvals"]} />
    </>
  );
}

function Decisions() {
  const t = useText(text);
  const event = chosen(useAddressField("event")[0], labels.approvalEvent);
  const jurisdiction = chosen(useAddressField("jurisdiction")[0], labels.jurisdiction);
  const answer = useOperation("approvals.list", {});
  const narrowed = { ...(event ? { event } : {}), ...(jurisdiction ? { jurisdiction } : {}) };
  const matches = (approval: Approval) =>
    (!event || approval.event === event) && (!jurisdiction || approval.jurisdiction === jurisdiction);
  return (
    <>
      <div className="figures">
        <Figure metric="approvals_abroad" label={t("abroad")} />
        <Figure metric="medicines_abroad" label={t("medicines")} />
        <Figure metric="jurisdictions_reached" label={t("jurisdictions")} />
        <Figure metric="approval_lag" label={t("lag")} />
      </div>
      <Answer of={answer}>
        {({ approvals, sql }) => (
          <>
            <Matrix approvals={approvals} />
            <h2>{t("events")}</h2>
            <div className="filters">
              <Choice name="event" label={t("event")} words={labels.approvalEvent} />
              <Choice name="jurisdiction" label={t("jurisdiction")} words={present(approvals)} />
            </div>
            <AskedContext.Provider value={{ id: "approvals.list", input: { ...answer.asked.input, ...narrowed } }}>
              <ApprovalTable approvals={approvals.filter(matches)} />
            </AskedContext.Provider>
            <Sql sql={sql} />
          </>
        )}
      </Answer>
    </>
  );
}

const present = (approvals: Approval[]) => {
  const codes = new Set(approvals.map(({ jurisdiction }) => jurisdiction));
  return Object.fromEntries(Object.entries(labels.jurisdiction).filter(([code]) => codes.has(code)));
};
