import { type Jurisdiction, jurisdictions } from "../core/jurisdictions.ts";
import type { Language, Text } from "../core/text.ts";
import { formatMoney, formatNumber, formatShare } from "./format.ts";
import { FACTS, STEPS } from "./voyage.ts";

const FIELDS: Readonly<Record<string, Text>> = {
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
};

/** What has no field of its own is named by a sentence. */
const PHRASES: Readonly<Record<string, Text>> = {
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
  coverage: { en: "share of later deals that a range should hold", zh: "区间应覆盖的后续交易比例" },
  fewest: { en: "fewest deals for a range", zh: "给出区间所需最少交易数" },
  prior_weight: { en: "weight of the wider group", zh: "较宽组别的权重" },
  double_digit_at_most: { en: "“double-digit” royalties, at most", zh: "“两位数”特许权费上限取值" },
  weight_time: { en: "weight of time", zh: "时间权重" },
  weight_chance: { en: "weight of chance", zh: "概率权重" },
  weight_value: { en: "weight of value", zh: "价值权重" },
  weight_price: { en: "weight of price", zh: "价格权重" },
  weight_readiness: { en: "weight of readiness", zh: "就绪权重" },
  market_sizes: { en: "market sizes", zh: "市场规模" },
  market_not_named: { en: "markets that no source names", zh: "无来源提及的市场" },
  review_clocks: { en: "review clocks", zh: "审评时钟" },
  not_known: { en: "what is not known", zh: "未知之处" },
  patience: { en: "patience", zh: "耐心系数" },
  "of 2024 in every case": { en: "of 2024 in every case", zh: "均取 2024 年" },
  "at most the smallest market named": { en: "at most the smallest market named", zh: "不超过已列最小市场" },
  "of today in every case": { en: "of today in every case", zh: "均取今日" },
  "anything from the worst to the best": { en: "anything from the worst to the best", zh: "自最差至最好皆有可能" },
};

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
  const step = Object.hasOwn(STEPS, part)
    ? STEPS[part as keyof typeof STEPS]
    : (FIELDS[part] ?? (Object.hasOwn(FACTS, part) ? FACTS[part as keyof typeof FACTS] : undefined));
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
  const field = [name.slice(name.lastIndexOf(".") + 1), ...name.split(/[. ]/)].find(
    (each) => SHARES.has(each) || YEARS.has(each) || MONEY.has(each),
  );
  if (field === undefined) return null;
  if (SHARES.has(field)) return formatShare(value, language);
  if (YEARS.has(field)) return `${formatNumber(value, language, 2)} ${language === "zh" ? "年" : "years"}`;
  return formatMoney(value, currency, language);
}

interface Taken {
  name: string;
  value: number | string | null;
}

/** What a unit adds to the number that already shows its own. */
const UNITS: Readonly<Record<string, Text>> = {
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
};

const TOWARDS = /^to (\w+), (.+)$/;
const PRODUCT = /^product (.+), printed from here to approval (.+)$/;

const stepWord = (step: string, language: Language): string =>
  Object.hasOwn(STEPS, step) ? STEPS[step as keyof typeof STEPS][language] : step;

/** What a unit adds to a number, with the population of a rate under its own name. */
export function unitWord(unit: string, language: Language, population: (name: string) => string): string {
  const [, to, of] = TOWARDS.exec(unit) ?? [];
  if (to && of)
    return language === "zh"
      ? `至 ${stepWord(to, language)}，${population(of)}`
      : `to ${stepWord(to, language)}, ${population(of)}`;
  const [, product, printed] = PRODUCT.exec(unit) ?? [];
  if (product && printed && language === "zh") return `各步之积 ${product}，公布的全程 ${printed}`;
  return UNITS[unit]?.[language] ?? unit;
}

/** What was taken for an input, in its unit where it has one of its own. */
export const takenWord = ({ name, value }: Taken, language: Language): string => {
  if (value === null) return "—";
  if (typeof value === "string") return PHRASES[value]?.[language] ?? value;
  return knobValue(name, value, language) ?? formatNumber(value, language, 3);
};
