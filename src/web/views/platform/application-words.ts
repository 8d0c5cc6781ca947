import { APPLICATION_WORDS } from "../../../core/casework-words.ts";
import type { Language } from "../../../core/text.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useName } from "../../lib/text.tsx";

export const STATES = defineText(APPLICATION_WORDS);

/** In full: an application is for so many yuan, not for so many millions. */
export const amountWord = (amount: number, currency: string, language: Language): string =>
  `${amount.toLocaleString(language === "zh" ? "zh-CN" : "en-GB", { maximumFractionDigits: 2 })} ${currency}`;

/** What a measure supports, in a sentence; its id while that is not known. */
export function useMeasures(): (measure_id: string) => string {
  const nameIn = useName();
  const { data } = useOperation("policies.list", {});
  return (measure_id) => {
    const found = data?.rows.find((row) => row.measure_id === measure_id);
    return found ? nameIn(found.support, found.support_zh) : measure_id;
  };
}
