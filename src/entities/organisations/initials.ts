import type { Segment } from "./segment.ts";

/** Whether letters are the first ones of most words: `EBMT` for European Group for Blood and Marrow Transplantation. */
export function isInitials(letters: string, words: Segment): boolean {
  if (letters.length < 2 || words.length < 2) return false;
  const [without, within] = initialsOf(words);
  if (letters === without || letters === within) return true;
  if (letters.length < 3 || letters.length * 2 < without.length || letters[0] !== without[0]) return false;
  let at = 0;
  for (const letter of within) if (letter === letters[at]) at += 1;
  return at === letters.length;
}

/** `Institut National de la Santé et de la Recherche Médicale INSERM`. */
export function ownAbbreviation(words: Segment): string | null {
  if (words.length < 4) return null;
  for (const [at, each] of [words[0], words.at(-1)].entries()) {
    if (each?.class !== "own" || each.text.length < 3) continue;
    const rest = at === 0 ? words.slice(1) : words.slice(0, -1);
    if (!isInitials(each.text, rest)) continue;
    words.splice(at === 0 ? 0 : words.length - 1, 1);
    return each.text;
  }
  return null;
}

/** `Gesellschaft` is a legal form, but has its letter in abbreviations. */
const LONG_FORM = 7;

/** Without and with the small words. */
export function initialsOf(words: Segment): [string, string] {
  let without = "";
  let within = "";
  for (const each of words) {
    if (each.class === "legal" && each.text.length < LONG_FORM) continue;
    within += each.first;
    if (each.class !== "stop") without += each.first;
  }
  return [without, within];
}
