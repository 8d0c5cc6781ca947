import type { Phase, TrialStatus } from "../../core/tables/trial.ts";
import { readDay } from "../fields.ts";

/** The platform's words for where a trial stands, without blanks and brackets. */
const STATUSES: Record<string, TrialStatus> = {
  进行中: "ongoing",
  尚未招募: "not_yet_recruiting",
  招募中: "recruiting",
  招募完成: "active_not_recruiting",
  已完成: "completed",
  主动暂停: "suspended",
  责令暂停: "suspended",
  "IEC/IRB暂停": "suspended",
  主动终止: "terminated",
  责令终止: "terminated",
  "IEC/IRB终止": "terminated",
};

export function statusOf(text: string): TrialStatus | undefined {
  const plain = text.replaceAll(/[\s（）()]/g, "");
  return STATUSES[plain] ?? STATUSES[plain.replace(/^进行中/, "")];
}

const STEPS: Record<string, string> = { I: "1", II: "2", III: "3", IV: "4", 一: "1", 二: "2", 三: "3", 四: "4" };
const PHASES: Record<string, Phase> = {
  1: "phase_1",
  "1,2": "phase_1_2",
  2: "phase_2",
  "2,3": "phase_2_3",
  3: "phase_3",
  4: "phase_4",
};
// A blank keeps the sign apart from a code before it: DⅡ期.
const ROMAN: Record<string, string> = { Ⅰ: " I", Ⅱ: " II", Ⅲ: " III", Ⅳ: " IV" };
const STEP = "(I{1,3}|IV|[1-4一二三四])\\s?[A-Da-d]?";
const PHASE = new RegExp(`(?<![A-Za-z0-9])${STEP}\\s?(?:[/／、+-]\\s?${STEP}\\s?)?期`);
const OF_A_TRIAL =
  /^\s?的?[，、：\s]?(临床(?!分期)|试验|研究|人体|健康|安全性|耐受|药代|单次|单剂量|多次|连续|食物|开放|随机|双盲|单臂|多中心|安慰剂|扩大|扩展)/;

/** The phase that a word such as `I期`, `Ib/IIa期` or `Ⅱ/Ⅲ期` states. */
export const phaseOf = (text: string): Phase | null => found(withLetters(text))?.phase ?? null;

/** The same in a title, where `IV期` may as well be the stage of a cancer: it has to stand before a word for a trial. */
export function phaseOfTitle(title: string): Phase | null {
  const text = withLetters(title);
  const hit = found(text);
  return hit && OF_A_TRIAL.test(text.slice(hit.end)) ? hit.phase : null;
}

const withLetters = (text: string) => text.replaceAll(/[ⅠⅡⅢⅣ]/g, (sign) => ROMAN[sign] ?? sign);

function found(text: string): { phase: Phase | null; end: number } | null {
  const match = PHASE.exec(text);
  if (!match) return null;
  const steps = [match[1], match[2]].flatMap((step) => (step ? [STEPS[step] ?? step] : []));
  const phase = PHASES[[...new Set(steps)].sort().join(",")] ?? null;
  return { phase, end: match.index + match[0].length };
}

/** `2023年2月6日`, `2023-02-06`, `2023.2.6`. */
export const readChineseDay = (text: string): string | undefined =>
  readDay(text.replaceAll(/[年月]/g, "-").replaceAll(/[日\s]/g, ""), "year_first");

const UNSAID = /^(登记人暂未填写该信息|暂未填写此信息|企业选择不公示|未填写|无|不适用|NA|N\/A|\/|-|)$/i;

export const isSaid = (text: string): boolean => !UNSAID.test(text.trim());

/** What a cell says of China and of all countries: `国内：…；国际：…；`. */
export function scopes(text: string): { domestic: string | null; international: string | null } {
  const said = (label: string) => {
    const [, value = ""] = new RegExp(`${label}\\s*[:：]\\s*([^；;]*)`).exec(text) ?? [];
    return isSaid(value) ? value.trim() : null;
  };
  return { domestic: said("国内"), international: said("国际") };
}
