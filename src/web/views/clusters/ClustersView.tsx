import { lazy, Suspense } from "react";
import { defineText, useText } from "../../lib/text.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Tabs, useTab } from "../../parts/Tabs.tsx";
import { Title } from "../../parts/Title.tsx";
import { Places } from "./Places.tsx";

const NetworkTab = lazy(async () => ({ default: (await import("./NetworkTab.tsx")).NetworkTab }));

const text = defineText({
  organisations: { en: "Organisations", zh: "机构" },
  title: { en: "Clusters and who works with whom", zh: "集群与合作网络" },
  lede: {
    en: "Parks and cities under one rule of belonging, and the ties between organisations that records show.",
    zh: "园区与城市按同一归属规则比较，并列出有记录的机构间联系。",
  },
  places: { en: "Places", zh: "地点" },
  network: { en: "Network", zh: "网络" },
  sections: { en: "Sections", zh: "分区" },
});

const TABS = ["places", "network"] as const;

export function ClustersView() {
  const t = useText(text);
  const tab = useTab(TABS);
  return (
    <>
      <Crumbs to={[{ path: "/organisations", name: t("organisations") }]} />
      <Title name={t("title")} />
      <p className="lede">{t("lede")}</p>
      <Tabs label={t("sections")} open={tab} tabs={TABS.map((name) => ({ name, title: t(name) }))} />
      {tab === "places" ? (
        <Places />
      ) : (
        <Suspense fallback={<div style={{ minHeight: 400 }} />}>
          <NetworkTab />
        </Suspense>
      )}
      <SourceFoot groups={["trials", "approvals", "companies"]} />
    </>
  );
}
