import * as z from "zod";
import { Operand } from "../quantity.ts";
import { defineRule, missing, NOT_HELD, plain } from "../rule.ts";

/** A total over several years against a count of one of these years, or a mean, that somebody published. */
export const yearlyMean = defineRule({
  id: "yearly-mean",
  title: { en: "Mean per year against a published year", zh: "年均数与已公布年份之比较" },
  role: "check",
  input: z.object({ total: Operand, years: z.int().min(1), published: Operand }),
  async evaluate({ total, years, published }, { quantity }) {
    const [sum, known] = await Promise.all([quantity(total), quantity(published)]);
    if (!sum || !known) return missing(NOT_HELD, [sum, known]);
    const value = sum.value / years;
    const close = Math.abs(known.value / value - 1) <= 0.1;
    return {
      outcome: close ? "agrees" : "differs",
      value,
      unit: sum.unit,
      display: { en: `${plain(value, 3)} a year`, zh: `每年 ${plain(value, 3)}` },
      formula: `${plain(sum.value)} / ${years}`,
      sentence: {
        en: `${plain(sum.value)} over ${years} years is ${plain(value, 3)} a year; ${known.label.en} is ${plain(known.value)}.`,
        zh: `${years} 年共 ${plain(sum.value)}，年均 ${plain(value, 3)}；${known.label.zh}为 ${plain(known.value)}。`,
      },
      inputs: [sum, known],
    };
  },
});
