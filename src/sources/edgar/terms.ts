import { type Amount, amountsIn } from "./amounts.ts";

export type Term = { kind: "upfront" | "milestones" | "equity" | "other_amount" } & Omit<Amount, "start" | "end">;

/** What a sum is for, by the words beside it. */
const PURPOSES = {
  milestones: /milestones?/gi,
  upfront:
    /up-?\s?front|initial (?:cash )?payment|signing (?:fee|payment)|one-time (?:cash )?payment|licen[cs]e fee|initiation fee|down payment/gi,
  equity:
    /equity investment|equity stake|private placement|(?:purchase|invest|subscri)\w*[^.;]{0,60}\b(?:shares|stock|ADSs?)|(?:common|ordinary|preferred|newly issued) (?:shares|stock)|\bADSs?\b/gi,
  option_fee: /option (?:exercise )?(?:fee|payment|price)|exercise (?:of (?:its|the) option|fee)/gi,
  total: /(?:total|potential|aggregate) (?:deal |transaction )?(?:value|consideration)|valued at|worth|\ba total of/gi,
  research: /research (?:funding|support)|(?:reimburse|fund)\w*[^.;]{0,40}(?:cost|expense)s?|termination fee/gi,
} as const;
type Purpose = keyof typeof PURPOSES;

const LEADS_TO =
  /(?:\b(?:of|totall?ing|equal to|aggregating|for|is|at|worth|pay|receive|received|paid|receiving|paying)|[:(])\s*(?:an? |the )?(?:additional |further |aggregate |total )*(?:of )?$/i;
/** Where the words beside one sum stop and those of the next begin. */
const APART =
  /;|,? (?:plus|as well as|along with|together with|in addition to)\b|,? and (?=(?:is|are|was|will|may|shall|could|up to|an?|the|additional|tiered|it|we|potential|further|development|milestones?|royalt)\b)|,(?= (?:up to|and up|an?|tiered|additional|with|including|consisting|of which|comprised)\b)/gi;

/** One sum for an upfront payment and milestones; not where the upfront payment has a sum of its own before it. */
const TOGETHER = {
  before: /up-?\s?front[\w\s,-]{0,60}\band\b[\w\s,-]{0,50}milestones?[\w\s,-]{0,40}$/i,
  after: /^\s*(?:in|of) (?:[\w-]+ ){0,3}up-?front[\w\s,-]{0,40}(?:\band\b|,)[\w\s,-]{0,40}milestones?/i,
  own: /^\s*(?:in )?(?:an? )?(?:non-?refundable )?up-?\s?front/i,
};

/** The sums of a sentence with what they are for. A sum for several things at once is a total, and so no part. */
export function termsIn(sentence: string): Term[] {
  const amounts = amountsIn(sentence);
  return amounts.flatMap((amount, at) => {
    const before = sentence.slice(amounts[at - 1]?.end ?? 0, amount.start);
    const after = sentence.slice(amount.end, amounts[at + 1]?.start ?? sentence.length);
    const purposes = purposesOf(before, after);
    const kind = kindOf(purposes);
    const { value, amount_million, currency } = amount;
    return kind ? [{ kind, value, amount_million, currency }] : [];
  });
}

/** `an upfront payment of $5 million` is told by what stands before; `$5 million upfront` by what stands behind. */
function purposesOf(before: string, after: string): Set<Purpose> {
  const together = TOGETHER.before.test(before) && !TOGETHER.own.test(before);
  if (together || TOGETHER.after.test(after)) return new Set(["total"]);
  const near = { before: before.split(APART).at(-1) ?? "", after: after.split(APART)[0] ?? "" };
  const led = LEADS_TO.test(near.before);
  const first = told(led ? near.before : near.after);
  if (first.size) return first;
  const second = told(led ? near.after : near.before);
  return second.size ? second : told(led ? before : "");
}

const told = (words: string): Set<Purpose> =>
  new Set((Object.keys(PURPOSES) as Purpose[]).filter((purpose) => words.search(PURPOSES[purpose]) >= 0));

function kindOf(purposes: Set<Purpose>): Term["kind"] | null {
  if (!purposes.size) return null;
  if (purposes.has("total") || (purposes.has("upfront") && purposes.has("milestones"))) return "other_amount";
  if (purposes.has("option_fee") || purposes.has("research")) return "other_amount";
  if (purposes.has("milestones")) return "milestones";
  return purposes.has("equity") ? "equity" : "upfront";
}

const DIGITS = `(?:low|mid|high|sub|single|double|teens?|twent(?:y|ies))`;
const RATE = new RegExp(
  String.raw`(?:up to )?\d+(?:\.\d+)?\s?(?:%|percent)(?:\s?(?:to|-|–)\s?\d+(?:\.\d+)?\s?(?:%|percent))?|(?:the )?${DIGITS}(?:[- ]to[- ]${DIGITS})?(?:[- ]${DIGITS})*[- ](?:digits?|teens?|twenties)(?: percentages?)?(?: to (?:the )?${DIGITS}(?:[- ]${DIGITS})*[- ]?(?:digits?|teens?|twenties)?)?`,
  "i",
);

/** The rate of a royalty as printed; null where a royalty is due and no rate is said; undefined where none is due. */
export function royaltyIn(sentence: string): string | null | undefined {
  if (!/royalt(?:y|ies)/i.test(sentence) || /royalty[- ]free|no royalt|royalty (?:trust|interest)/i.test(sentence))
    return undefined;
  if (
    !/\b(?:tiered|pay|paid|receive|eligible|entitled|earn|owe|royalt(?:y|ies) (?:on|of|at|based|payments?))/i.test(
      sentence,
    )
  )
    return undefined;
  const near = sentence.slice(Math.max(0, sentence.search(/royalt/i) - 80));
  return RATE.exec(near)?.[0].trim() ?? null;
}
