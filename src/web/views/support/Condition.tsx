import type { SupportCondition } from "../../../core/support/condition.ts";
import { factCalled } from "../../../core/support/facts.ts";
import { wantedWords } from "../../../models/eligibility/words.ts";
import { defineText, useSay, useText } from "../../lib/text.tsx";

const text = defineText({
  all: { en: "All of these", zh: "须全部满足" },
  any: { en: "One of these", zh: "满足其一" },
  not: { en: "Not this", zh: "不得" },
});

/** A condition as it is asked, one line for each question. */
export function Condition({ of }: { of: SupportCondition }) {
  const t = useText(text);
  const say = useSay();
  if ("fact" in of) return <span>{`${say(factCalled(of.fact).ask)} ${say(wantedWords(of))}`}</span>;
  const [word, parts] =
    "all" in of ? (["all", of.all] as const) : "any" in of ? (["any", of.any] as const) : (["not", [of.not]] as const);
  return (
    <div className="small">
      <span className="soft">{t(word)}</span>
      <ul className="list">
        {parts.map((part) => (
          <li key={JSON.stringify(part)}>
            <Condition of={part} />
          </li>
        ))}
      </ul>
    </div>
  );
}
