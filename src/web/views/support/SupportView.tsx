import { defineText, useText } from "../../lib/text.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Tabs, useTab } from "../../parts/Tabs.tsx";
import { Title } from "../../parts/Title.tsx";
import { Catalogue } from "./Catalogue.tsx";
import { Matcher } from "./Matcher.tsx";

const text = defineText({
  title: { en: "Support measures", zh: "扶持政策" },
  lede: {
    en: "Public support by clause: what a firm may claim, for how much, and which fact is missing. Never eligible on a missing fact.",
    zh: "按条款列出的公共扶持：企业可申请什么、多少金额、还缺哪项事实。缺少事实时绝不判为符合。",
  },
  match: { en: "What may be claimed", zh: "可申请什么" },
  catalogue: { en: "Catalogue", zh: "政策目录" },
  sections: { en: "Sections", zh: "分区" },
});

const TABS = ["match", "catalogue"] as const;

export function SupportView() {
  const t = useText(text);
  const tab = useTab(TABS);
  return (
    <>
      <Title name={t("title")} />
      <p className="lede">{t("lede")}</p>
      <Tabs label={t("sections")} open={tab} tabs={TABS.map((name) => ({ name, title: t(name) }))} />
      {tab === "match" ? <Matcher /> : <Catalogue />}
      <SourceFoot groups={["evidence"]} />
    </>
  );
}
