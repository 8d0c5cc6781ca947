import { useParams } from "wouter";
import { formatNumber } from "../../../words/format.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { type SourceCard, SourceState } from "../../parts/SourceState.tsx";
import { Answer, NotFound } from "../../parts/states.tsx";
import { Tabs, useTab } from "../../parts/Tabs.tsx";
import { Title } from "../../parts/Title.tsx";
import { Changes } from "./Changes.tsx";
import { Loads } from "./Loads.tsx";
import { Overview } from "./Overview.tsx";
import { Refused } from "./Refused.tsx";
import { GROUPS, UNSEEN } from "./words.ts";

const text = defineText({
  sources: { en: "Sources & methods", zh: "来源与方法" },
  sections: { en: "Sections", zh: "分栏" },
  overview: { en: "Overview", zh: "概览" },
  loads: { en: "Loads", zh: "载入记录" },
  changes: { en: "What changed", zh: "变更" },
  refused: { en: "Refused", zh: "拒收" },
});

const TABS = ["overview", "loads", "changes", "refused"] as const;

export function SourceView() {
  const { id } = useParams();
  const answer = useOperation("sources.list", {});
  return (
    <Answer of={answer}>
      {({ sources }) => {
        const source = sources.find((each) => each.id === id);
        return source ? <Source source={source} /> : <NotFound />;
      }}
    </Answer>
  );
}

function Source({ source }: { source: SourceCard }) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const open = useTab(TABS);
  const counts = { refused: source.rejected > 0 ? formatNumber(source.rejected, language) : null };
  return (
    <>
      <Crumbs
        to={[
          { path: "/sources", name: t("sources") },
          { path: "/sources", name: say(GROUPS[source.group]), fields: { group: source.group } },
        ]}
      />
      <Title name={say(source.title)} />
      <p className="under-title">
        <SourceState state={source.state} />
        <code className="soft">{source.id}</code>
        {source.seen === "documentation" && <span className="tone-ochre">{say(UNSEEN)}</span>}
      </p>
      <Tabs
        label={t("sections")}
        open={open}
        tabs={TABS.map((name) => ({ name, title: t(name), count: name === "refused" ? counts.refused : null }))}
      />
      {open === "overview" && <Overview source={source} />}
      {open === "loads" && <Loads source={source} />}
      {open === "changes" && <Changes source={source} />}
      {open === "refused" && <Refused source={source} />}
    </>
  );
}
