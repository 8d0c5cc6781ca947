import * as z from "zod";
import { Operand } from "../quantity.ts";
import { defineRule, missing, NOT_HELD, plain, within, withUnit } from "../rule.ts";

/** Numerator over a denominator that somebody published, in percent. */
export const share = defineRule({
  id: "share",
  title: { en: "Share of a published total", zh: "占已公布总数之比" },
  role: "definition",
  input: z.object({ numerator: Operand, denominator: Operand }),
  async evaluate({ numerator, denominator }, { printed, quantity }) {
    const [part, whole] = await Promise.all([quantity(numerator), quantity(denominator)]);
    if (!part || !whole) return missing(NOT_HELD, [part, whole]);
    const value = (100 * part.value) / whole.value;
    const agrees = within(value, printed);
    return {
      outcome: agrees ? "agrees" : "differs",
      value,
      unit: "percent",
      display: withUnit(value, "percent", 3),
      formula: `${plain(part.value)} / ${plain(whole.value)}`,
      sentence: {
        en: `${plain(part.value)} of ${plain(whole.value)} (${whole.label.en}) is ${plain(value, 3)} %${agrees ? "" : `, not ${plain(printed.value)} %`}.`,
        zh: `${plain(part.value)} 占 ${plain(whole.value)}（${whole.label.zh}）的 ${plain(value, 3)} %${agrees ? "" : `，而非 ${plain(printed.value)} %`}。`,
      },
      inputs: [part, whole],
    };
  },
});
