import * as z from "zod";
import { Operand } from "../quantity.ts";
import { defineRule, missing, NOT_HELD, plain, within, withUnit } from "../rule.ts";

/** Years between a founding year and the year of the article. */
export const yearsSince = defineRule({
  id: "years-since",
  title: { en: "Years since", zh: "经过年数" },
  role: "definition",
  input: z.object({ from: Operand, to: Operand }),
  async evaluate({ from, to }, { printed, quantity }) {
    const [first, last] = await Promise.all([quantity(from), quantity(to)]);
    if (!first || !last) return missing(NOT_HELD, [first, last]);
    const value = last.value - first.value;
    return {
      outcome: within(value, printed) ? "agrees" : "differs",
      value,
      unit: "years",
      display: withUnit(value, "years"),
      formula: `${last.value} − ${first.value}`,
      sentence: {
        en: `From ${first.value} to ${last.value} is ${plain(value)} years.`,
        zh: `${first.value} 至 ${last.value} 年为 ${plain(value)} 年。`,
      },
      inputs: [first, last],
    };
  },
});
