import type { Draft } from "./hospital.ts";
import { phraseAt } from "./hospital-words.ts";
import { placeOfChina } from "./provinces.ts";

const BOUNDARY = new Set(
  "of to the with by at in from for hospital hospitals affiliated affiliate school college faculty center centre institute academy and".split(
    " ",
  ),
);
const UNIVERSITY = new Set("university univ".split(" "));
const SCHOOL = new Set("college school faculty".split(" "));
const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|[1-6])$/;
const SUBJECT_WORDS = new Set(
  "of and science sciences technology traditional chinese medicine medical tcm cm nationalities pharmaceutical integrative engineering health".split(
    " ",
  ),
);

const SUBJECTS: Record<string, string> = {
  medical: "medical",
  medicine: "medical",
  science: "science",
  sciences: "science",
  technology: "science",
  polytechnic: "science",
  engineering: "science",
  pharmaceutical: "pharmaceutical",
  pharmacy: "pharmaceutical",
  normal: "normal",
  nationalities: "minzu",
  military: "military",
  tcm: "tcm",
  cm: "tcm",
  first: "1",
  second: "2",
};

/** Takes universities and their schools out of the words of a name; what is left is the hospital's. */
export function takeUniversities(words: readonly string[], draft: Draft): string[] {
  let rest = [...words];
  rest = takeKnown(rest, draft);
  rest = takeNamed(rest, draft);
  return takeSchools(rest, draft);
}

function takeKnown(words: readonly string[], draft: Draft): string[] {
  const rest: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [phrase, length] = phraseAt(words, at) ?? [null, 1];
    const isPart = phrase?.value === "chinamedical" && placeOfChina(words[at - 1] ?? "") !== null;
    if (!phrase || isPart || (phrase.kind !== "university" && phrase.kind !== "school")) {
      rest.push(...words.slice(at, at + (isPart ? 1 : length)));
      at += isPart ? 0 : length - 1;
      continue;
    }
    const into = phrase.kind === "university" ? draft.universities : draft.schools;
    if (!into.includes(phrase.value)) into.push(phrase.value);
    at += length - 1;
  }
  return rest;
}

function takeNamed(words: readonly string[], draft: Draft): string[] {
  const at = words.findIndex((word) => UNIVERSITY.has(word));
  if (at < 0) return [...words];
  let start = at;
  while (start > 0 && isOfName(words, start - 1)) start -= 1;
  const name = words.slice(start, at);
  // `West China Second University Hospital` has no university in its name.
  if (ORDINAL.test(name.at(-1) ?? "")) return takeNamed(words.toSpliced(at, 1), draft);
  let end = at + 1;
  if (words[end] === "of")
    while (end < words.length && (name.length ? SUBJECT_WORDS.has(words[end] ?? "") : isBehindOf(words, end, at)))
      end += 1;
  while (end > at + 1 && ["of", "and"].includes(words[end - 1] ?? "")) end -= 1;
  const sign = signOf([...name, ...words.slice(at + 1, end)]);
  if (sign) draft.universities.push(sign);
  return takeNamed([...words.slice(0, start), ...words.slice(end)], draft);
}

function isOfName(words: readonly string[], at: number): boolean {
  const word = words[at] ?? "";
  if (word === "and") return words[at - 1] === "science";
  if (word === "medicine") return words[at - 1] === "chinese";
  return !BOUNDARY.has(word);
}

/** `University of Science and Technology of China`. */
function isBehindOf(words: readonly string[], end: number, at: number): boolean {
  const word = words[end] ?? "";
  if (word === "of" || word === "and") return end === at + 1 || SUBJECT_WORDS.has(words[end - 1] ?? "");
  return !BOUNDARY.has(word);
}

function takeSchools(words: readonly string[], draft: Draft): string[] {
  const at = words.findIndex((word, index) => SCHOOL.has(word) && isMedical(words, index));
  if (at < 0) return [...words];
  let start = at;
  while (start > 0 && !BOUNDARY.has(words[start - 1] ?? "") && words[start - 1] !== "medicine") start -= 1;
  let end = at + 1;
  if (words[end] === "of")
    while (
      end < words.length &&
      /^(?:of|clinical|basic|medicine|medical|sciences?|stomatology|health)$/.test(words[end] ?? "")
    )
      end += 1;
  if (words[end - 1] === "of") end -= 1;
  const name = words
    .slice(start, at)
    .filter((word) => word !== "medical" && word !== "clinical" && !ORDINAL.test(word));
  const sign = signOf([...name, "medical"]);
  if (name.length > 0 && draft.universities.length === 0) draft.universities.push(sign);
  return takeSchools([...words.slice(0, start), ...words.slice(end)], draft);
}

const isMedical = (words: readonly string[], at: number): boolean =>
  /^(?:medical|clinical)$/.test(words[at - 1] ?? "") ||
  (words[at + 1] === "of" && /^(?:clinical|medicine|medical|stomatology)$/.test(words[at + 2] ?? ""));

/** The same sign as the Chinese name has: how it is read, and what is taught. */
function signOf(words: readonly string[]): string {
  let name = "";
  const subjects = new Set<string>();
  const told = words.filter((word) => !["of", "and", "the"].includes(word));
  for (let at = 0; at < told.length; at += 1) {
    const word = told[at] ?? "";
    const next = told[at + 1] ?? "";
    if (word === "traditional" && next === "chinese") continue;
    if (word === "chinese" && (next === "medicine" || next === "medical")) {
      subjects.add("tcm");
      at += 1;
      continue;
    }
    const subject = SUBJECTS[word];
    const found = phraseAt(told, at);
    if (subject && (name || !ORDINAL.test(word))) subjects.add(subject);
    else if (found && found[0].kind === "name") {
      name += found[0].value;
      at += found[1] - 1;
    } else if (word !== "china" || name) name += placeOfChina(word) ?? (word === "china" ? "" : word);
    else name += "zhongguo";
  }
  if (subjects.delete("military")) {
    subjects.delete("medical");
    subjects.add("militarymedical");
  }
  return name + [...subjects].sort().join("");
}
