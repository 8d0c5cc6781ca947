import * as z from "zod";
import { Operand } from "../quantity.ts";
import { defineRule, missing, NOT_HELD, plain, within, withUnit } from "../rule.ts";

/** The same thing, as another counter published it. */
export const published = defineRule({
  id: "published",
  title: { en: "The same figure elsewhere", zh: "他处公布的同一数字" },
  role: "definition",
  input: z.object({ figure: Operand }),
  async evaluate({ figure }, { printed, quantity }) {
    const other = await quantity(figure);
    if (!other) return missing(NOT_HELD);
    const agrees = within(other.value, printed) || within(printed.value, other);
    return {
      outcome: agrees ? "agrees" : "differs",
      value: other.value,
      unit: other.unit,
      display: withUnit(other.value, other.unit),
      formula: null,
      sentence: agrees
        ? { en: `${other.label.en} gives ${plain(other.value)}.`, zh: `${other.label.zh}为 ${plain(other.value)}。` }
        : {
            en: `${other.label.en} gives ${plain(other.value)}, not ${plain(printed.value)}.`,
            zh: `${other.label.zh}为 ${plain(other.value)}，而非 ${plain(printed.value)}。`,
          },
      inputs: [other],
    };
  },
});
