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

/** Columns of answers that no table has. */
const COLUMNS: Record<string, Text> = {
  printed: { en: "Printed", zh: "刊印值" },
  recomputed: { en: "Recomputed", zh: "复算值" },
  verdict: { en: "Verdict", zh: "结论" },
  reason: { en: "Reason", zh: "理由" },
  period: { en: "Period", zh: "期间" },
  outcome: { en: "Outcome", zh: "核对结果" },
  display: { en: "Value", zh: "数值" },
  sentence: { en: "Finding", zh: "核对说明" },
  state: { en: "State", zh: "状态" },
  target_high: { en: "Upper target", zh: "目标上限" },
  baseline: { en: "Baseline", zh: "基线" },
  actual: { en: "Actual", zh: "实绩" },
  targets: { en: "Targets", zh: "靶点" },
  places: { en: "Places", zh: "地点" },
  approved_in: { en: "Approved in", zh: "获批地" },
  first_trial_date: { en: "First trial", zh: "首个试验" },
  last_event_date: { en: "Last step", zh: "最近进展" },
  first_approval_date: { en: "First approval", zh: "首次获批" },
  trials: { en: "Trials", zh: "试验数" },
  is_active: { en: "Active", zh: "在研" },
  approved_elsewhere: { en: "Approved elsewhere", zh: "境外已获批" },
  far_elsewhere: { en: "Late elsewhere", zh: "境外临床后期" },
  elsewhere: { en: "Elsewhere", zh: "境外" },
  home: { en: "At home", zh: "境内" },
  things: { en: "Counted", zh: "计数" },
  first_date: { en: "First anywhere", zh: "全球首次" },
  china_date: { en: "First in China", zh: "中国首次" },
  from_jurisdiction: { en: "First in", zh: "首批地" },
  from_day: { en: "First approval", zh: "首次获批" },
  to_day: { en: "Approval here", zh: "本地获批" },
  happened: { en: "Arrived", zh: "已获批" },
  days: { en: "Days", zh: "天数" },
  realised_million: { en: "Realised, m", zh: "已实现，百万" },
  countries: { en: "Countries", zh: "国家或地区" },
  force: { en: "In force", zh: "效力" },
  measures: { en: "Measures", zh: "措施" },
  window: { en: "Window", zh: "申报窗口" },
  assets: { en: "Assets", zh: "资产" },
  names: { en: "Names", zh: "名称" },
  approvals_abroad: { en: "Approvals abroad", zh: "境外批准" },
  deals: { en: "Deals", zh: "交易数" },
  drugs: { en: "Medicines", zh: "药物" },
  deals_out: { en: "Deals given", zh: "许可出" },
  deals_in: { en: "Deals taken", zh: "许可入" },
  standing: { en: "Standing", zh: "收录方式" },
  values: { en: "Values", zh: "各方取值" },
  first_day: { en: "First", zh: "最早" },
  last_day: { en: "Last", zh: "最近" },
  date: { en: "Date", zh: "日期" },
  lag_days: { en: "Lag in days", zh: "时滞（天）" },
  text: { en: "Words", zh: "关键词" },
  drug: { en: "Medicine", zh: "药物" },
  trial: { en: "Trial", zh: "试验" },
  plan: { en: "Plan", zh: "规划" },
  measure: { en: "Measure", zh: "措施" },
};

const UNNAMED: Text = { en: "Another detail", zh: "其他信息" };

/** What a column of an answer is called, or null where there are no words for it. */
function titleOf(column: string): Text | null {
  const own = Object.hasOwn(COLUMNS, column) ? COLUMNS[column] : undefined;
  const title = own ?? columnTitle(column);
  return title.en === column ? null : title;
}

export const columnSaid = (column: string, language: Language): string => (titleOf(column) ?? UNNAMED)[language];

/** Columns whose values have the words of another. */
const LIKE: Record<string, string> = { approved_in: "jurisdiction", from_jurisdiction: "jurisdiction" };

type Said = string | number | boolean | Text | null;

const NOTHING: Text = { en: "not known", zh: "未知" };
const FLAGS: Record<string, Text> = { true: { en: "yes", zh: "是" }, false: { en: "no", zh: "否" } };
const VERDICTS: Record<string, Text> = {
  reproduced: { en: "Reproduced", zh: "已复现" },
  contested: { en: "Contested", zh: "有争议" },
  inconsistent: { en: "Inconsistent", zh: "自相矛盾" },
  not_evaluable: { en: "Not evaluable", zh: "无法评估" },
  agrees: { en: "agrees", zh: "吻合" },
  differs: { en: "differs", zh: "不同" },
  contradicts: { en: "contradicts", zh: "矛盾" },
  open: { en: "open", zh: "未决" },
};
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CODE = /^[a-z]+(_[a-z0-9]+)+$/;

function wordOf(column: string, value: string, language: Language): string {
  const own = [FLAGS, VERDICTS].find((words) => Object.hasOwn(words, value))?.[value];
  if (own) return own[language];
  const word = wordFor(LIKE[column] ?? column, value, language);
  return CODE.test(word) ? word.replaceAll("_", " ") : word;
}

/** A value of a column as people read it. The mark by which a long one is told apart from another is left out. */
export function saidOf(column: string, value: Said, language: Language): string {
  if (value === null) return NOTHING[language];
  if (typeof value === "number") return /year$/.test(column) ? String(value) : formatNumber(value, language, 3);
  if (typeof value === "object") return value[language];
  const text = String(value).replace(/… #[0-9a-f]{8}$/, "…");
  if (DAY.test(text)) return formatDate(text, "day", language);
  return text
    .split("; ")
    .map((each) => wordOf(column, each, language))
    .join(language === "zh" ? "；" : "; ");
}

interface Fact {
  column: string;
  value: Said;
}

/** The first things there are to say of a row, those that have words. */
export const factsSaid = (facts: readonly Fact[], language: Language): string =>
  facts
    .filter(({ column }) => titleOf(column) !== null)
    .map(({ column, value }) => `${columnSaid(column, language)}: ${saidOf(column, value, language)}`)
    .join(" · ");

/** What was asked, filter by filter: `Stage: phase 3 · Modality: antibody`. Rules of counting are numbered, not named. */
export function askedInWords(input: Record<string, unknown>, language: Language): string {
  const asked = Object.entries(input).filter(
    ([, value]) => value !== undefined && value !== null && value !== "" && value !== false,
  );
  const [colon, comma] = language === "zh" ? ["：", "、"] : [": ", ", "];
  const said = asked.flatMap(([name, value]) => {
    const title = titleOf(name);
    if (!title) return [];
    const values = Array.isArray(value) ? value : [value];
    return [`${title[language]}${colon}${values.map((each) => wordOf(name, String(each), language)).join(comma)}`];
  });
  const rest = asked.length - said.length;
  if (rest > 0)
    said.push(language === "zh" ? `另有 ${rest} 项条件` : `${rest} more ${rest > 1 ? "choices" : "choice"}`);
  return said.join(" · ");
}

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
