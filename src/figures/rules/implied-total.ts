import * as z from "zod";
import { Operand, type Quantity } from "../quantity.ts";
import { defineRule, missing, NOT_HELD, plain, withUnit } from "../rule.ts";

/**
 * A part and its share imply a total. A total of a longer period cannot be smaller than a count of a shorter one,
 * and a total of a shorter period cannot be larger than a later count of a longer one.
 */
export const impliedTotal = defineRule({
  id: "implied-total",
  title: { en: "The total that part and share imply", zh: "由部分与占比推出的总数" },
  role: "check",
  input: z.object({
    part: Operand,
    share: Operand,
    /** How the implied total must stand to the published count. */
    must_be: z.enum(["equal", "at_least", "at_most"]),
    count: Operand,
  }),
  async evaluate({ part, share, must_be, count }, { quantity }) {
    const [numerator, fraction, published] = await Promise.all([quantity(part), quantity(share), quantity(count)]);
    if (!numerator || !fraction || !published) return missing(NOT_HELD, [numerator, fraction, published]);
    const range = impliedRange(numerator, fraction);
    const holds = relation(must_be, range, published);
    return {
      outcome: holds ? "agrees" : must_be === "equal" ? "differs" : "contradicts",
      value: (100 * numerator.value) / fraction.value,
      unit: numerator.unit,
      display: withUnit((100 * numerator.value) / fraction.value, numerator.unit, 3),
      formula: `${plain(numerator.value)} / ${plain(fraction.value)} %`,
      sentence: {
        en: `${plain(numerator.value)} at ${plain(fraction.value)} % implies a total of ${span(range)}; ${published.label.en} is ${plain(published.value)}${holds ? "." : REASON[must_be].en}`,
        zh: `${plain(numerator.value)} 占 ${plain(fraction.value)} %，隐含总数 ${span(range)}；${published.label.zh}为 ${plain(published.value)}${holds ? "。" : REASON[must_be].zh}`,
      },
      inputs: [numerator, fraction, published],
    };
  },
});

const REASON = {
  equal: { en: ": another counter or another definition.", zh: "：统计方或口径不同。" },
  at_least: {
    en: ", counted over a shorter time: the period of the claim cannot be as worded.",
    zh: "，而其期间更短：该数字的期间不可能如文中所述。",
  },
  at_most: {
    en: ", counted to a later day: the two cannot be the same count.",
    zh: "，而其截止日更晚：两者不可能是同一口径。",
  },
};

interface Range {
  low: number;
  high: number | null;
}

/** What the roundings of part and share leave open. */
export function impliedRange(part: Range, percent: Range): Range {
  const low = (100 * part.low) / (percent.high ?? percent.low);
  return { low, high: part.high === null ? null : (100 * part.high) / percent.low };
}

function relation(must_be: "equal" | "at_least" | "at_most", implied: Range, published: Quantity): boolean {
  if (must_be === "at_most") return implied.low <= (published.high ?? published.value);
  const most = implied.high ?? Number.POSITIVE_INFINITY;
  if (must_be === "at_least") return most >= published.low;
  return published.low <= most && (published.high ?? published.value) >= implied.low;
}

const span = ({ low, high }: Range): string =>
  high === null ? `${plain(low, 3)} or more` : `${plain(low, 3)} – ${plain(high, 3)}`;
