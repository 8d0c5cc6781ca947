import { useAddressField } from "../../lib/address.ts";
import { defineText, useText } from "../../lib/text.tsx";
import { type SourceCard, SourceState } from "../../parts/SourceState.tsx";
import { countStates } from "./choose-sources.ts";

const text = defineText({
  label: { en: "Sources by state", zh: "按状态统计" },
  all: { en: "sources in all", zh: "个来源" },
});

/** How many sources are in each state; each number narrows the list to it, and pressed again widens it. */
export function StateCounts({ sources }: { sources: readonly SourceCard[] }) {
  const t = useText(text);
  const [chosen, choose] = useAddressField("state");
  return (
    <fieldset className="state-counts">
      <legend className="visually-hidden">{t("label")}</legend>
      <button type="button" aria-pressed={chosen === null} onClick={() => choose(null)}>
        <b>{sources.length}</b>
        <span>{t("all")}</span>
      </button>
      {countStates(sources).map(([state, count]) => (
        <button
          key={state}
          type="button"
          aria-pressed={chosen === state}
          disabled={count === 0 && chosen !== state}
          onClick={() => choose(chosen === state ? null : state)}
        >
          <b>{count}</b>
          <SourceState state={state} />
        </button>
      ))}
    </fieldset>
  );
}
