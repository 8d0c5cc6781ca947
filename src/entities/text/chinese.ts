import { Converter } from "opencc-js/t2cn";
import { pinyin } from "pinyin-pro";

const toSimplified = Converter({ from: "t", to: "cn" });

const HAN = /\p{Script=Han}/u;

export const isChinese = (text: string): boolean => HAN.test(text);

/** Traditional characters and words as they are written on the mainland. */
export const simplified = (text: string): string => (isChinese(text) ? toSimplified(text) : text);

/** How Chinese text is typed without tones: in full (`teruipulidankang`) and by first letters (`trpldk`). Other letters stay. */
export function typed(text: string): { full: string; initials: string } {
  const syllables = pinyin(text, { toneType: "none", type: "array", nonZh: "consecutive", v: true });
  return { full: syllables.join("").toLowerCase(), initials: syllables.map((each) => initial(each)).join("") };
}

const initial = (syllable: string): string =>
  /^[a-z]+$/.test(syllable) ? (syllable[0] ?? "") : syllable.toLowerCase();
