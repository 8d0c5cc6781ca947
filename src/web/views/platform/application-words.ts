import type { Language } from "../../../core/text.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useName } from "../../lib/text.tsx";

export const STATES = defineText({
  draft: { en: "draft", zh: "草稿" },
  submitted: { en: "handed in", zh: "已递交" },
  incomplete: { en: "something is missing", zh: "待补材料" },
  in_review: { en: "in review", zh: "评审中" },
  approved: { en: "approved", zh: "已批准" },
  rejected: { en: "rejected", zh: "未通过" },
  appealed: { en: "appealed", zh: "已申诉" },
  paid: { en: "paid", zh: "已拨付" },
  withdrawn: { en: "withdrawn", zh: "已撤回" },
});

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
