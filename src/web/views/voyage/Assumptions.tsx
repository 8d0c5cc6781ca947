import type { Language } from "../../../core/text.ts";
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

/** "8 years of data protection", but "$22.1 m, one trial". */
function joined(value: string, unit: string, language: Language): string {
  if (unit === "") return value;
  if (language === "zh") return `${value}，${unit}`;
  return /^(of|from|more) /.test(unit) ? `${value} ${unit}` : `${value}, ${unit}`;
}

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
            {`${knobWord(assumption.name, language)}${language === "zh" ? "：" : ": "}`}
            {joined(takenWord(assumption, language), unitWord(assumption.unit, language, population), language)}
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
