import { withoutTitle } from "./people.ts";
import type { Profile } from "./profile.ts";
import { isGeneric, isState, type Word, wordsOf } from "./words.ts";

const TAIL =
  /[\s,;:(-]+(?:(?:an?|the)\s+)?(?:(?:wh?ol+y|fully)[- ]?owned\s+|indirect\s+|direct\s+)*(?:subsidiary(?:,)? of|subsidiaries of|affiliate of|division of|member of|part of|represented by|on behalf of|que realiza|in care of|c\/o|acting through|legally represented|in collaboration with|acting by)\b.*$/;
/** The registers of America cut their words: `WYETH PHARMS INC SUB PFIZER INC`, `MYLAN LABS LTD A VIATRIS CO`. */
const OWNER =
  /\s+(?:sub|div)\s+(?:of\s+)?\S.*$|(?<=\b(?:inc|ltd|llc|corp|corporation|limited|plc)[.,\s]*)[,\s]+an?\s+[^,]{2,40}\s(?:co|company|business)\.?$/;
const HAS_OWNER = /\s(?:sub|div|an?)\s/;
const HAS_TAIL =
  /subsidiar|affiliate|division of|member of|part of|represented|behalf|acting|collaboration|realiza|care of|c\/o/;
const OTHER_NAME =
  /[\s,;:(-]+(?:formerly(?: known as)?|previously(?: known as)?|trading as|trade name|doing business as|d\/b\/a|dba|t\/a|f\/k\/a)\b[:\s]*([^()]*?)\)?$/;
const HAS_OTHER_NAME = /formerly|previously|trading as|trade name|doing business|\bdba\b|\b[dft]\/[bk]?\/?a\b/;
const FORMS: [RegExp, string][] = [
  [/\b(?:a|i|k|p)\/s\b/g, "as"],
  [/\bs\.?\s?p\.?\s?a\b\.?/g, "spa"],
  [/\bsp\.?\s*z\.?\s*o\.?\s*o\b\.?/g, "spzoo"],
  [/\bges\.?\s*m\.?\s*b\.?\s*h\b\.?/g, "gmbh"],
  [/\bs\.?\s?a\.?\s?r\.?\s?l\b\.?/g, "sarl"],
  [/\bs\.?\s?r\.?\s?[lo]\b\.?/g, "srl"],
  [/\bd\.\s?[od]\.\s?[od]\b\.?/g, "doo"],
  [/\br\s?&\s?d\b/g, "r&d"],
  [/\b(?:s\.\s?a|b\.\s?v|n\.\s?v|a\.\s?g)\b\.?/g, "sa"],
];
const HAS_FORM = /[/.&]| s/;
const SEPARATOR =
  /\s+(?:and|&|jointly with|with)\s+(?:the\s+)?(?=university of|nhs)|\s*[,;|/]\s*|\s*:\s+|\s+[-:]+\s+|\s+-+(?=\w)|(?<=\w)-+\s+/;
const JOINT = /\s(?:and|&|jointly with|with)\s+(?:the\s+)?(?:university of|nhs)/;
const HAS_SEPARATOR = /[,;|/:]|\s-|-\s|univ|nhs/;
const INNER_DOTS = /\b[a-z0-9](?:\.[a-z0-9]\b)+\.?/g;
const TOKEN = /r&d|[^\s.,;:!?"'()[\]{}<>*_=+&#@\\/|~^%$-]+/g;
const SECURITY = /[\s-]+(?:class [a-c] )?(?:common stock|ordinary shares|common shares|american depositary shares).*$/;
const STATE = /\s+\/[a-z]{2,3}\/?$/;
const CLINIC_FOR = /kli[nk]+ik\w* (?:fu?e?r|for|f\.)|kliiniku|^service d|^servizio|^servicio/;
/** What stands behind these is where the firm is. */
const CLOSING = new Set("gmbh inc ltd limited llc plc sa spa srl sarl bv nv ag sas kft oy corp corporation".split(" "));

/** Legal forms that some languages put first. */
const IN_FRONT = new Set("vzw asbl ooo oao zao pao jsc gie uab sia sarl sas srl".split(" "));

type Segment = Word[];

/** What is found while the parts of a name are read one after the other. */
interface Reading {
  heads: Segment[];
  department: boolean;
  short: string | null;
}

/** Takes apart a plain text in Latin letters. */
export function readLatin(text: string): Profile {
  const [name, otherName] = HAS_OTHER_NAME.test(text) ? otherNamed(text) : [text, null];
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

function otherNamed(text: string): [string, string | null] {
  const other = OTHER_NAME.exec(text);
  return other ? [text.slice(0, other.index), other[1]?.trim() || null] : [text, null];
}

const opened = (text: string): string => {
  let whole = HAS_TAIL.test(text) ? text.replace(TAIL, "") : text;
  if (HAS_OWNER.test(whole)) whole = whole.replace(OWNER, "");
  if (whole.endsWith("/") || STATE.test(whole)) whole = whole.replace(STATE, "");
  if (HAS_FORM.test(whole)) for (const [form, plain] of FORMS) whole = whole.replace(form, plain);
  if (whole.includes(" stock") || whole.includes(" shares")) whole = whole.replace(SECURITY, "");
  if (whole.includes("co-")) whole = whole.replace(/\bco-(?=\w)/g, "co");
  if (whole.includes(".")) whole = whole.replace(INNER_DOTS, (letters) => letters.replace(/\./g, ""));
  if (whole.includes("'"))
    whole = whole
      .replace(/s's?(?![a-rt-z])/g, "s ")
      .replace(/(?<=\w)'s\b/g, "s")
      .replace(/\b([dl])'/g, "");
  return whole.includes("+") ? whole.replace(/\+/g, " and ") : whole;
};

function brackets(text: string): { outer: string; inner: string[] } {
  const inner: string[] = [];
  const outer = text
    .replace(/[([]([^()[\]]*)[)\]]?/g, (_, each: string) => {
      if (each.trim()) inner.push(each.trim());
      return " ";
    })
    .trim();
  return outer ? { outer, inner } : { outer: inner.shift() ?? "", inner };
}

function segment(text: string): Segment {
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

/** Whether letters are the first ones of most words: `EBMT` for European Group for Blood and Marrow Transplantation. */
function isInitials(letters: string, words: Segment): boolean {
  if (letters.length < 2 || words.length < 2) return false;
  const [without, within] = initialsOf(words);
  if (letters === without || letters === within) return true;
  if (letters.length < 3 || letters.length * 2 < without.length || letters[0] !== without[0]) return false;
  let at = 0;
  for (const letter of within) if (letter === letters[at]) at += 1;
  return at === letters.length;
}

/** `Institut National de la Santé et de la Recherche Médicale INSERM`. */
function ownAbbreviation(words: Segment): string | null {
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

function initialsOf(words: Segment): [string, string] {
  let without = "";
  let within = "";
  for (const each of words) {
    if (each.class === "legal" && each.text.length < LONG_FORM) continue;
    within += each.first;
    if (each.class !== "stop") without += each.first;
  }
  return [without, within];
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
