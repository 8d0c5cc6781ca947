import { knobWord, takenWord, unitWord } from "../../../words/assumptions.ts";
import { formatNumber } from "../../../words/format.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import type { Voyage } from "./VoyageView.tsx";

type Valued = NonNullable<Voyage["value"]>;

const text = defineText({
  title: { en: "What was taken to be so", zh: "所作假设" },
  assumed: { en: "assumed", zh: "设定" },
  entered: { en: "entered", zh: "输入" },
});

export function Assumptions({ value }: { value: Valued }) {
  const t = useText(text);
  const nameIn = useName();
  const { language } = useLanguage();
  const populations = value.success?.populations ?? [];
  const population = (name: string) =>
    nameIn(name, populations.find((each) => each.population === name)?.population_zh);
  return (
    <details>
      <summary>{`${t("title")} (${formatNumber(value.assumptions.length, language)})`}</summary>
      <ul className="plain-list small">
        {value.assumptions.map((assumption) => (
          <li key={`${assumption.name} ${assumption.value} ${assumption.record_key}`}>
            {`${knobWord(assumption.name, language)}: `}
            {[takenWord(assumption, language), unitWord(assumption.unit, language, population)]
              .filter(Boolean)
              .join(language === "zh" ? "，" : ", ")}
            {" · "}
            {assumption.record_key ? (
              <RecordLink record_key={assumption.record_key} />
            ) : (
              <i className="soft">{t(assumption.basis === "entered" ? "entered" : "assumed")}</i>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
