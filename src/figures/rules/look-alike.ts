import * as z from "zod";
import { Operand } from "../quantity.ts";
import { defineRule, missing, NOT_HELD, plain } from "../rule.ts";

/** Two figures that should have nothing to do with each other are almost the same: one may have been copied. */
export const lookAlike = defineRule({
  id: "look-alike",
  title: { en: "Near-identical figures in different roles", zh: "不同含义而几乎相同的数字" },
  role: "check",
  input: z.object({ other: Operand }),
  async evaluate({ other }, { printed, quantity }) {
    const twin = await quantity(other);
    if (!twin) return missing(NOT_HELD);
    const gap = (100 * Math.abs(twin.value - printed.value)) / printed.value;
    const alike = gap < 1;
    return {
      outcome: alike ? "open" : "agrees",
      value: gap,
      unit: "percent",
      display: { en: `${plain(gap, 2)} % apart`, zh: `相差 ${plain(gap, 2)} %` },
      formula: null,
      sentence: alike
        ? {
            en: `${plain(printed.value)} and ${plain(twin.value)} count different things and lie ${plain(gap, 2)} % apart: worth asking whether one was copied.`,
            zh: `${plain(printed.value)} 与 ${plain(twin.value)} 含义不同而仅差 ${plain(gap, 2)} %：须确认是否误用。`,
          }
        : { en: "No other figure is close.", zh: "没有相近的其他数字。" },
      inputs: [printed, twin],
    };
  },
});
