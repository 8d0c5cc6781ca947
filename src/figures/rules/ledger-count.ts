import * as z from "zod";
import { Operand } from "../quantity.ts";
import { defineRule, missing, NOT_HELD, plain, within, withUnit } from "../rule.ts";

/** Our own count. A ledger that is known to be incomplete can confirm a figure or exceed it, never refute it from below. */
export const ledgerCount = defineRule({
  id: "ledger-count",
  title: { en: "Our own count", zh: "我方计数" },
  role: "definition",
  input: z.object({ count: Operand, complete: z.boolean() }),
  async evaluate({ count, complete }, { printed, quantity }) {
    const ours = await quantity(count);
    if (!ours) return missing(NOT_HELD);
    const agrees = within(ours.value, printed);
    const short = !complete && ours.value < printed.low;
    const outcome = agrees ? "agrees" : short ? "open" : "differs";
    const note = short
      ? { en: " It is a lower bound and cannot refute a larger figure.", zh: "此为下限，不能否定更大的数字。" }
      : { en: "", zh: "" };
    return {
      outcome,
      value: ours.value,
      unit: ours.unit,
      display: withUnit(ours.value, ours.unit),
      formula: null,
      sentence: {
        en: `The evidence holds ${plain(ours.value)} ${ours.unit} by this rule.${note.en}`,
        zh: `按此规则，证据库载有 ${plain(ours.value)}（${ours.label.zh}）。${note.zh}`,
      },
      inputs: [ours],
    };
  },
});
