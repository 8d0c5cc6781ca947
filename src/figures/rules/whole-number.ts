import * as z from "zod";
import { Operand } from "../quantity.ts";
import { defineRule, missing, NOT_HELD, plain, withUnit } from "../rule.ts";

/** A percentage of a small base has to be a whole number of things, within its rounding. */
export const wholeNumber = defineRule({
  id: "whole-number",
  title: { en: "A share of a small base is a whole number", zh: "小基数的占比应为整数" },
  role: "check",
  input: z.object({ share: Operand, base: Operand }),
  async evaluate({ share, base }, { quantity }) {
    const [percent, whole] = await Promise.all([quantity(share), quantity(base)]);
    if (!percent || !whole) return missing(NOT_HELD, [percent, whole]);
    const least = (percent.low * whole.value) / 100;
    const most = ((percent.high ?? 100) * whole.value) / 100;
    const value = (percent.value * whole.value) / 100;
    const possible = Math.floor(most) >= Math.ceil(least);
    return {
      outcome: possible ? "agrees" : "contradicts",
      value,
      unit: whole.unit,
      display: withUnit(value, whole.unit),
      formula: `${plain(percent.value)} % × ${plain(whole.value)}`,
      sentence: {
        en: `${plain(percent.value)} % of ${plain(whole.value)} is ${plain(value)}${possible ? "." : `: between ${plain(least)} and ${plain(most)} there is no whole number.`}`,
        zh: `${plain(whole.value)} 的 ${plain(percent.value)} % 为 ${plain(value)}${possible ? "。" : `：${plain(least)} 与 ${plain(most)} 之间没有整数。`}`,
      },
      inputs: [percent, whole],
    };
  },
});
