import * as z from "zod";
import { Operand } from "../quantity.ts";
import { defineRule, missing, NOT_HELD, plain, within, withUnit } from "../rule.ts";

/** Amounts in millions of US dollars, added and turned into billions of the printed currency at a stated rate. */
export const convertedSum = defineRule({
  id: "converted-sum",
  title: { en: "Sum of its parts, converted", zh: "各部分之和（换算）" },
  role: "definition",
  input: z.object({ parts: z.array(Operand).min(1), rate: Operand.nullable(), unit: z.string() }),
  async evaluate({ parts, rate, unit }, { printed, quantity }) {
    const found = await Promise.all(parts.map((part) => quantity(part)));
    const price = rate ? await quantity(rate) : null;
    if (found.includes(null) || (rate && !price)) return missing(NOT_HELD, [...found, price]);
    const amounts = found.filter((part) => part !== null);
    const million = amounts.reduce((sum, { value }) => sum + value, 0);
    const value = (million * (price?.value ?? 1)) / 1000;
    const agrees = within(value, printed);
    const terms = amounts.map((part) => plain(part.value)).join(" + ");
    const formula = `${amounts.length > 1 ? `(${terms})` : terms}${price ? ` × ${plain(price.value)}` : ""} / 1000`;
    return {
      outcome: agrees ? "agrees" : "differs",
      value,
      unit,
      display: withUnit(value, unit),
      formula,
      sentence: {
        en: `${amounts.map(({ label }) => label.en).join(" plus ")}${price ? ` at ${plain(price.value)}` : ""} is ${withUnit(value, unit).en}.`,
        zh: `${amounts.map(({ label }) => label.zh).join("加")}${price ? `，按 ${plain(price.value)} 换算` : ""}，为 ${withUnit(value, unit).zh}。`,
      },
      inputs: price ? [...amounts, price] : amounts,
    };
  },
});
