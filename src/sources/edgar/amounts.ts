/** A sum of money in a sentence. Positions are of the sentence. */
export interface Amount {
  start: number;
  end: number;
  /** As printed, with `up to` where it stands before it. */
  value: string;
  /** Null for a range. */
  amount_million: number | null;
  currency: string;
}

const CURRENCIES: Record<string, string> = {
  US$: "USD",
  "U.S.$": "USD",
  "U.S. $": "USD",
  USD: "USD",
  $: "USD",
  HK$: "HKD",
  A$: "AUD",
  C$: "CAD",
  S$: "SGD",
  RMB: "CNY",
  CNY: "CNY",
  "€": "EUR",
  EUR: "EUR",
  "£": "GBP",
  GBP: "GBP",
  "¥": "JPY",
  JPY: "JPY",
  CHF: "CHF",
};
const SCALES: Record<string, number> = { billion: 1000, bn: 1000, B: 1000, million: 1, MM: 1, M: 1, thousand: 0.001 };

const SIGN = String.raw`US\$|U\.S\. ?\$|HK\$|A\$|C\$|S\$|\$|€|£|¥|(?:USD|RMB|CNY|EUR|GBP|JPY|CHF)(?=\s?\d)`;
const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?`;
const SCALE = String.raw`(?:[\s-]?(billion|million|thousand|bn|MM|M|B)\b)?`;
const BEFORE = String.raw`(?:(?:up to|as much as|at least|approximately|more than)\s+(?:an (?:additional|aggregate)(?: of)?\s+)?)?`;
const MONEY = new RegExp(String.raw`(${BEFORE})(${SIGN})\s?(${NUMBER})${SCALE}`, "gi");
const RANGE = /^\s*(?:to|and|–|-|—)\s*$/i;
const NO_SUM =
  /^\s*(?:per share|per ADS|per unit|a share|par value|per annum|per year|per month|principal|stated value)|^,? par value/i;

/** The sums in a sentence. Prices of a share, and less than ten thousand, are none. */
export function amountsIn(sentence: string): Amount[] {
  const found: Amount[] = [];
  for (const match of sentence.matchAll(MONEY)) {
    const [text, , sign = "", number = "", scale = ""] = match;
    const end = match.index + text.length;
    if (NO_SUM.test(sentence.slice(end, end + 20))) continue;
    const plain = Number(number.replaceAll(",", ""));
    const factor = scale ? (SCALES[scale] ?? SCALES[scale.toLowerCase()] ?? 1) : 1e-6;
    const amount_million = Number((plain * factor).toPrecision(12));
    const currency = CURRENCIES[sign] ?? CURRENCIES[sign.toUpperCase()] ?? "USD";
    const amount = { start: match.index, end, value: squeezed(text), amount_million, currency };
    const last = found.at(-1);
    if (last && isRange(sentence, last, amount)) Object.assign(last, ranged(sentence, last, amount));
    else found.push(amount);
  }
  return found.filter(({ amount_million }) => amount_million === null || amount_million >= 0.01);
}

const squeezed = (text: string): string => text.replace(/\s+/g, " ").trim();

const isRange = (sentence: string, first: Amount, second: Amount): boolean => {
  const between = sentence.slice(first.end, second.start);
  const opened = /\b(?:from|between|ranging)\s*$/i.test(sentence.slice(0, first.start));
  return RANGE.test(between) && (opened || !/and/i.test(between));
};

/** Where `between` or `from` begins, if a range is opened by it. */
const openingOf = (sentence: string, start: number): number =>
  start - (/\b(?:from|between)\s*$/i.exec(sentence.slice(0, start))?.[0].length ?? 0);

const ranged = (sentence: string, first: Amount, second: Amount): Partial<Amount> => ({
  end: second.end,
  value: squeezed(sentence.slice(openingOf(sentence, first.start), second.end)),
  amount_million: null,
});
