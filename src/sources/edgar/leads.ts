import type { Row } from "../../core/tables.ts";
import { counterpartyIn } from "./counterparty.ts";
import { type Event, eventIn, FINANCE, isBoilerplate, isMedical } from "./events.ts";
import { type Span, sentencesOf } from "./sentences.ts";
import { royaltyIn, termsIn } from "./terms.ts";

type Lead = Omit<Row<"lead">, "record_key">;
type Found = Pick<Lead, "kind" | "value" | "amount_million" | "currency" | "counterparty">;

/** Where agreements are announced. Results, departures and exhibits only repeat them. */
const TOLD_IN = [
  "item_1.01",
  "item_1.02",
  "item_2.01",
  "item_7.01",
  "item_8.01",
  "item_2",
  "item_5",
  "item_9",
  "document",
];

/** Below such a heading a text warns of the future, or praises the company. */
const CLOSING =
  /^(?:cautionary|(?:note|statement)s? (?:regarding|concerning|on) forward|forward[- ]looking statements?|safe harbor|about [A-Z0-9].{0,80}$|additional information and where to find|important information)/i;

export interface Subject {
  filing_id: string;
  company: string;
  sic: string | null | undefined;
}

/** Leads in one section, sentence by sentence. The same thing said twice is one lead. */
export function leadsIn(subject: Subject, section: string, text: string): Lead[] {
  if (!TOLD_IN.includes(section)) return [];
  const medical = isMedical(text, subject.sic);
  const spans = untilClosing(text);
  const events = spans.map(({ start, end }) => eventIn(text.slice(start, end), medical));
  const inDeal = events.some((event) => event !== null && event !== "termination");
  const said = new Set<string>();
  return spans.flatMap((span, at) => {
    const sentence = text.slice(span.start, span.end);
    const found = [...ofEvent(events[at] ?? null, sentence, subject), ...(inDeal ? ofTerms(sentence, medical) : [])];
    return found
      .filter((one) => isNew(said, one))
      .map((one) => quoted(one, subject.filing_id, section, span, sentence, said.size));
  });
}

function untilClosing(text: string): Span[] {
  const spans = sentencesOf(text);
  const closing = spans.findIndex(({ start, end }) => end - start < 120 && CLOSING.test(text.slice(start, end)));
  return closing < 0 ? spans : spans.slice(0, closing);
}

function ofEvent(kind: Event | null, sentence: string, { company }: Subject): Found[] {
  if (!kind) return [];
  const counterparty = counterpartyIn(sentence, company);
  return [{ kind, value: null, amount_million: null, currency: null, counterparty }];
}

/** Sums and rates. Loans, leases, pay and results speak of money too. */
function ofTerms(sentence: string, medical: boolean): Found[] {
  if (isBoilerplate(sentence) || FINANCE.test(sentence)) return [];
  const terms = termsIn(sentence)
    .filter(({ kind }) => medical || kind !== "equity")
    .map((term): Found => ({ ...term, counterparty: null }));
  const rate = royaltyIn(sentence);
  const royalty: Found = {
    kind: "royalty",
    value: rate ?? null,
    amount_million: null,
    currency: null,
    counterparty: null,
  };
  return rate === undefined ? terms : [...terms, royalty];
}

/** A sum is known by what it is, an agreement by whom it is with; one that names nobody is taken for the one before. */
function isNew(said: Set<string>, { kind, value, amount_million, currency, counterparty }: Found): boolean {
  const parts = [kind, amount_million ?? value, currency, counterparty];
  const known = said.has(JSON.stringify(parts)) || (parts.slice(1).every((part) => part === null) && said.has(kind));
  said.add(kind).add(JSON.stringify(parts));
  return !known;
}

const quoted = (
  found: Found,
  filing_id: string,
  section: string,
  { start, end }: Span,
  quote: string,
  count: number,
): Lead => ({
  lead_id: `${filing_id}/${section}/${start}/${found.kind}/${count}`,
  filing_id,
  section,
  ...found,
  quote,
  quote_start: start,
  quote_end: end,
});
