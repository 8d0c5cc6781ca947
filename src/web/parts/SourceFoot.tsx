import { Link } from "wouter";
import { useHref } from "../lib/address.ts";
import { useOperation } from "../lib/api.ts";
import { defineText, useSay, useText } from "../lib/text.tsx";
import { type SourceCard, SourceState, STATES, type StateName } from "./SourceState.tsx";

const text = defineText({
  sources: { en: "Sources behind this page: ", zh: "本页所依来源：" },
  loaded: { en: "loaded", zh: "已载入" },
  absent: {
    en: "What is not loaded cannot be found here, and may exist all the same.",
    zh: "未载入的来源此处查不到，不等于不存在。",
  },
});

// More names than this in a line is a list that nobody reads; it then says how many are in each state.
const NAMED = 6;

/** How far the sources of a page can be trusted, at its foot: what a count here can and cannot know. */
export function SourceFoot({ groups }: { groups?: readonly SourceCard["group"][] }) {
  const t = useText(text);
  const { data } = useOperation("sources.list", {});
  if (!data) return null;
  const relevant = data.sources.filter(({ group }) => !groups || group === "evidence" || groups.includes(group));
  const loaded = relevant.filter(({ state, records }) => records > 0 || state !== "not_loaded");
  const left = relevant.filter((source) => !loaded.includes(source));
  return (
    <p className="source-foot">
      <span>{`${t("sources")}${loaded.length} / ${relevant.length} ${t("loaded")}`}</span>
      {loaded.length <= NAMED ? (
        loaded.map((source) => <Named key={source.id} source={source} />)
      ) : (
        <Counts of={loaded} />
      )}
      {left.length > 0 && <Counts of={left} />}
      {left.length > 0 && <span>{t("absent")}</span>}
    </p>
  );
}

function Named({ source: { id, title, state } }: { source: SourceCard }) {
  const say = useSay();
  const href = useHref();
  return (
    <span>
      <Link href={href(`/sources/${id}`)}>{say(title)}</Link> <SourceState state={state} />
    </span>
  );
}

function Counts({ of }: { of: SourceCard[] }) {
  const href = useHref();
  const count = (state: StateName) => of.filter((source) => source.state === state).length;
  return STATES.filter((state) => count(state) > 0).map((state) => (
    <Link key={state} className="quiet nowrap" href={href("/sources", { state })}>
      {`${count(state)} `}
      <SourceState state={state} />
    </Link>
  ));
}
