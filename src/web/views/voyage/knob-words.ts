import { type Jurisdiction, jurisdictions } from "../../../core/jurisdictions.ts";
import type { Language, Text } from "../../../core/text.ts";
import { formatMoney, formatNumber, formatShare } from "../../lib/format.ts";
import { defineText } from "../../lib/text.tsx";
import { fieldOf } from "./sliders.ts";
import { STEPS } from "./words.ts";

const FIELDS: Readonly<Record<string, Text>> = defineText({
  cost: { en: "cost", zh: "费用" },
  years: { en: "time", zh: "时长" },
  probability: { en: "chance", zh: "概率" },
  peak_sales: { en: "peak sales a year", zh: "峰值年销售" },
  delay: { en: "launch delay", zh: "上市延迟" },
  margin: { en: "margin", zh: "利润率" },
  exclusivity_years: { en: "exclusivity", zh: "独占期" },
  tax_rate: { en: "tax rate", zh: "税率" },
  discount_rate: { en: "discount rate", zh: "贴现率" },
  price_path: { en: "price cut upon listing", zh: "纳入目录时降价" },
  time_to_listing: { en: "time to listing", zh: "至纳入目录" },
  ramp: { en: "ramp of sales", zh: "销售爬坡" },
  low: { en: "lowest", zh: "最低" },
  likely: { en: "likely", zh: "可能" },
  high: { en: "highest", zh: "最高" },
  median: { en: "median", zh: "中位数" },
  mean: { en: "mean", zh: "均值" },
});

/** What has no field of its own is named by a sentence. */
const PHRASES: Readonly<Record<string, Text>> = defineText({
  "shortest time of a gate": { en: "shortest time of a step", zh: "一步的最短时长" },
  "longest time of a gate": { en: "longest time of a step", zh: "一步的最长时长" },
  "chances of a medicine of Chinese origin": {
    en: "chances of a medicine of Chinese origin",
    zh: "中国来源药物的概率",
  },
  "chances of the gates": { en: "chances of the steps", zh: "各步的概率" },
  "launch after the last gate": { en: "launch after the last step", zh: "末步之后的上市" },
  "chance of each market once the last gate is passed": {
    en: "chance of each market once the last step is passed",
    zh: "通过末步后各市场的概率",
  },
  "sales after exclusivity": { en: "sales after exclusivity", zh: "独占期后的销售" },
  "peak_sales.mean of all areas": { en: "peak sales of all areas: mean", zh: "全部领域峰值销售：均值" },
  "peak_sales.median of all areas": { en: "peak sales of all areas: median", zh: "全部领域峰值销售：中位数" },
  "as published of all": { en: "as published of all", zh: "取全部药物的公布值" },
  "the printed steps, which are multiplied": { en: "the printed steps, which are multiplied", zh: "公布的各步相乘" },
});

const STUDIES: Readonly<Record<string, string>> = {
  "wouters-2020": "Wouters 2020",
  "dimasi-2003": "DiMasi 2003",
  "erg-2014": "ERG 2014",
};

const placeOf = (code: string): Jurisdiction | undefined =>
  Object.hasOwn(jurisdictions, code) ? jurisdictions[code as keyof typeof jurisdictions] : undefined;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function partWord(part: string, language: Language): string {
  const place = placeOf(part);
  if (place) return place.name[language];
  const step = Object.hasOwn(STEPS, part) ? STEPS[part as keyof typeof STEPS] : FIELDS[part];
  return step?.[language] ?? part;
}

/** A number of the model as people say it: `phase_2.probability` is "Phase 2: chance". */
export function knobWord(name: string, language: Language): string {
  const phrase = PHRASES[name];
  if (phrase) return capital(phrase[language]);
  const [plain = name, study] = name.split(" of ");
  const [first = "", ...rest] = plain.split(".").map((part) => partWord(part, language));
  const said = [first, rest.join(language === "zh" ? "，" : ", ")]
    .filter(Boolean)
    .join(language === "zh" ? "：" : ": ");
  if (!study) return capital(said);
  return language === "zh" ? `${said}（${STUDIES[study] ?? study}）` : `${capital(said)} (${STUDIES[study] ?? study})`;
}

const SHARES = new Set(["probability", "margin", "tax_rate", "discount_rate", "price_path"]);
const YEARS = new Set(["years", "delay", "exclusivity_years", "time_to_listing"]);
const MONEY = new Set(["cost", "peak_sales"]);

/** The value of a knob in its unit; null where it is none of ours. */
export function knobValue(name: string, value: number, language: Language, currency = "USD"): string | null {
  const field = [fieldOf(name), ...name.split(/[. ]/)].find(
    (each) => SHARES.has(each) || YEARS.has(each) || MONEY.has(each),
  );
  if (field === undefined) return null;
  if (SHARES.has(field)) return formatShare(value, language);
  if (YEARS.has(field)) return `${formatNumber(value, language, 2)} ${language === "zh" ? "年" : "years"}`;
  return formatMoney(value, currency, language);
}

export const phraseWord = (phrase: string, language: Language): string => PHRASES[phrase]?.[language] ?? phrase;
