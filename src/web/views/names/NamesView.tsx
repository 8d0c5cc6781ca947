import { useOperation } from "../../lib/api.ts";
import { defineText, useText } from "../../lib/text.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Answer } from "../../parts/states.tsx";
import { Tabs, useTab } from "../../parts/Tabs.tsx";
import { Title } from "../../parts/Title.tsx";
import { Coverage } from "./Coverage.tsx";
import { OpenLabels } from "./OpenLabels.tsx";
import { Rulings } from "./Rulings.tsx";
import { Studies } from "./Studies.tsx";
import { TryLabels } from "./TryLabels.tsx";

const text = defineText({
  title: { en: "Names", zh: "名称" },
  lede: {
    en: "One medicine, one target, one firm, whatever it is called. What no rule could tell is left open here for a person; nothing is picked in silence.",
    zh: "同一药物、靶点或企业，无论写法。规则无法判定者在此待人裁定，绝不擅自选定。",
  },
  open: { en: "Open labels", zh: "待定标签" },
  rulings: { en: "Rulings", zh: "裁定" },
  studies: { en: "Trials", zh: "试验" },
  try: { en: "Try labels", zh: "试解析" },
  coverage: { en: "Records whose label is linked", zh: "标签已链接的记录" },
});

export function NamesView() {
  const t = useText(text);
  const tab = useTab(["open", "rulings", "studies", "try"]);
  const answer = useOperation("curation.queue", { limit: 1 });
  return (
    <>
      <Title name={t("title")} />
      <p className="lede">{t("lede")}</p>
      <Answer of={answer}>
        {({ coverage, decisions, total }) => (
          <>
            <Coverage of={coverage} />
            <Tabs
              label={t("title")}
              open={tab}
              tabs={[
                { name: "open", title: t("open"), count: total.toLocaleString() },
                { name: "rulings", title: t("rulings"), count: decisions.length.toLocaleString() },
                { name: "studies", title: t("studies") },
                { name: "try", title: t("try") },
              ]}
            />
            {tab === "open" && <OpenLabels />}
            {tab === "rulings" && <Rulings />}
            {tab === "studies" && <Studies />}
            {tab === "try" && <TryLabels />}
          </>
        )}
      </Answer>
      <SourceFoot groups={["trials", "vocabularies"]} />
    </>
  );
}
