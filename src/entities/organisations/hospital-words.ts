import { typed } from "../text/chinese.ts";
import { KINDS, NAMES, SCHOOLS, UNIVERSITIES } from "./hospital-tables.ts";

/** A name that several towns have hospitals of. */
export const COMMON_NAMES = new Set(
  "zhongshan tongji xiehe tongren hongshizi youyi dongfang jidujiao zhongxin guoji huashan bethel mazu".split(" "),
);

export interface Phrase {
  kind: "kind" | "name" | "university" | "school";
  value: string;
}

const split = (words: string): string[] => words.split("|").filter(Boolean);

const english = new Map<string, Phrase>();
const chinese = new Map<string, Phrase>();
const enter = (kind: Phrase["kind"], value: string, inEnglish: string, inChinese: string) => {
  for (const phrase of split(inEnglish)) english.set(phrase, { kind, value });
  for (const phrase of split(inChinese)) chinese.set(phrase, { kind, value });
};
for (const [kind, inEnglish, inChinese] of KINDS) enter("kind", kind, inEnglish, inChinese);
for (const [sign, inChinese, inEnglish] of UNIVERSITIES) enter("university", sign, inEnglish, inChinese);
for (const [sign, inChinese, inEnglish] of SCHOOLS) enter("school", sign, inEnglish, inChinese);
const firstWords = new Set<string>();
let namesRead = false;
function readNames(): void {
  if (namesRead) return;
  namesRead = true;
  for (const [inChinese, inEnglish] of NAMES)
    for (const phrase of split(inEnglish))
      if (!english.has(phrase)) english.set(phrase, { kind: "name", value: typed(inChinese).full });
  for (const phrase of english.keys()) firstWords.add(phrase.split(" ", 1)[0] ?? "");
}

const MOST_WORDS = 9;

/** The longest known phrase that begins at a word, and how many words it has. */
export function phraseAt(words: readonly string[], at: number): [Phrase, number] | null {
  readNames();
  if (!firstWords.has(words[at] ?? "")) return null;
  let phrase = "";
  let found: [Phrase, number] | null = null;
  for (let length = 1; length <= MOST_WORDS && at + length <= words.length; length += 1) {
    phrase = phrase ? `${phrase} ${words[at + length - 1]}` : (words[at] ?? "");
    const known = english.get(phrase);
    if (known) found = [known, length];
  }
  return found;
}

const LONGEST_CHINESE = 9;

export function chinesePhraseAt(text: string, at: number): [Phrase, number] | null {
  for (let length = Math.min(LONGEST_CHINESE, text.length - at); length > 0; length -= 1) {
    const known = chinese.get(text.slice(at, at + length));
    if (known) return [known, length];
  }
  return null;
}

/** Where a university is, by its sign. */
export const TOWN_OF_UNIVERSITY: ReadonlyMap<string, string> = new Map(
  UNIVERSITIES.flatMap(([sign, , , town]) => (town ? [[sign, town] as const] : [])),
);
export const isKnownUniversity = (sign: string): boolean => known.has(sign);
const known = new Set([...UNIVERSITIES, ...SCHOOLS].map(([sign]) => sign));
