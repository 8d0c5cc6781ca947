import { knobWord } from "../../../words/assumptions.ts";
import { formatMoney, formatShare } from "../../../words/format.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import type { Voyage } from "./VoyageView.tsx";

type Valued = NonNullable<Voyage["value"]>;

const text = defineText({
  title: { en: "Worth knowing first", zh: "最值得先查明" },
  note: {
    en: "At most this much is worth paying to know the number before deciding whether to go on, since knowing it could change the decision.",
    zh: "在决定是否继续之前查明该数字，至多值此金额，因为它可能改变决定。",
  },
  changes: { en: "changes the decision in", zh: "改变决定的概率" },
  none: {
    en: "No single number among those that are spread would change the decision: knowing any one of them first is worth nothing.",
    zh: "不确定的数字中，任何单独一个都不会改变决定，因此预先查明其一并无价值。",
  },
});

const SHOWN = 6;

/** Numbers worth finding out before deciding, the one worth most first. */
export function Lessons({ value: { lessons, currency } }: { value: Valued }) {
  const t = useText(text);
  const { language } = useLanguage();
  const worth = lessons.filter((lesson) => lesson.worth > 0).slice(0, SHOWN);
  return (
    <>
      <h3>{t("title")}</h3>
      {worth.length === 0 ? (
        <p className="soft small">{t("none")}</p>
      ) : (
        <>
          <p className="soft small">{t("note")}</p>
          <ol className="small">
            {worth.map((lesson) => (
              <li key={lesson.name}>
                <b>{knobWord(lesson.name, language)}</b>
                {`: ${formatMoney(lesson.worth, currency, language)} · ${t("changes")} ${formatShare(lesson.changes, language)}`}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
