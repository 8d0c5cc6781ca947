import * as z from "zod";
import { Operand } from "../quantity.ts";
import { defineRule, missing, NOT_HELD, plain, within, withUnit } from "../rule.ts";

/** If a share a of targets holds a share b of trials, the Gini coefficient is at least b - a (Lorenz curve). */
export const lorenzBound = defineRule({
  id: "lorenz-bound",
  title: { en: "What the concentration implies", zh: "集中度的含义" },
  role: "check",
  input: z.object({ held: Operand, holders: Operand, gini: Operand.optional() }),
  async evaluate({ held, holders, gini }, { quantity }) {
    const [b, a] = await Promise.all([quantity(held), quantity(holders)]);
    if (!b || !a) return missing(NOT_HELD, [a, b]);
    const value = (b.value - a.value) / 100;
    const measured = gini ? await quantity(gini) : null;
    const fits = measured === null || within(measured.value, { low: value, high: 1 });
    const said = measured
      ? { en: ` Measured: ${plain(measured.value)}.`, zh: `实测：${plain(measured.value)}。` }
      : { en: "", zh: "" };
    return {
      outcome: fits ? "agrees" : "differs",
      value,
      unit: "Gini",
      display: withUnit(value, "Gini"),
      formula: `${plain(b.value)} % − ${plain(a.value)} %`,
      sentence: {
        en: `If the base were all targets, the Gini coefficient would be at least ${plain(value)}.${said.en}`,
        zh: `若以全部靶点为基数，基尼系数至少为 ${plain(value)}。${said.zh}`,
      },
      inputs: measured ? [b, a, measured] : [b, a],
    };
  },
});
