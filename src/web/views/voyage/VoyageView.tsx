import { Link, useSearch } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { useAddressField, useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useName, useText } from "../../lib/text.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Answer } from "../../parts/states.tsx";
import { Tabs, useTab } from "../../parts/Tabs.tsx";
import { Title } from "../../parts/Title.tsx";
import { Checks } from "./Checks.tsx";
import { DealSides } from "./DealSides.tsx";
import { Dossier } from "./Dossier.tsx";
import { Inputs } from "./Inputs.tsx";
import { Order } from "./Order.tsx";
import { Price } from "./Price.tsx";
import { priceQuestion } from "./price-input.ts";
import { CLEARANCE, HARBOURS, PACKAGE, questionOf } from "./question.ts";
import { Rivals } from "./Rivals.tsx";
import { Route } from "./Route.tsx";
import { ShowTo } from "./ShowTo.tsx";
import { Success } from "./Success.tsx";
import { Terms } from "./Terms.tsx";
import { Value } from "./Value.tsx";
import { WhatIf } from "./WhatIf.tsx";

export type Voyage = OutputOf<"voyage.plan">;

const text = defineText({
  title: { en: "Voyage planner", zh: "航程规划" },
  lede: {
    en: "One asset abroad: where first, by which route, when, at what chance and on what terms. Every default has its source; what nobody knows widens the range and is named.",
    zh: "一个资产如何出海：首选地、路径、时间、成功概率与条款。每个默认值都有出处；未知之处放宽区间并列明。",
  },
  overview: { en: "Overview", zh: "总览" },
  route: { en: "Route", zh: "路径" },
  clearance: { en: "Clearance", zh: "出境合规" },
  chance: { en: "Chance and value", zh: "概率与价值" },
  price: { en: "Price", zh: "价格" },
  terms: { en: "Deal terms", zh: "交易条款" },
  rivals: { en: "Rivals", zh: "竞争者" },
  sections: { en: "Sections", zh: "分区" },
  toEnter: { en: "To enter, for a narrower plan", zh: "补充后规划可更精确" },
  by: { en: "of", zh: "·" },
});

const TABS = ["overview", "route", "clearance", "chance", "price", "terms", "rivals"] as const;
export function VoyageView() {
  const t = useText(text);
  const tab = useTab(TABS);
  const search = useSearch();
  const question = questionOf(new URLSearchParams(search));
  const answer = useOperation("voyage.plan", question);
  return (
    <>
      <Head plan={answer.data} />
      <Tabs label={t("sections")} open={tab} shared tabs={TABS.map((name) => ({ name, title: t(name) }))} />
      <div className="planner">
        <Inputs plan={answer.data} harbours={HARBOURS} />
        <div className="planner-main">
          <Dossier question={{ ...question, ...priceQuestion(search) }} />
          <Answer of={answer}>{(plan) => <Section tab={tab} plan={plan} />}</Answer>
        </div>
      </div>
      <SourceFoot groups={["trials", "approvals", "prices"]} />
    </>
  );
}

function Head({ plan }: { plan: Voyage | undefined }) {
  const t = useText(text);
  const nameIn = useName();
  const href = useHref();
  const [drug] = useAddressField("drug");
  const asset = plan?.asset;
  const name = asset?.name ? nameIn(asset.name, asset.name_zh) : t("title");
  return (
    <>
      <Title name={name} />
      <p className="lede">
        {asset?.drug_id && drug ? (
          <>
            {[asset.targets.join(" × "), asset.originator].filter(Boolean).join(` ${t("by")} `)}{" "}
            <Link href={href(`/medicines/${asset.drug_id}`)}>{asset.drug_id}</Link>{" "}
            {asset.record_key && <RecordLink record_key={asset.record_key} />}
          </>
        ) : (
          t("lede")
        )}
      </p>
    </>
  );
}

function Section({ tab, plan }: { tab: (typeof TABS)[number]; plan: Voyage }) {
  if (tab === "route") return <Route plan={plan} isWhole />;
  if (tab === "clearance")
    return (
      <>
        <Checks of={plan.clearance} kind="clearance" prefix={CLEARANCE} />
        <Checks of={plan.readiness} kind="readiness" prefix={PACKAGE} />
      </>
    );
  if (tab === "chance")
    return (
      <>
        <Value plan={plan} />
        {plan.value && plan.value.value !== null && <WhatIf value={plan.value} />}
        <Success plan={plan} />
      </>
    );
  if (tab === "price") return <Price />;
  if (tab === "terms")
    return (
      <>
        {plan.value && plan.value.value !== null && <DealSides value={plan.value} />}
        <Terms plan={plan} />
      </>
    );
  if (tab === "rivals") return <Rivals plan={plan} />;
  return (
    <>
      <Route plan={plan} />
      <div className="two">
        <Value plan={plan} isShort />
        <Checks of={plan.clearance} kind="clearance" prefix={CLEARANCE} isShort />
      </div>
      <Order plan={plan} />
      <ShowTo />
    </>
  );
}
