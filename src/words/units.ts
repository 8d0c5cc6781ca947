import type { Language } from "../core/text.ts";
import { formatNumber } from "./format.ts";

const CHINESE: Record<string, string> = {
  "CNY bn": "十亿元",
  "CNY m": "百万元",
  "USD bn": "十亿美元",
  "USD m": "百万美元",
  deals: "笔",
  drugs: "个药物",
  devices: "个器械",
  candidates: "个候选药物",
  products: "个产品",
  trials: "项试验",
  percent: "%",
  year: "年",
  years: "年",
  enterprises: "家企业",
  initiatives: "项行动",
  measures: "项措施",
};

/** A unit as the reader's language says it. */
export const unitWord = (unit: string, language: Language): string =>
  language === "zh" ? (CHINESE[unit] ?? unit) : unit === "percent" ? "%" : unit;

/** A published number with its unit, as people say it: `410 CNY bn`, `4,100 亿元`. */
export function figureWord(value: number, unit: string, language: Language): string {
  if (language === "zh" && /^(CNY|USD) bn$/.test(unit))
    return `${formatNumber(value * 10, language)} ${unit === "CNY bn" ? "亿元" : "亿美元"}`;
  return `${formatNumber(value, language, 2)} ${unitWord(unit, language)}`;
}

const COUNTERS: [RegExp, string][] = [
  [/^seed article$/, "原报道"],
  [/^unnamed$/, "未署名"],
  [/, via press$/, "（媒体转引）"],
  [/, via (\w+)$/, "（经 $1）"],
  [/^Pudong New Area$/, "浦东新区"],
  [/^State Council$/, "国务院"],
  [/^NMPA/, "国家药监局"],
];

/** Who counted; firms and journals keep their names. */
export const counterWord = (counter: string, language: Language): string =>
  language === "en" ? counter : COUNTERS.reduce((word, [pattern, chinese]) => word.replace(pattern, chinese), counter);
