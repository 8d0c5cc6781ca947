import { lazy, Suspense } from "react";
import type { InputOf } from "../../../operations/catalogue.ts";
import { labels } from "../../../words/labels.ts";
import { chosen, useAddressField } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useText } from "../../lib/text.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { Choice, useWords, Words } from "../../parts/filters.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Sql } from "../../parts/Sql.tsx";
import { Answer } from "../../parts/states.tsx";
import { Tabs, useTab } from "../../parts/Tabs.tsx";
import { Title } from "../../parts/Title.tsx";
import { AuditLine } from "../sources/AuditLine.tsx";
import { DealCharts } from "./DealCharts.tsx";
import { DealTable } from "./DealTable.tsx";
import { ListTotals } from "./ListTotals.tsx";

const Summary = lazy(async () => ({ default: (await import("./Summary.tsx")).Summary }));

const text = defineText({
  title: { en: "Deals", zh: "交易" },
  lede: {
    en: "Licences, options and acquisitions of medicines of Chinese origin. Headline, cash at signing and what was paid are three numbers.",
    zh: "中国来源药物的许可、选择权与并购。总额、签约现金与实际支付是三个不同的数字。",
  },
  signed: { en: "Out-licences signed", zh: "已签对外许可" },
  headline: { en: "Headline", zh: "总额" },
  upfront: { en: "Cash at signing", zh: "签约现金" },
  share: { en: "Cash as a share of headline", zh: "现金占总额" },
  realised: { en: "Known to have been paid", zh: "已知支付" },
  ended: { en: "Ended", zh: "已终止" },
  year: { en: "Year", zh: "年份" },
  direction: { en: "Direction", zh: "方向" },
  stage: { en: "Stage", zh: "阶段" },
  modality: { en: "Modality", zh: "药物形式" },
  territory: { en: "Territory", zh: "区域" },
  status: { en: "Status", zh: "状态" },
  sections: { en: "Sections", zh: "分区" },
  ledger: { en: "Ledger", zh: "账簿" },
  summary: { en: "Summary", zh: "汇总" },
  find: { en: "Firm, asset or target", zh: "企业、资产或靶点" },
});

const FIRST_YEAR = 2015;

/** From the year of the first deal on record to the reader's own. */
const YEARS = Object.fromEntries(
  Array.from({ length: new Date().getFullYear() - FIRST_YEAR + 1 }, (_, at) => String(FIRST_YEAR + at)).map((year) => [
    year,
    { en: year, zh: year },
  ]),
);

const FILTERS = {
  year: YEARS,
  direction: labels.direction,
  stage: labels.stage,
  modality: labels.modality,
  territory: labels.territory,
  status: labels.dealStatus,
} as const;

export function DealsView() {
  const t = useText(text);
  const tab = useTab(["ledger", "summary"]);
  return (
    <>
      <Title name={t("title")} />
      <p className="lede">{t("lede")}</p>
      <Tabs
        label={t("sections")}
        open={tab}
        tabs={(["ledger", "summary"] as const).map((name) => ({ name, title: t(name) }))}
      />
      {tab === "summary" ? (
        <Suspense fallback={<div style={{ minHeight: 400 }} />}>
          <Summary />
        </Suspense>
      ) : (
        <Ledger />
      )}
      <SourceFoot groups={["companies"]} />
    </>
  );
}

function Ledger() {
  const t = useText(text);
  const input = useFilters();
  const answer = useOperation("deals.list", input as InputOf<"deals.list">);
  return (
    <>
      <div className="figures">
        <Figure metric="deals_signed" label={t("signed")} />
        <Figure metric="deals_headline" label={t("headline")} />
        <Figure metric="deals_upfront" label={t("upfront")} />
        <Figure metric="deals_upfront_share" label={t("share")} />
        <Figure metric="deals_realised" label={t("realised")} />
        <Figure metric="deals_ended" label={t("ended")} />
      </div>
      <AuditLine kind="deals" />
      <div className="filters">
        {Object.entries(FILTERS).map(([name, words]) => (
          <Choice key={name} name={name} label={t(name as keyof typeof FILTERS)} words={words} />
        ))}
        <Words name="text" label={t("find")} />
      </div>
      <Answer of={answer}>
        {({ deals, sql }) => (
          <>
            {deals.length > 0 && <ListTotals deals={deals} />}
            {deals.length > 0 && <DealCharts deals={deals} />}
            <DealTable deals={deals} />
            <Sql sql={sql} />
          </>
        )}
      </Answer>
    </>
  );
}

/** What the address asks for. A value that is none of ours is left out instead of sent. */
function useFilters(): Record<string, string> {
  const words = useWords("text");
  const fields = {
    year: useAddressField("year")[0],
    direction: useAddressField("direction")[0],
    stage: useAddressField("stage")[0],
    modality: useAddressField("modality")[0],
    territory: useAddressField("territory")[0],
    status: useAddressField("status")[0],
  };
  const known = Object.entries(fields).filter(
    ([name, value]) => chosen(value, FILTERS[name as keyof typeof FILTERS]) !== null,
  );
  return {
    ...Object.fromEntries(known as [string, string][]),
    ...(words ? { text: words } : {}),
  };
}
