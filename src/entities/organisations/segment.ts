import { type Word, wordsOf } from "./words.ts";

/** The words of one part of a name. */
export type Segment = Word[];

const TOKEN = /r&d|[^\s.,;:!?"'()[\]{}<>*_=+&#@\\/|~^%$-]+/g;
/** What stands behind these is where the firm is. */
const CLOSING = new Set("gmbh inc ltd limited llc plc sa spa srl sarl bv nv ag sas kft oy corp corporation".split(" "));

/** Legal forms that some languages put first. */
const IN_FRONT = new Set("vzw asbl ooo oao zao pao jsc gie uab sia sarl sas srl".split(" "));

export function segment(text: string): Segment {
  const words: Word[] = [];
  for (const token of text.match(TOKEN) ?? []) words.push(...wordsOf(token));
  return withoutPlaceOfBusiness(joinedLetters(words));
}

/** `A B Science`, `S A`: single letters in a row are one word. */
function joinedLetters(words: Word[]): Word[] {
  const isLetter = (word: Word | undefined) => word?.text.length === 1 && word.text >= "a" && word.text <= "z";
  if (!words.some((each, at) => isLetter(each) && isLetter(words[at + 1]))) return words;
  const joined: Word[] = [];
  for (let at = 0; at < words.length; at += 1) {
    let end = at;
    while (end < words.length && isLetter(words[end])) end += 1;
    if (end - at < 2) joined.push(words[at] as Word);
    else {
      const text = words.slice(at, end).map((each) => each.text);
      joined.push(...wordsOf(text.join("")));
      at = end - 1;
    }
  }
  return joined;
}

/** `AB Science` has no legal form; `Bioforce AG Roggwil` has one, and a town behind it. */
function withoutPlaceOfBusiness(words: Word[]): Word[] {
  const [first, ...others] = words;
  if (
    first?.class === "legal" &&
    first.text.length < 5 &&
    !IN_FRONT.has(first.text) &&
    others.some((each) => each.class !== "legal")
  )
    return [{ ...first, class: "own" }, ...withoutPlaceOfBusiness(others)];
  const at = words.findIndex((each, index) => index > 0 && each.class === "legal" && CLOSING.has(each.text));
  if (at < 0 || at === words.length - 1) return words;
  return [...words.slice(0, at + 1), ...words.slice(at + 1).filter((each) => !ADDRESS.has(each.class))];
}

const ADDRESS = new Set(["own", "town", "town_of_china", "country", "stop"]);
