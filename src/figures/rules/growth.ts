import * as z from "zod";
import { Operand } from "../quantity.ts";
import { defineRule, missing, NOT_HELD, plain, within, withUnit } from "../rule.ts";

/** Compound annual growth: (to / from) ^ (1 / intervals) - 1, in percent. */
export const growth = defineRule({
  id: "growth",
  title: { en: "Compound growth between its endpoints", zh: "由首末值计算复合增长率" },
  role: "definition",
  input: z.object({ from: Operand, to: Operand, intervals: z.int().min(1) }),
  async evaluate({ from, to, intervals }, { printed, quantity }) {
    const [first, last] = await Promise.all([quantity(from), quantity(to)]);
    if (!first || !last) return missing(NOT_HELD, [first, last]);
    const value = 100 * ((last.value / first.value) ** (1 / intervals) - 1);
    const outcome = within(value, printed) ? "agrees" : "differs";
    return {
      outcome,
      value,
      unit: "percent",
      display: withUnit(value, "percent"),
      formula: `(${plain(last.value)} / ${plain(first.value)}) ^ (1 / ${intervals}) − 1`,
      sentence: {
        en: `From ${plain(first.value)} to ${plain(last.value)} in ${intervals} yearly steps is ${plain(value)} % a year.`,
        zh: `${intervals} 个年度间隔内由 ${plain(first.value)} 增至 ${plain(last.value)}，年均 ${plain(value)} %。`,
      },
      inputs: [first, last],
    };
  },
});
