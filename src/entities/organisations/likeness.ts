import { typed } from "../text/chinese.ts";
import { GENERIC_HOSPITAL, placeAt } from "./chinese.ts";
import { compareOwn } from "./own.ts";
import { CHINESE_PLACES } from "./places.ts";
import type { Branch, Profile } from "./profile.ts";
import { isDisjoint, isWithin, sameSet } from "./sets.ts";
import { isGeneric } from "./words.ts";

export interface Comparison {
  same: boolean;
  /** How often names that compare like this were one organisation on the development cases. */
  score: number;
  reasons: string[];
}

export const yes = (score: number, ...reasons: string[]): Comparison => ({ same: true, score, reasons });
export const no = (...reasons: string[]): Comparison => ({ same: false, score: 0, reasons });

/** The score of names that differ only in legal form or marks; a book cannot tell those apart. */
export const SAME_KEY = 0.98;

export function compareProfiles(a: Profile, b: Profile): Comparison {
  if (!a.key || !b.key) return no("empty");
  if (a.script !== b.script) return a.script === "chinese" ? compareScripts(a, b) : compareScripts(b, a);
  if (a.key === b.key) return yes(SAME_KEY, "same_key");
  return a.script === "chinese" ? compareChinese(a, b) : compareLatin(a, b);
}

// Names in Latin letters.

function compareLatin(a: Profile, b: Profile): Comparison {
  const short = abbreviated(a, b) ?? abbreviated(b, a);
  if (short) return short;
  if (a.joint !== b.joint) return no("joint");
  const main = compareMain(a, b);
  if (main.same)
    return a.beside.length === b.beside.length
      ? main
      : yes(Math.round(main.score * 85) / 100, "beside", ...main.reasons);
  const beside = [a, ...a.beside].flatMap((one) => [b, ...b.beside].map((other) => [one, other] as const)).slice(1, 10);
  for (const [one, other] of beside) {
    const isOtherName = a.beside.includes(one) || b.beside.includes(other);
    const isInstitution =
      isOtherName && one.kinds.some((kind) => kind === "hospital" || kind === "university" || kind === "nhs");
    const found = isInstitution ? compareMain(one, other) : null;
    if (found?.same && found.score >= 0.9) return yes(0.8, "institution_beside", ...found.reasons);
  }
  return main;
}

const SHORTEST_ABBREVIATION = 4;

/** `ETOP` and `ETOP (European Thoracic Oncology Platform)`; `EORTC` and all the words it stands for. */
function abbreviated(letters: Profile, whole: Profile): Comparison | null {
  const word = letters.short ? null : letters.key;
  if (!word || letters.own.length > 1 || whole.own.length + whole.kinds.length + whole.trade.length < 2) return null;
  if (whole.short === word && word.length > 2) return yes(0.95, "abbreviation_given");
  const isInFull = word.length >= SHORTEST_ABBREVIATION && whole.initials.includes(word);
  const isSpelt = [...whole.own, ...whole.kinds, ...whole.trade].every(({ length }) => length > 2);
  return isInFull && isSpelt ? yes(0.8, "initials") : null;
}

const isGenericName = ({ own, kinds }: Profile): boolean => kinds.length > 0 && own.every(isGeneric);

const isEqualInAll = (a: Profile, b: Profile): boolean =>
  a.own.length === b.own.length &&
  sameSet(a.trade, b.trade) &&
  sameSet(a.kinds, b.kinds) &&
  sameSet(a.countries, b.countries) &&
  sameSet(a.towns, b.towns);

/** What every such firm may or may not have in its name. */
const NEUTRAL = new Set(["group", "holding", "international", "global", "worldwide", "research", "development"]);

function compareMain(a: Profile, b: Profile): Comparison {
  const spelling = compareOwn(a, b);
  if (!spelling) return no("distinctive_word");
  if (a.homonym !== b.homonym) return no("homonym");
  if (!areCompatible(a, b)) return no("kind_of_institution");
  if ((isGenericName(a) || isGenericName(b)) && !isEqualInAll(a, b)) return no("generic_words");
  const isPublic = a.kinds.length > 0 && b.kinds.length > 0;
  const places = comparePlaces(a, b, isPublic);
  if (places === null) return no("place");
  const trade = compareTrade(a, b);
  if (trade === null) return no("trade");
  const department = a.department || b.department ? 0.95 : 1;
  const reasons = ["distinctive_word", ...(department < 1 ? ["department"] : [])];
  return yes(Math.round(spelling * places * trade * department * 97) / 100, ...reasons);
}

const OFTEN_LEFT_OUT = new Set([
  "trust",
  "foundation",
  "centre",
  "azienda",
  "school",
  "clinic",
  "institute",
  "nhs",
  "irccs",
  "onlus",
  "polo",
  "regional",
  "polyclinic",
  "universitary",
  "teaching",
]);

function areCompatible(a: Profile, b: Profile): boolean {
  const [one, other] = [new Set(a.kinds), new Set(b.kinds)];
  const different = [...new Set([...one, ...other])].filter((kind) => one.has(kind) !== other.has(kind));
  if (different.length === 0) return true;
  const both = [...one].some((kind) => other.has(kind));
  // A university hospital may be called a hospital, if its name tells it apart from the others of the town.
  const isAdjective = one.has("universitary") || other.has("universitary") || a.own.length > 1;
  const isHospital = one.has("hospital") && other.has("hospital");
  const isTrust = one.has("trust") && other.has("trust");
  const isLeftOut = (kind: string) =>
    OFTEN_LEFT_OUT.has(kind) ||
    (kind === "university" && isHospital && isAdjective) ||
    (kind === "hospital" && isTrust);
  const isUnsaid = (one.size === 0 || other.size === 0) && a.own.length > 1;
  return (both || isUnsaid) && different.every(isUnsaid && !both ? (kind) => kind === "foundation" : isLeftOut);
}

/** A town of China in front of a name may be left out; a country makes another firm of it, but only locates a hospital. */
function comparePlaces(a: Profile, b: Profile, isPublic: boolean): number | null {
  if (a.towns.length && b.towns.length && isDisjoint(a.towns, b.towns)) return null;
  const towns = sameSet(a.towns, b.towns) ? 1 : 0.95;
  if (sameSet(a.countries, b.countries)) return towns;
  if (a.countries.length && b.countries.length) return null;
  return isPublic ? towns * 0.9 : null;
}

function compareTrade(a: Profile, b: Profile): number | null {
  if (sameSet(a.trade, b.trade)) return 1;
  const [one, other] = [a, b].map(({ trade }) => trade.filter((word) => !NEUTRAL.has(word))) as [string[], string[]];
  if (sameSet(one, other)) return 0.95;
  if (!isWithin(one, other) && !isWithin(other, one)) return null;
  // `Click Therapeutics` and `Click Holdings` have less in common than either with `Click`.
  return a.trade.length && b.trade.length && (!one.length || !other.length) ? 0.8 : 0.9;
}

// Chinese names.

const NEUTRAL_CHINESE = new Set(
  "集团 控股 投资 实业 发展 股权 股份 国际 企业 管理 科技 技术 经营 高新技术 基金".split(" "),
);

function compareChinese(a: Profile, b: Profile): Comparison {
  const branch = compareBranches(a.branch, b.branch);
  if (branch === null) return no("branch");
  if (!sameSet(a.kinds, b.kinds)) return no("kind_of_institution");
  const own = a.own.join("");
  if (own !== b.own.join("") && fullName(a, b) !== fullName(b, a)) return no("distinctive_word");
  const places = compareChinesePlaces(a, b);
  if (places === null) return no("place");
  if (GENERIC_HOSPITAL.test(own) && places < 1) return no("place");
  const trade = compareChineseTrade(a, b);
  if (trade === null) return no("trade");
  const department = a.department !== b.department ? 0.95 : 1;
  return yes(Math.round(branch * places * trade * department * 97) / 100, "distinctive_word");
}

/** With its places in front, without the word for a group, and without a place that the other has in brackets. */
const fullName = (of: Profile, beside: Profile): string =>
  beside.countries.reduce(
    (name, place) => name.replace(place, ""),
    (of.towns.join("") + of.own.join("")).replace("集团", ""),
  );

function compareChinesePlaces(a: Profile, b: Profile): number | null {
  const [one, other] = [a, b].map(({ towns, countries }) => [...towns, ...countries]) as [string[], string[]];
  if (sameSet(one, other)) return 1;
  const isIn = (place: string, places: string[], { own }: Profile) =>
    places.includes(place) || own.join("").includes(place);
  const bracketed = [...a.countries, ...b.countries];
  if (bracketed.some((place) => isIn(place, one, a) !== isIn(place, other, b))) return null;
  if (one.length && other.length && !isWithin(one, other) && !isWithin(other, one)) return null;
  return 0.95;
}

function compareChineseTrade(a: Profile, b: Profile): number | null {
  const [one, other] = [a.trade, b.trade];
  if (one.join("") === other.join("")) return 1;
  const isPlaceOnly = (each: Profile) => CHINESE_PLACES.has(each.own.join("")) || each.own.join("") === "中国";
  const rest = ({ trade }: Profile) => trade.filter((word) => !NEUTRAL_CHINESE.has(word));
  if (isPlaceOnly(a)) return bare(one) === bare(other) ? 0.95 : null;
  if (sameSet(one, other)) return 0.95;
  if (sameSet(rest(a), rest(b))) return 0.92;
  const [text, longer] = [one.join(""), other.join("")].sort((x, y) => x.length - y.length) as [string, string];
  if (longer.startsWith(text)) return text ? 0.92 : 0.88;
  const [few, many] = one.length < other.length ? [one, other] : [other, one];
  return few.length > 1 && isWithin(few, many) ? 0.85 : null;
}

const bare = (trade: readonly string[]): string =>
  trade.filter((word) => word !== "集团" && word !== "控股" && word !== "股份").join("");

/** `西湖支行` is `杭州西湖支行`; `宁波支行` is not `宁波观城支行`. */
function compareBranches(a: Branch | null, b: Branch | null): number | null {
  if (!a && !b) return 1;
  if (!a || !b || a.kind !== b.kind) return null;
  const [one, other] = [withoutRanks(a.place), withoutRanks(b.place)];
  if (one === other) return 1;
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  return shorter.length >= 2 && isPlaced(shorter, longer) ? 0.9 : null;
}

const withoutRanks = (place: string): string => place.replace(/(?<=..)(?:[省市县]|地区)/gu, "");

/** Whether the longer one only says more of the town: in front, or between the town and the name. */
function isPlaced(shorter: string, longer: string): boolean {
  const town = placeAt(longer);
  if (!town) return false;
  const behind = longer.slice(town.length);
  if (behind === shorter) return true;
  const name = shorter.startsWith(town) ? shorter.slice(town.length) : null;
  if (name === null) return placeAt(behind) !== null && behind.slice(placeAt(behind)?.length) === shorter;
  return name.length >= 2 && behind.endsWith(name) && behind.length - name.length <= 3;
}

// One name in each script.

const KINDS: Record<string, string> = { 医院: "hospital", 大学: "university", 学院: "college" };

/** `恒瑞` is read Hengrui. That is evidence, not proof: other characters are read alike. */
function compareScripts(chinese: Profile, latin: Profile): Comparison {
  const own = chinese.own.join("");
  const read = typed(own).full;
  if (own.length < 2 || read.length < 4 || read !== latin.own.join("")) return no("script");
  if (chinese.branch || chinese.countries.length > 0 || latin.countries.length > 0) return no("place");
  const kind = KINDS[chinese.kinds[0] ?? ""];
  const isOther = Object.values(KINDS).some((each) => (each === kind) !== latin.kinds.includes(each));
  if (isOther) return no("kind_of_institution");
  const towns = chinese.towns.map((town) => typed(town).full);
  if (towns.length === 0 || latin.towns.length === 0) return yes(0.7, "read_alike");
  return isDisjoint(towns, latin.towns) ? no("place") : yes(0.8, "read_alike", "same_town");
}
