import * as z from "zod";
import { Operand } from "../quantity.ts";
import { defineRule, missing, NOT_HELD, plain, within, withUnit } from "../rule.ts";

/** The same thing, as another counter published it. */
export const published = defineRule({
  id: "published",
  title: { en: "The same figure elsewhere", zh: "他处公布的同一数字" },
  role: "definition",
  input: z.object({
    figure: Operand,
    /** Which of the claim's numbers it is held against; the first, where none is named. */
    against: Operand.optional(),
  }),
  async evaluate({ figure, against }, { printed: first, quantity }) {
    const [other, printed] = await Promise.all([quantity(figure), against ? quantity(against) : first]);
    if (!other || !printed) return missing(NOT_HELD);
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
