import { COUNTRIES, isChinesePlace, TOWNS } from "./places.ts";
import { COMPOUND, DEPARTMENT, KIND, LEGAL, OWN, STOP, TRADE } from "./vocabulary.ts";

/** What a word of a name does: it tells the thing apart, or says what such things do, are, or where they are. */
type WordClass = "own" | "town" | "trade" | "kind" | "country" | "town_of_china" | "legal" | "stop" | "department";

export interface Word {
  text: string;
  class: WordClass;
  /** Its first letter as written, whatever it is made to be. */
  first: string;
}

const words = new Map<string, Word[]>();
const firstOf = (text: string) => String.fromCodePoint(text.codePointAt(0) ?? 0);
const enter = (text: string, kind: WordClass, as = text) =>
  words.set(text, [{ text: as, class: kind, first: firstOf(text) }]);

for (const [word, town] of TOWNS) enter(word, "town", town);
for (const [word, country] of COUNTRIES) enter(word, "country", country);
for (const word of DEPARTMENT.split(" ")) enter(word, "department", "department");
for (const [lines, kind] of [
  [OWN, "own"],
  [TRADE, "trade"],
  [KIND, "kind"],
] as const)
  for (const line of lines.trim().split("\n")) {
    const [first = "", ...others] = line.split(" ");
    for (const word of [first, ...others]) enter(word, kind, first);
  }
for (const word of LEGAL.split(" ")) enter(word, "legal");
for (const word of STOP.split(" ")) enter(word, "stop");
for (const [word, whole] of Object.entries(COMPOUND))
  words.set(
    word,
    whole.split(" ").map((text) => words.get(text)?.[0] ?? { text, class: "own", first: firstOf(text) }),
  );

const SHORTEST_SLIP = 8;

/** Long words that are everybody's, by what is left of them with one letter taken out. */
const slips = new Map<string, string>();
for (const [word, [first]] of words)
  if (word.length >= SHORTEST_SLIP && (first?.class === "trade" || first?.class === "kind"))
    for (const each of shorter(word)) if (!slips.has(each)) slips.set(each, word);

function shorter(word: string): string[] {
  return Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

/** Words that look like a slip in a common word and are none. */
const NO_SLIP = new Set("hospitality hospices biologist pharmacia technologist".split(" "));

function slipped(word: string): string | null {
  if (word.length < SHORTEST_SLIP - 1 || NO_SLIP.has(word) || /\d/.test(word)) return null;
  const direct = slips.get(word);
  if (direct && direct.length >= SHORTEST_SLIP) return direct;
  if (word.length < SHORTEST_SLIP) return null;
  for (const each of shorter(word)) {
    const found = words.has(each) && each.length >= SHORTEST_SLIP ? each : slips.get(each);
    if (found && ["trade", "kind"].includes(words.get(found)?.[0]?.class ?? "")) return found;
  }
  return null;
}

const known = new Map<string, readonly Word[]>();
const MOST_KNOWN = 200_000;

/** What a word of a name in Latin letters stands for. */
export function wordsOf(word: string): readonly Word[] {
  const found = known.get(word);
  if (found) return found;
  const read = words.get(word) ?? readWord(word);
  if (known.size > MOST_KNOWN) known.clear();
  known.set(word, read);
  return read;
}

function readWord(word: string): readonly Word[] {
  if (isChinesePlace(word)) return [{ text: word, class: "town_of_china", first: firstOf(word) }];
  const meant = slipped(word);
  return (meant && words.get(meant)) || [{ text: word, class: "own", first: firstOf(word) }];
}

const GENERIC = new Set(
  "children childrens women womens national central general clinical psychiatry neurology cardiology surgery cancer breast heart lung eye public royal city county municipal memorial state first second third people peoples affiliated veterans military nacional nazionale tumori department pediatric orthopaedic orthopedic north south east west northern southern eastern western new st community district mental study trial trials cooperative disease diseases tumor tumour rare blood kidney stroke diabetes trauma sports applied advanced allergy infectious".split(
    " ",
  ),
);

/** Words that hundreds of institutions have in their names, so that only the town tells those apart. */
export const isGeneric = (word: string): boolean => GENERIC.has(word);

const STATES = new Set(
  "alabama alaska arizona arkansas california carolina colorado connecticut dakota florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey mexico york ohio oklahoma oregon pennsylvania rhode tennessee texas utah vermont virginia washington wisconsin wyoming north south west new".split(
    " ",
  ),
);

/** States of America, whose universities have several seats. */
export const isState = (word: string): boolean => STATES.has(word);
