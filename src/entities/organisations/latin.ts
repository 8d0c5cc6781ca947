import { initialsOf, isInitials, ownAbbreviation } from "./initials.ts";
import { brackets, opened, otherNamed } from "./latin-text.ts";
import { withoutTitle } from "./people.ts";
import type { Profile } from "./profile.ts";
import { type Segment, segment } from "./segment.ts";
import { isGeneric, isState, type Word } from "./words.ts";

const SEPARATOR =
  /\s+(?:and|&|jointly with|with)\s+(?:the\s+)?(?=university of|nhs)|\s*[,;|/]\s*|\s*:\s+|\s+[-:]+\s+|\s+-+(?=\w)|(?<=\w)-+\s+/;
const JOINT = /\s(?:and|&|jointly with|with)\s+(?:the\s+)?(?:university of|nhs)/;
const HAS_SEPARATOR = /[,;|/:]|\s-|-\s|univ|nhs/;
const CLINIC_FOR = /kli[nk]+ik\w* (?:fu?e?r|for|f\.)|kliiniku|^service d|^servizio|^servicio/;
/** What is found while the parts of a name are read one after the other. */
interface Reading {
  heads: Segment[];
  department: boolean;
  short: string | null;
}

/** Takes apart a plain text in Latin letters. */
export function readLatin(text: string): Profile {
  const [name, otherName] = otherNamed(text);
  const whole = opened(name);
  const { outer, inner } = whole.includes("(") || whole.includes("[") ? brackets(whole) : { outer: whole, inner: [] };
  const parts = HAS_SEPARATOR.test(outer) ? outer.split(SEPARATOR).filter(Boolean) : [outer];
  const segments = parts.map((part) => segment(part));
  const reading = readSegments(parts, segments);
  for (const each of inner) readInner(each, reading);
  const [main = [], ...others] = reading.heads;
  if (reading.short === null) reading.short = ownAbbreviation(main);
  const key = keyOfWords(segments.flat(), inner, reading.short);
  const beside = others.map((words) => profile(words, { ...reading, short: null, department: false }, "", []));
  const joint = beside.length > 0 && (JOINT.test(outer) || (outer.includes("/") && [main, ...others].every(isPublic)));
  if (otherName) beside.push(readLatin(otherName));
  return { ...profile(main, reading, key, beside), joint };
}

const isPublic = (words: Segment): boolean =>
  words.some(
    ({ text, class: kind }) => kind === "kind" && ["hospital", "university", "nhs", "institute"].includes(text),
  );

function readSegments(parts: readonly string[], segments: readonly Segment[]): Reading {
  const reading: Reading = { heads: [], department: false, short: null };
  const { heads } = reading;
  for (const [index, words] of segments.entries()) {
    const part = parts[index] ?? "";
    if (words.every((each) => each.class === "legal" || each.class === "stop")) heads.at(-1)?.push(...words);
    else if (words.some((each) => each.class === "department") || CLINIC_FOR.test(part)) {
      const [institution, isPart] = institutionIn(words);
      reading.department ||= isPart;
      if (institution) heads.push(institution);
    } else if (segments.length > 1 && words.every((each) => each.class === "trade" || each.class === "stop")) {
      if (heads[0]) heads[0].push(...words);
    } else if (heads.length === 0 || isName(part, words)) {
      if (segments.length === 1 || withoutTitle(part) === part) heads.push(words);
    } else if (words.length === 1 && isInitials(words[0]?.text ?? "", heads[0] ?? []))
      reading.short ??= words[0]?.text ?? null;
    else if (isPlaceNeeded(heads[0] ?? [], words)) heads[0]?.push(...words);
  }
  // An abbreviation that stands before what it stands for.
  const [first, second] = heads;
  if (first && second && first.length === 1 && isInitials(first[0]?.text ?? "", second)) {
    reading.short = first[0]?.text ?? null;
    heads.shift();
  }
  if (heads.length === 0) heads.push(segments.flat());
  return reading;
}

/** `University Hospital, Ghent` is told by its town; `Gan & Lee, USA` is a firm of its own, `Pfizer Inc., USA` an address. */
function isPlaceNeeded(head: Segment, place: Segment): boolean {
  const own = head.filter((each) => each.class === "own" || each.class === "town" || each.class === "town_of_china");
  // `University of California, Irvine`: each campus is a university.
  const isUniversity = head.some((each) => each.text === "university");
  if (isUniversity && own.length > 0 && own.every(({ text }) => isState(text))) return true;
  if (own.every(({ text }) => isGeneric(text))) return true;
  const isFirm = !head.some((each) => each.class === "kind" || each.class === "legal");
  return isFirm && place.every((each) => each.class === "country");
}

const isName = (part: string, words: Segment): boolean =>
  words.some((each) => each.class === "kind" || each.class === "trade") && !/\d{3}/.test(part);

function readInner(text: string, reading: Reading): void {
  const words = segment(text);
  const [main = []] = reading.heads;
  const [only] = words;
  if (only && words.length === 1 && only.class === "country") main.push(only);
  else if (only && words.length === 1 && isInitials(only.text, main)) reading.short ??= only.text;
  else if (isShortFor(main, words) || (main.length === 1 && isInitials(main[0]?.text ?? "", words))) {
    reading.short ??= main[0]?.text ?? null;
    reading.heads[0] = words;
  } else if (words.every(({ class: kind }) => kind === "town_of_china")) main.push(...words);
}

/** `ASONMEC (Asociación de Oncología Médica)`: the letters need not be the first ones. */
const isShortFor = (main: Segment, words: Segment): boolean =>
  main.length === 1 &&
  main[0]?.class === "own" &&
  main[0].text.length <= 8 &&
  words.filter((each) => each.class !== "stop").length >= 3 &&
  words.some((each) => each.class === "kind" || each.class === "trade");

/** `Servicio de Anestesiología del Hospital La Paz`: the hospital. */
function institutionIn(words: Segment): [Segment | null, boolean] {
  const isPlaceOfWork = ({ class: kind, text }: Word) =>
    kind === "kind" && (text === "hospital" || text === "university" || text === "college");
  const at = words.findIndex((each) => isPlaceOfWork(each));
  const department = words.findIndex((each) => each.class === "department");
  if (at < 0) return [null, true];
  if (at < department) return [words.slice(0, department), true];
  const behind = words.slice(at);
  const before = words.slice(department + 1, at);
  if (behind.some((each) => each.class === "own" || each.class === "town")) return [behind, true];
  const own = before.findLastIndex((each) => each.class === "stop");
  return [words.slice(department + 2 + own), true];
}

function keyOfWords(words: Segment, inner: readonly string[], short: string | null): string {
  let key = "";
  for (const each of words)
    if (each.class !== "legal" && each.class !== "stop" && each.text !== short) key += each.text;
  if (!key) for (const each of words) key += each.text;
  for (const each of inner) {
    const letters = each.replace(/[^\p{L}\p{N}]/gu, "");
    if (letters !== short && segment(each).every(({ class: kind }) => kind !== "legal" && kind !== "stop"))
      key += letters;
  }
  return key;
}

/** `Jiangsu Hengrui` is of Jiangsu; `Qilu (Hainan)` is another firm than Qilu. */
function townsBehind(words: Segment): string[] {
  const own = words.findIndex((each) => each.class === "own");
  if (own < 0 || words.some((each) => each.class === "kind")) return [];
  return words.slice(own).flatMap((each) => (each.class === "town_of_china" ? [each.text] : []));
}

function profile(
  words: Segment,
  { short, department }: Omit<Reading, "heads">,
  key: string,
  beside: readonly Profile[],
): Profile {
  const of = (...classes: string[]) => words.filter((each) => classes.includes(each.class)).map(({ text }) => text);
  const behind = townsBehind(words);
  return {
    script: "latin",
    key,
    own: of("own", "town", "department"),
    places: of("town"),
    trade: of("trade"),
    kinds: of("kind"),
    countries: [...of("country"), ...behind],
    towns: of("town_of_china").filter((town) => !behind.includes(town)),
    legal: of("legal"),
    short,
    initials: initialsOf(words),
    department,
    joint: false,
    branch: null,
    hospital: null,
    homonym: null,
    beside,
  };
}
