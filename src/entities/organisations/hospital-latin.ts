import { addPlace, type Draft, emptyDraft, type Hospital, hospitalOf } from "./hospital.ts";
import { corrected, SMALL, spelt } from "./hospital-spelling.ts";
import { phraseAt } from "./hospital-words.ts";
import { placeOfChina } from "./provinces.ts";
import { takeUniversities } from "./university-latin.ts";

const SEPARATOR = /\s*[,;/|:]\s*|\s+-+\s+/;
const BRACKETS = /[([]([^()[\]]*)[)\]]?/g;
const NOUNS = new Set("hospital hospitals hosp infirmary".split(" "));
const CENTRE = new Set("center centre".split(" "));
const OF_CENTRE = new Set("medical cancer health tumor mental care healthcare oncology clinical".split(" "));
const PARTS = new Set("department dept departments division ward section".split(" "));
const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth".split(
    " ",
  );
const PINYIN =
  /^(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uan|uai|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|[aeiou])){2,}$/;

/** Reads a name in Latin letters of a hospital or a university, in whatever order its words are. */
export function readLatinHospital(text: string): Hospital | null {
  const inner: string[] = [];
  const outer = spelt(text).replace(BRACKETS, (_, each: string) => {
    inner.push(each.trim());
    return ", ";
  });
  const parts = outer.split(SEPARATOR).flatMap((part) => halves(wordsIn(part)));
  const at = parts.findIndex(hasNoun);
  if (at < 0) return inner.length ? null : readUniversity(parts);
  const groups = groupsOf(parts.filter((part) => hasNoun(part) || !part.some((word) => PARTS.has(word))));
  const [main, ...others] = groups.map((group) => readGroup(group));
  if (!main) return null;
  const branch = inner.flatMap((each) => wordsIn(each).flatMap((word) => placeOfChina(word) ?? []));
  const second = inner.flatMap((each) => (hasNoun(wordsIn(each)) ? (readLatinHospital(each) ?? []) : []));
  return { ...main, branch: second.length ? [] : branch, others: [...others, ...second] };
}

/** Names that are read by their sound, where nothing else says that a hospital is of China. */
export const isReadAlike = ({ name }: Hospital): boolean => PINYIN.test(name);

function readUniversity(parts: readonly string[][]): Hospital | null {
  const [words, ...others] = parts.filter((part) => part.length > 0);
  if (!words || others.some((part) => part.some((word) => !placeOfChina(word) && !SMALL.has(word)))) return null;
  if (words.some((word) => /^(?:school|faculty|institute|department|hospital)$/.test(word))) return null;
  const draft = emptyDraft();
  const rest = takeUniversities([...words], draft);
  return rest.every((word) => word === "the" || word === "of") && draft.universities.length > 0
    ? hospitalOf(draft, "university", {})
    : null;
}

const wordsIn = (part: string): string[] => (part.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => corrected(word));

const isNoun = (word: string, before: string | undefined): boolean =>
  NOUNS.has(word) || (CENTRE.has(word) && before !== undefined && OF_CENTRE.has(before));
const hasNoun = (words: readonly string[]): boolean => words.some((word, at) => isNoun(word, words[at - 1]));

/** `Wuhan Third Hospital and Tongren Hospital`: two names. */
function halves(words: string[]): string[][] {
  for (const [at, word] of words.entries())
    if (word === "and") {
      const [before, behind] = [words.slice(0, at), words.slice(at + 1)];
      if (hasNoun(before) && hasNoun(behind)) return [before, ...halves(behind)];
      if (hasNoun(behind) && behind.length > 1 && before.includes("institute")) return halves(behind);
      if (hasNoun(before) && before.length > 1 && isInstitute(behind)) return [before, fromUniversity(behind)];
    }
  return [words];
}

const isInstitute = (words: readonly string[]): boolean =>
  words.slice(0, 4).some((word) => word === "institute" || word === "research");

/** `Daping Hospital and Research Institute of Surgery of the Third Military Medical University`: the university is of both. */
function fromUniversity(words: string[]): string[] {
  const at = words.findLastIndex((word) => word === "of" || word === "to");
  return words.includes("university") ? words.slice(at + 1) : [];
}

/** Each hospital with what stands behind it; what stands before the first is the first's. */
function groupsOf(parts: readonly string[][]): string[][][] {
  const groups: string[][][] = [];
  const before: string[][] = [];
  for (const part of parts) {
    if (part.length === 0) continue;
    const last = groups.at(-1);
    if (hasNoun(part)) groups.push([part]);
    else if (last) last.push(part);
    else before.push(part);
  }
  groups[0]?.push(...before);
  return groups;
}

function readGroup([head = [], ...behind]: readonly string[][]): Hospital {
  const draft = emptyDraft();
  const rest = takeUniversities(withoutDepartment(head), draft);
  const address: string[] = [];
  const university = draft.universities.length;
  for (const part of behind) {
    const left = takeUniversities(part, draft).filter((word) => !SMALL.has(word));
    const places = emptyDraft();
    for (let at = 0; at < left.length; at += 1) at += takePlace(left, at, places);
    address.push(...places.places);
  }
  // A school that nobody knows is the university, where there is none.
  if (university === 0 && draft.universities.length === 0) draft.universities.push(...draft.schools.splice(0));
  readWords(rest, draft);
  return hospitalOf(draft, "hospital", { address });
}

/** `Department of Nephrology of Ruijin Hospital`, `Emergency Department of Zhongnan Hospital`. */
function withoutDepartment(words: readonly string[]): string[] {
  const at = words.findIndex((word) => PARTS.has(word));
  if (at < 0) return [...words];
  const noun = words.findIndex((word, index) => isNoun(word, words[index - 1]));
  if (noun < at) return words.slice(0, at);
  const last = words.slice(0, noun).lastIndexOf("of");
  return words.slice(Math.max(at, last) + 1);
}

function readWords(words: readonly string[], draft: Draft): void {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    const ordinal = ordinalOf(word);
    if (ordinal !== null) {
      if (draft.ordinal === null) draft.ordinal = ordinal;
      else draft.names.push(String(ordinal));
      continue;
    }
    const found = phraseAt(words, at);
    if (found && found[0].kind !== "school") {
      const [phrase, length] = found;
      if (phrase.kind === "name") draft.names.push(phrase.value);
      else if (phrase.kind === "university") draft.universities.push(phrase.value);
      else for (const each of phrase.value.split(",")) draft.kinds.add(each);
      at += length - 1;
      continue;
    }
    const taken = takePlace(words, at, draft);
    if (taken > 0 || placeOfChina(word)) at += taken;
    else if (!SMALL.has(word) && !isNoun(word, words[at - 1]) && !CENTRE.has(word)) draft.names.push(word);
  }
}

/** A place, also in two or three words: `Shan Dong`. How many words more it has than one. */
function takePlace(words: readonly string[], at: number, draft: Draft): number {
  for (const length of [3, 2, 1]) {
    const place = placeOfChina(words.slice(at, at + length).join(""));
    if (!place || at + length > words.length) continue;
    addPlace(draft, place);
    return length - 1;
  }
  return 0;
}

function ordinalOf(word: string): number | null {
  const at = ORDINALS.indexOf(word);
  if (at >= 0) return at + 1;
  return /^\d{1,4}$/.test(word) ? Number(word) : null;
}
