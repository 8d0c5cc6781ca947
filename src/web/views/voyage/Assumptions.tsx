import type { Language, Text } from "../../../core/text.ts";
import { formatNumber } from "../../lib/format.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { knobValue, knobWord, phraseWord } from "./knob-words.ts";
import type { Voyage } from "./VoyageView.tsx";
import { STEPS } from "./words.ts";

type Valued = NonNullable<Voyage["value"]>;
type Assumption = Valued["assumptions"][number];

const text = defineText({
  title: { en: "What was taken to be so", zh: "所作假设" },
  assumed: { en: "assumed", zh: "设定" },
  entered: { en: "entered", zh: "输入" },
});

/** What a unit adds to the number that already shows its own. */
const UNITS: Readonly<Record<string, Text>> = defineText({
  "of the cited time": { en: "of the cited time", zh: "× 所引时长" },
  "USD million, one trial": { en: "one trial", zh: "单项试验" },
  "years, US standard review": { en: "US standard review", zh: "美国标准审评" },
  "of the peak, by year since launch": { en: "of the peak, by year since launch", zh: "占峰值之比，按上市后年份" },
  "years, everywhere": { en: "everywhere", zh: "各地" },
  "of the peak": { en: "of the peak", zh: "占峰值之比" },
  "of sales": { en: "of sales", zh: "占销售额" },
  "of profit": { en: "of profit", zh: "占利润" },
  "of profit: before tax": { en: "of profit: before tax", zh: "占利润：税前" },
  "a year, real": { en: "a year, real", zh: "每年，实际利率" },
  "years from approval; patents are not counted": {
    en: "from approval; patents are not counted",
    zh: "自批准起，不计专利",
  },
  "years from approval": { en: "from approval", zh: "自批准起" },
  "years of data protection": { en: "of data protection", zh: "数据保护" },
  "years more on the market": { en: "more on the market", zh: "另加市场独占" },
  "years from launch": { en: "from launch", zh: "自上市起" },
  "USD million a year, of medicines launched in the US": { en: "of medicines launched in the US", zh: "在美上市药物" },
  "leaning as the sales of all areas do": { en: "leaning as the sales of all areas do", zh: "偏度取全部领域" },
  "cut upon listing": { en: "cut upon listing", zh: "纳入目录时" },
  "no source tells them apart": { en: "no source tells them apart", zh: "无来源单列" },
  ...{ years: { en: "", zh: "" }, probability: { en: "", zh: "" } },
  ...{ "USD million": { en: "", zh: "" }, "USD million a year": { en: "", zh: "" } },
});

const TOWARDS = /^to (\w+), (.+)$/;
const PRODUCT = /^product (.+), printed from here to approval (.+)$/;

const stepWord = (step: string, language: Language): string =>
  Object.hasOwn(STEPS, step) ? STEPS[step as keyof typeof STEPS][language] : step;

/** A unit in the language of the page, with the population of a rate under its own name. */
function unitWord(unit: string, language: Language, population: (name: string) => string): string {
  const [, to, of] = TOWARDS.exec(unit) ?? [];
  if (to && of)
    return language === "zh"
      ? `至 ${stepWord(to, language)}，${population(of)}`
      : `to ${stepWord(to, language)}, ${population(of)}`;
  const [, product, printed] = PRODUCT.exec(unit) ?? [];
  if (product && printed && language === "zh") return `各步之积 ${product}，公布的全程 ${printed}`;
  return UNITS[unit]?.[language] ?? unit;
}

const valueWord = ({ name, value }: Assumption, language: Language): string => {
  if (value === null) return "—";
  if (typeof value === "string") return phraseWord(value, language);
  return knobValue(name, value, language) ?? formatNumber(value, language, 3);
};

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
            {joined(valueWord(assumption, language), unitWord(assumption.unit, language, population), language)}
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
