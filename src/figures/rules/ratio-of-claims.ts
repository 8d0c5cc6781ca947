import * as z from "zod";
import { Operand } from "../quantity.ts";
import { defineRule, missing, NOT_HELD, plain, withUnit } from "../rule.ts";
import { impliedRange } from "./implied-total.ts";

/** Two shares of one numerator imply the ratio of their bases: (share of the wider) / (share of the narrower). */
export const ratioOfClaims = defineRule({
  id: "ratio-of-claims",
  title: { en: "Two shares imply a third", zh: "两项占比推出第三项" },
  role: "check",
  input: z.object({ wider: Operand, narrower: Operand, published: Operand }),
  async evaluate({ wider, narrower, published }, { quantity }) {
    const [of_wider, of_narrower, known] = await Promise.all([
      quantity(wider),
      quantity(narrower),
      quantity(published),
    ]);
    if (!of_wider || !of_narrower || !known) return missing(NOT_HELD, [of_wider, of_narrower, known]);
    const range = impliedRange(of_wider, of_narrower);
    const value = (100 * of_wider.value) / of_narrower.value;
    const fits = known.value >= range.low && known.value <= (range.high ?? Number.POSITIVE_INFINITY);
    return {
      outcome: fits ? "agrees" : "differs",
      value,
      unit: "percent",
      display: withUnit(value, "percent", 3),
      formula: `${plain(of_wider.value)} % / ${plain(of_narrower.value)} %`,
      sentence: {
        en: `The two shares make the narrower base ${plain(range.low, 3)} – ${plain(range.high ?? 100, 3)} % of the wider; ${known.label.en} is ${plain(known.value)} %.`,
        zh: `两项占比推出窄基数为宽基数的 ${plain(range.low, 3)} – ${plain(range.high ?? 100, 3)} %；${known.label.zh}为 ${plain(known.value)} %。`,
      },
      inputs: [of_wider, of_narrower, known],
    };
  },
});
