import type { Language, Text } from "../core/text.ts";
import { formatNumber } from "./format.ts";

/** A count needs no unit beside its name. */
const UNITS: Record<string, Text> = {
  working_days: { en: "working days", zh: "个工作日" },
  CNY: { en: "CNY", zh: "元" },
};
const NOTHING: Text = { en: "nothing to measure", zh: "无可计量" };

/** A number of the casework as people say it. */
export function indicatorWord(value: number | null, unit: string, language: Language): string {
  if (value === null) return NOTHING[language];
  const word = UNITS[unit]?.[language];
  return word ? `${formatNumber(value, language, 2)} ${word}` : formatNumber(value, language, 0);
}
