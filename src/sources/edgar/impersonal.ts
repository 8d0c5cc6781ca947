import { sentencesOf } from "./sentences.ts";

// Filings are signed, and press releases name people to call. None of that is kept.

/** Sections about who joined, left and earns what: 5.02, and in the older numbering 6. */
const OF_PEOPLE = ["item_5.02", "item_6"];

const SIGNED =
  /^\s*SIGNATURES?\s*$|pursuant to the requirements of the securities exchange act of 1934, the registrant has/im;
const CONTACT =
  /^\s*(for (further|more|additional) information\b.*|((company|corporate|investors?|media|press|public|shareholder|ir|pr)( ?(&|and|\/) ?(investors?|media|press))?( relations)?( contacts?| inquiries)?|contacts?( information)?)\s*:?)\s*$/i;
const REACHED =
  /[\w.+-]+@[\w-]+\.[\w.]+|\/s\/|\bAttention:|(\+?\d{1,2}[ .-])?\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b|\+\d{1,3}[ .-]\d[\d .-]{6,}|^\s*(By|Name|Title|Its)\s*:/im;

/** The record without sections, lines and sentences that name people. */
export const withoutNames = (record: Record<string, unknown>, isSection: (key: string) => boolean) =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([key]) => !OF_PEOPLE.includes(key))
      .map(([key, value]) => [key, isSection(key) && typeof value === "string" ? impersonal(value) : value]),
  );

export function impersonal(text: string): string {
  const signed = text.search(SIGNED);
  const lines = (signed < 0 ? text : text.slice(0, signed)).split(/\r?\n/);
  return withoutSentences(withoutContacts(lines).join("\n"));
}

/** A heading such as “Investor Contact:” opens a block of short lines: names, companies, telephones. */
function withoutContacts(lines: readonly string[]): string[] {
  let inBlock = false;
  return lines.filter((line) => {
    if (CONTACT.test(line)) {
      inBlock = true;
      return false;
    }
    if (inBlock && line.trim().length < 80 && !/[.!?]$/.test(line.trim())) return false;
    inBlock = false;
    return true;
  });
}

/** Sentences by which somebody can be reached, or that somebody has signed. */
function withoutSentences(text: string): string {
  let left = "";
  let from = 0;
  for (const { start, end } of sentencesOf(text)) {
    if (!REACHED.test(text.slice(start, end))) continue;
    left += text.slice(from, start);
    from = end;
  }
  return (left + text.slice(from)).trim();
}
