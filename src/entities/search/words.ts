import { pinyin } from "pinyin-pro";
import { isChinese } from "../text/chinese.ts";
import { keyOf } from "../text/plain.ts";

const MARK = 1;
const LETTER = 2;
const DIGIT = 3;
const HAN = 4;

/** Longer keys are cut: nobody types that much. */
const LONGEST = 256;

/** A key, and where in it somebody may begin to type: at each word, at a number within a word, at each Chinese character. */
export interface Starts {
  key: string;
  starts: number[];
}

const known = new Uint8Array(0x10000);

function sortOf(character: string, code: number): number {
  if (code > 0xffff) return found(character);
  known[code] ||= found(character);
  return known[code] ?? MARK;
}

function found(character: string): number {
  if (!/[\p{L}\p{N}]/u.test(character)) return MARK;
  if (isChinese(character)) return HAN;
  return /\p{N}/u.test(character) ? DIGIT : LETTER;
}

/** The key of a plain text. */
export function startsOf(text: string): Starts {
  const starts: number[] = [];
  let length = 0;
  let before = MARK;
  for (let index = 0; index < text.length && length < LONGEST; ) {
    const code = text.codePointAt(index) ?? 0;
    const size = code > 0xffff ? 2 : 1;
    const sort = known[code] || sortOf(String.fromCodePoint(code), code);
    if (sort !== MARK) {
      if (sort === HAN || (before !== sort && (before !== DIGIT || sort !== LETTER))) starts.push(length);
      length += size;
    }
    before = sort;
    index += size;
  }
  return { key: keyOf(text).slice(0, LONGEST), starts };
}

/** What must all be found, where a text is several words: parted by marks, and where the script changes. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  let word = "";
  let before = MARK;
  for (const character of text) {
    const sort = sortOf(character, character.codePointAt(0) ?? 0);
    if (word && (sort === MARK || (sort === HAN) !== (before === HAN))) {
      words.push(word);
      word = "";
    }
    if (sort !== MARK) word += character;
    before = sort;
  }
  return word ? [...words, word] : words;
}

/** How a Chinese key is typed: in full, and by first letters. */
export function typedStarts(key: string): { full: Starts; initials: Starts } {
  const full: Starts = { key: "", starts: [] };
  const initials: Starts = { key: "", starts: [] };
  for (const syllable of syllablesOf(key)) {
    full.starts.push(full.key.length);
    initials.starts.push(initials.key.length);
    full.key += syllable.text;
    initials.key += syllable.isRead ? (syllable.text[0] ?? "") : syllable.text;
  }
  return { full, initials };
}

export const typedInFull = (key: string): string =>
  syllablesOf(key)
    .map(({ text }) => text)
    .join("");

function syllablesOf(key: string): { text: string; isRead: boolean }[] {
  let read = 0;
  return pinyin(key, { toneType: "none", type: "array", nonZh: "consecutive", v: true }).map((text) => {
    const isRead = !key.startsWith(text, read);
    read += isRead ? ((key.codePointAt(read) ?? 0) > 0xffff ? 2 : 1) : text.length;
    return { text: isRead ? umlautless(text) : text, isRead };
  });
}

/** 氯 is typed `lv`, `lu` or `lü`. */
export const umlautless = (text: string): string => text.replace(/(?<=[nl])[vü]/g, "u").toLowerCase();
