import { useMediaQuery } from "@mantine/hooks";
import { chosen, useAddressField } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useSay, useText } from "../../lib/text.tsx";
import { Choice, useWords, Words } from "../../parts/filters.tsx";
import { type SourceCard, STATE_WORDS } from "../../parts/SourceState.tsx";
import { Answer } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { chooseSources } from "./choose-sources.ts";
import { Methods } from "./Methods.tsx";
import { SourceCards } from "./SourceCards.tsx";
import { SourceTable } from "./SourceTable.tsx";
import { StateCounts } from "./StateCounts.tsx";
import { GROUPS, UNSEEN } from "./words.ts";

const text = defineText({
  title: { en: "Sources & methods", zh: "来源与方法" },
  lede: {
    en: "Where every number comes from, how fresh it is, what was refused, and how often we were wrong.",
    zh: "每个数字来自何处、新旧如何、拒收了什么，以及我们错了多少。",
  },
  state: { en: "State", zh: "状态" },
  group: { en: "Group", zh: "类别" },
  words: { en: "Name or licence", zh: "名称或许可" },
});

const MARK = "◇";

export function SourcesView() {
  const t = useText(text);
  const answer = useOperation("sources.list", {});
  return (
    <>
      <Title name={t("title")} />
      <p className="lede">{t("lede")}</p>
      <Answer of={answer}>
        {({ sources, audits }) => (
          <>
            <StateCounts sources={sources} />
            <div className="filters">
              <Words name="text" label={t("words")} />
              <Choice name="state" label={t("state")} words={STATE_WORDS} />
              <Choice name="group" label={t("group")} words={GROUPS} />
            </div>
            <List sources={sources} />
            <Methods audits={audits} />
          </>
        )}
      </Answer>
    </>
  );
}

function List({ sources }: { sources: SourceCard[] }) {
  const say = useSay();
  const [state] = useAddressField("state");
  const [group] = useAddressField("group");
  const words = useWords("text");
  const narrow = useMediaQuery("(max-width: 700px)", false, { getInitialValueInEffect: false });
  const found = chooseSources(sources, { state: chosen(state, STATE_WORDS), group: chosen(group, GROUPS), words });
  if (narrow) return <SourceCards sources={found} />;
  return (
    <>
      <SourceTable sources={found} />
      {found.some(({ seen }) => seen === "documentation") && (
        <p className="small soft">
          <span className="unseen">{MARK}</span> {say(UNSEEN)}
        </p>
      )}
    </>
  );
}
