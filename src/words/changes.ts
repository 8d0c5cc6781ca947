import type { Language, Text } from "../core/text.ts";
import { ANSWER_COLUMNS, LIST_TITLES } from "./answer-columns.ts";
import { columnTitle } from "./columns.ts";
import { formatDate, formatNumber } from "./format.ts";
import { wordFor } from "./labels.ts";

/** What a list about one thing is called; null for the thing itself, or a list that is the answer. */
export const listTitle = (list: string, language: Language): string | null =>
  Object.hasOwn(LIST_TITLES, list) ? (LIST_TITLES[list]?.[language] ?? null) : null;

const UNNAMED: Text = { en: "Another detail", zh: "其他信息" };

/** What a column of an answer is called, or null where there are no words for it. */
function titleOf(column: string): Text | null {
  const own = Object.hasOwn(ANSWER_COLUMNS, column) ? ANSWER_COLUMNS[column] : undefined;
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

interface Asked {
  input: Record<string, unknown>;
  /** What stands for a thing by its id. */
  names: Record<string, Text>;
}

/** What was asked, filter by filter: `Stage: phase 3 · Modality: antibody`. Rules of counting are numbered, not named. */
export function askedInWords({ input, names }: Asked, language: Language): string {
  const asked = Object.entries(input).filter(
    ([, value]) => value !== undefined && value !== null && value !== "" && value !== false,
  );
  const [colon, comma] = language === "zh" ? ["：", "、"] : [": ", ", "];
  const said = asked.flatMap(([name, value]) => {
    const title = titleOf(name);
    if (!title) return [];
    const values: unknown[] = Array.isArray(value) ? value : [value];
    const word = (each: unknown) => names[String(each)]?.[language] ?? wordOf(name, String(each), language);
    return [`${title[language]}${colon}${values.map(word).join(comma)}`];
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
