import type { Language, Text } from "../core/text.ts";
import { columnTitle } from "./columns.ts";
import { formatDate, formatNumber } from "./format.ts";
import { wordFor } from "./labels.ts";

const LIST_TITLES: Record<string, Text> = {
  names: { en: "Names", zh: "名称" },
  components: { en: "Components", zh: "组成" },
  organisations: { en: "Organisations", zh: "机构" },
  approvals: { en: "Approvals", zh: "批准" },
  authorisations: { en: "Authorisations in registers", zh: "登记库中的许可" },
  deals: { en: "Deals", zh: "交易" },
  trials: { en: "Trials", zh: "试验" },
  prices: { en: "Prices", zh: "价格" },
  sales: { en: "Sales", zh: "销售额" },
  identifiers: { en: "Identifiers", zh: "标识" },
  drugs: { en: "Medicines", zh: "药物" },
  events: { en: "Events", zh: "事件" },
  findings: { en: "Checks", zh: "核对" },
  counters: { en: "Other counters", zh: "其他统计方" },
  measures: { en: "Measures", zh: "措施" },
  registrations: { en: "Registrations", zh: "登记" },
  medicines: { en: "Medicines", zh: "药物" },
  indications: { en: "Indications", zh: "适应症" },
  conditions: { en: "Conditions", zh: "疾病" },
  interventions: { en: "Interventions", zh: "干预" },
  countries: { en: "Countries", zh: "国家或地区" },
  outcomes: { en: "Endpoints", zh: "终点" },
  candidates: { en: "Candidates", zh: "候选药物" },
  parts: { en: "Parts", zh: "组成部分" },
  products: { en: "Products", zh: "产品" },
};

/** What a list about one thing is called; null for the thing itself, or a list that is the answer. */
export const listTitle = (list: string, language: Language): string | null =>
  Object.hasOwn(LIST_TITLES, list) ? (LIST_TITLES[list]?.[language] ?? null) : null;

type Said = string | Text | null;

const NOTHING: Text = { en: "not known", zh: "未知" };
const FLAGS: Record<string, Text> = { true: { en: "yes", zh: "是" }, false: { en: "no", zh: "否" } };
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A value of a column as people read it. The mark by which a long one is told apart from another is left out. */
export function saidOf(column: string, value: Said, language: Language): string {
  if (value === null) return NOTHING[language];
  if (typeof value !== "string") return value[language];
  const text = value.replace(/… #[0-9a-f]{8}$/, "…");
  const flag = Object.hasOwn(FLAGS, text) ? FLAGS[text] : undefined;
  if (flag) return flag[language];
  if (DAY.test(text)) return formatDate(text, "day", language);
  if (/^-?\d+(\.\d+)?$/.test(text) && !/year|_id$/.test(column)) return formatNumber(Number(text), language, 3);
  return text
    .split("; ")
    .map((each) => wordFor(column, each, language))
    .join(language === "zh" ? "；" : "; ");
}

/** What was asked, filter by filter: `Stage: phase 3 · Modality: antibody`. */
export const askedInWords = (input: Record<string, unknown>, language: Language): string =>
  Object.entries(input)
    .filter(([, value]) => value !== undefined && value !== null && value !== "" && value !== false)
    .map(([name, value]) => {
      const values = (Array.isArray(value) ? value : [value]).map((each) =>
        typeof each === "object" ? JSON.stringify(each) : wordFor(name, String(each), language),
      );
      return `${columnTitle(name)[language]}${language === "zh" ? "：" : ": "}${values.join(language === "zh" ? "、" : ", ")}`;
    })
    .join(" · ");

export const columnSaid = (column: string, language: Language): string => columnTitle(column)[language];

interface Counts {
  added: number;
  removed: number;
  changed: number;
}

/** How much changed: `2 new · 1 changed`. */
export function countsSaid({ added, removed, changed }: Counts, language: Language): string {
  const words = { added: ["new", "新增"], changed: ["changed", "变化"], removed: ["gone", "移除"] } as const;
  return (
    [
      ["added", added],
      ["changed", changed],
      ["removed", removed],
    ] as const
  )
    .filter(([, count]) => count > 0)
    .map(([name, count]) => {
      const [en, zh] = words[name];
      return language === "zh" ? `${zh} ${formatNumber(count, "zh")} 项` : `${formatNumber(count, "en")} ${en}`;
    })
    .join(" · ");
}
