import { jurisdictions } from "../core/jurisdictions.ts";
import type { Text } from "../core/text.ts";
import { FACTS } from "./voyage.ts";

/** What stands before the point of an input's name: a gate, or a harbour by its code. */
const GATES: Record<string, Text> = {
  phase_1: { en: "Phase 1", zh: "1 期" },
  phase_2: { en: "Phase 2", zh: "2 期" },
  phase_3: { en: "Phase 3", zh: "3 期" },
  filing: { en: "Filing", zh: "申报" },
};

const INPUTS: Record<string, Text> = {
  probability: { en: "chance", zh: "成功概率" },
  years: { en: "years", zh: "时长（年）" },
  cost: { en: "cost", zh: "成本" },
  margin: { en: "margin", zh: "利润率" },
  delay: { en: "delay of launch", zh: "上市延迟" },
  peak_sales: { en: "peak sales", zh: "峰值销售" },
  exclusivity_years: { en: "years of exclusivity", zh: "独占期（年）" },
  tax_rate: { en: "tax rate", zh: "税率" },
  discount_rate: { en: "discount rate", zh: "贴现率" },
  exchange: { en: "exchange rate", zh: "汇率" },
};

const ENDS: Record<string, Text> = {
  low: { en: "low", zh: "低" },
  likely: { en: "likely", zh: "可能" },
  high: { en: "high", zh: "高" },
};

/** Names that are a sentence of their own. */
const WHOLE: Record<string, Text> = {
  "shortest time of a gate": { en: "Shortest time of a gate", zh: "各阶段最短时长" },
  "longest time of a gate": { en: "Longest time of a gate", zh: "各阶段最长时长" },
  "chances of a medicine of Chinese origin": {
    en: "Chances of a medicine of Chinese origin",
    zh: "中国来源药物的成功率",
  },
  "chances of the gates": { en: "Chances of the gates", zh: "各阶段成功率" },
  ramp: { en: "Ramp of sales", zh: "销售爬坡" },
  "launch after the last gate": { en: "Launch after the last gate", zh: "末阶段后至上市" },
  "chance of each market once the last gate is passed": {
    en: "Chance of each market once the last gate is passed",
    zh: "通过末阶段后各市场的上市概率",
  },
  "sales after exclusivity": { en: "Sales after exclusivity", zh: "独占期后的销售" },
  margin: { en: "Margin", zh: "利润率" },
  tax_rate: { en: "Tax rate", zh: "税率" },
  discount_rate: { en: "Discount rate", zh: "贴现率" },
  coverage: { en: "Share of later deals that a range should hold", zh: "区间应覆盖的后续交易比例" },
  fewest: { en: "Fewest deals for a range", zh: "给出区间所需最少交易数" },
  prior_weight: { en: "Weight of the wider group", zh: "较宽组别的权重" },
  double_digit_at_most: { en: "“Double-digit” royalties taken as at most", zh: "“两位数”特许权费上限取值" },
  weight_time: { en: "Weight of time", zh: "时间权重" },
  weight_chance: { en: "Weight of chance", zh: "概率权重" },
  weight_value: { en: "Weight of value", zh: "价值权重" },
  weight_price: { en: "Weight of price", zh: "价格权重" },
  weight_readiness: { en: "Weight of readiness", zh: "就绪权重" },
  market_sizes: { en: "Market sizes", zh: "市场规模" },
  market_not_named: { en: "Markets that no source names", zh: "无来源提及的市场" },
  review_clocks: { en: "Review clocks", zh: "审评时钟" },
  not_known: { en: "What is not known", zh: "未知之处" },
  patience: { en: "Patience", zh: "耐心系数" },
};

/** Ways of working that have words of their own. */
const UNITS: Record<string, Text> = {
  years: { en: "years", zh: "年" },
  "of the cited time": { en: "of the cited time", zh: "倍引用时长" },
  "USD million, one trial": { en: "USD million, one trial", zh: "百万美元，单项试验" },
  "USD million": { en: "USD million", zh: "百万美元" },
  "USD million a year": { en: "USD million a year", zh: "百万美元/年" },
  "years, US standard review": { en: "years, US standard review", zh: "年，美国标准审评" },
  "no source tells them apart": { en: "no source tells them apart", zh: "无来源单列" },
  "years, everywhere": { en: "years, everywhere", zh: "年，各地相同" },
  probability: { en: "probability", zh: "概率" },
  "of the peak": { en: "of the peak", zh: "占峰值" },
  "of the peak, by year since launch": { en: "of the peak, by year since launch", zh: "占峰值，按上市年次" },
  "of sales": { en: "of sales", zh: "占销售额" },
  "of profit: before tax": { en: "of profit: before tax", zh: "占利润：税前" },
  "years from approval; patents are not counted": {
    en: "years from approval; patents are not counted",
    zh: "自批准起的年数，未计专利",
  },
  "years of data protection": { en: "years of data protection", zh: "年数据保护" },
  "years more on the market": { en: "years more on the market", zh: "年追加市场保护" },
  "a year, real": { en: "a year, real", zh: "每年，实际利率" },
  share: { en: "share", zh: "比例" },
  deals: { en: "deals", zh: "笔交易" },
  "percent of net sales": { en: "percent of net sales", zh: "占净销售额百分比" },
  "%": { en: "%", zh: "%" },
};

const VALUES: Record<string, Text> = {
  "as published of all": { en: "as published of all", zh: "按全部药物的公布值" },
  "the printed steps, which are multiplied": { en: "the printed steps, multiplied", zh: "公布的各步相乘" },
  "of 2024 in every case": { en: "of 2024 in every case", zh: "均取 2024 年" },
  "at most the smallest market named": { en: "at most the smallest market named", zh: "不超过已列最小市场" },
  "of today in every case": { en: "of today in every case", zh: "均取今日" },
  "anything from the worst to the best": { en: "anything from the worst to the best", zh: "自最差至最好皆有可能" },
};

export interface Assumed {
  name: string;
  value: number | string | null;
  unit: string;
}

const AUTHORS: Record<string, string> = { wouters: "Wouters", dimasi: "DiMasi", erg: "ERG" };

const joined = (...parts: (Text | undefined)[]): Text => ({
  en: parts.flatMap((part) => part?.en ?? []).join(", "),
  zh: parts.flatMap((part) => part?.zh ?? []).join("："),
});

const named = (part: string): Text | undefined =>
  GATES[part] ?? INPUTS[part] ?? jurisdictions[part as keyof typeof jurisdictions]?.name;

/** What an input of a model is called: a gate's or a harbour's, at its low or high end; a study's rates as it names them. */
export function assumptionName(name: string): Text {
  if (WHOLE[name]) return WHOLE[name];
  const ofStudy = /^discount_rate of (.+)$/.exec(name);
  if (ofStudy) {
    const [author = "", year = ""] = (ofStudy[1] ?? "").split("-");
    const study = `${AUTHORS[author] ?? author} ${year}`;
    return { en: `Discount rate, ${study}`, zh: `贴现率：${study}` };
  }
  if (Object.hasOwn(FACTS, name)) return FACTS[name as keyof typeof FACTS];
  const [first = "", second = "", end = ""] = name.split(".");
  const parts = [named(first), named(second) ?? ENDS[second], ENDS[end]];
  // “Peak sales, Japan” is asked as `peak_sales.JP`, and said the other way round where it was entered.
  return parts[0] && (parts[1] || !second) ? joined(...parts) : { en: name, zh: name };
}

/** The unit of an input, in words. `populations` is what a study calls whom it counted, in Chinese. */
export function assumptionUnit(unit: string, populations: ReadonlyMap<string, string> = new Map()): Text {
  if (UNITS[unit]) return UNITS[unit];
  const step = /^to (\w+), (.+)$/.exec(unit);
  if (step) {
    const [, to = "", population = ""] = step;
    const gate = GATES[to] ?? { en: to.replaceAll("_", " "), zh: to === "approval" ? "获批" : to };
    return {
      en: `to ${gate.en.toLowerCase()}, ${population}`,
      zh: `至${gate.zh}，${populations.get(population) ?? population}`,
    };
  }
  const printed = /^product ([\d.]+ %), printed from here to approval ([\d.]+ %|not printed)$/.exec(unit);
  if (printed) return { en: unit, zh: `乘积 ${printed[1]}，公布的至获批概率 ${printed[2]}` };
  return { en: unit, zh: unit };
}

export const assumptionValue = (value: string): Text => VALUES[value] ?? { en: value, zh: value };
