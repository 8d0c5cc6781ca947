import * as z from "zod";
import { Operand, type Quantity } from "../quantity.ts";
import { defineRule, missing, plain, withUnit } from "../rule.ts";

// Yearly averages of CNY per USD have moved by more than this between most years since 2015.
const TOLERANCE = 0.02;

/** An amount of one year is converted at that year's rate: printed pair against the year's average. */
export const currencyVintage = defineRule({
  id: "currency-vintage",
  title: { en: "Exchange rate of the stated year", zh: "是否使用当年汇率" },
  role: "definition",
  input: z.object({ amount: Operand, converted: Operand, rate: Operand, other_rates: z.array(Operand).default([]) }),
  async evaluate({ amount, converted, rate, other_rates }, { quantity }) {
    const [from, into, stated] = await Promise.all([quantity(amount), quantity(converted), quantity(rate)]);
    if (!from || !into || !stated) return missing(NO_RATE, [from, into, stated]);
    const implied = from.value / into.value;
    const fits = Math.abs(implied / stated.value - 1) <= TOLERANCE;
    const others = (await Promise.all(other_rates.map((other) => quantity(other)))).filter((other) => other !== null);
    const match = others.find((other) => Math.abs(implied / other.value - 1) <= TOLERANCE / 4);
    const right = from.value / stated.value;
    return {
      outcome: fits ? "agrees" : "contradicts",
      value: right,
      unit: into.unit,
      display: withUnit(right, into.unit),
      formula: `${plain(from.value)} / ${plain(into.value)} = ${plain(implied)}`,
      sentence: sentence(implied, stated, match, right),
      inputs: [from, into, stated, ...others],
    };
  },
});

const NO_RATE = {
  en: "No rate of the stated year is in the evidence.",
  zh: "证据库中没有所述年份的汇率。",
};

function sentence(implied: number, stated: Quantity, match: Quantity | undefined, right: number) {
  const en = `The two amounts imply ${plain(implied)} yuan a dollar; ${stated.label.en} was ${plain(stated.value)}, which gives ${plain(right)}.`;
  const zh = `两数隐含汇率为 ${plain(implied)}；${stated.label.zh}为 ${plain(stated.value)}，应为 ${plain(right)}。`;
  if (!match) return { en, zh };
  return {
    en: `${en} The implied rate is that of a later time: ${match.label.en} was ${plain(match.value)}.`,
    zh: `${zh}隐含汇率属于较晚时期：${match.label.zh}为 ${plain(match.value)}。`,
  };
}
