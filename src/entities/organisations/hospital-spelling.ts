import { isOneSlip } from "../near.ts";
import { phraseAt } from "./hospital-words.ts";
import { placeOfChina } from "./provinces.ts";

/** Words that say nothing of which hospital it is. */
export const SMALL = new Set(
  "the a an of to with at in by from and for affiliated affiliate affiliation attached subordinate directly teaching clinical medical health care healthcare city municipal municipality town province provincial provinical county district integrated area autonomous region zhuang hui uygur uyghur china chinese peoples republic pr prc institute research new its s disease diseases".split(
    " ",
  ),
);
const SPELT_OFTEN =
  "hospital affiliated university traditional chinese medicine medical people college science technology children stomatological provincial municipal pulmonary".split(
    " ",
  );

/** Apostrophes, numbers and abbreviations in one spelling. */
export const spelt = (text: string): string =>
  text
    .replace(/["']/g, "")
    .replace(/\b(child(?:ren)?|wom[ae]n|people|worker)s\b/g, "$1")
    // Hospitals in a list with numbers.
    .replace(/(^|[;,]\s*)\d\s*\.\s*(?=[a-z])/g, "$1")
    .replace(/&/g, " and ")
    .replace(/\bn[o0]\s*\.?\s*(?=\d)/g, "")
    .replace(/\b(\d{1,4})(?:st|nd|rd|th)\b/g, "$1")
    .replace(/\bt\.\s?c\.\s?m\b\.?/g, "tcm")
    .replace(/\bsun yat[- ]?sen\b/g, "sun yatsen")
    .replace(/\bpeking union medical college hospital\b/g, "beijing union hospital")
    .replace(/\bpumch\b/g, "beijing union hospital");

const correctedWords = new Map<string, string>();
const MOST_KNOWN = 50_000;
const SHORTEST_SLIP = 6;

/** `Hosptal`, `Uinvercity`, `Afflicated`. */
export function corrected(word: string): string {
  if (word.length < SHORTEST_SLIP || phraseAt([word], 0) || placeOfChina(word) || SMALL.has(word)) return word;
  const known = correctedWords.get(word);
  if (known !== undefined) return known;
  const meant = SPELT_OFTEN.find((each) => each !== word && isMeant(word, each)) ?? word;
  if (correctedWords.size > MOST_KNOWN) correctedWords.clear();
  correctedWords.set(word, meant);
  return meant;
}

const DERIVED = new Set(
  "hospitals universities peoples sciences medicines medically technical childrens medica colleges".split(" "),
);

function isMeant(word: string, meant: string): boolean {
  if (DERIVED.has(word) || Math.min(word.length, meant.length) < SHORTEST_SLIP) return false;
  if (isOneSlip(word, meant)) return true;
  if (meant.length < 9 || Math.abs(word.length - meant.length) > 2 || word.length < 8) return false;
  for (let at = 0; at < word.length; at += 1)
    for (const each of [word.slice(0, at) + word.slice(at + 1), swapped(word, at), replaced(word, meant, at)])
      if (isOneSlip(each, meant)) return true;
  return false;
}

const swapped = (word: string, at: number): string =>
  word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2);
const replaced = (word: string, meant: string, at: number): string =>
  word.slice(0, at) + (meant[at] ?? "") + word.slice(at + 1);
