import { type Comparison, no, yes } from "./comparison.ts";
import { areFormsOfTwo } from "./forms.ts";
import { compareOwn } from "./own.ts";
import type { Profile } from "./profile.ts";
import { isDisjoint, isWithin, sameSet } from "./sets.ts";
import { isGeneric } from "./words.ts";

/** Two names in Latin letters. */
export function compareLatin(a: Profile, b: Profile): Comparison {
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
  if (a.kinds.length + b.kinds.length === 0 && areFormsOfTwo(a.legal, b.legal)) return no("legal_form");
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
  const isCentre = one.has("centre") && other.has("centre");
  const isTrust = one.has("trust") && other.has("trust");
  const isLeftOut = (kind: string) =>
    OFTEN_LEFT_OUT.has(kind) ||
    (kind === "university" && (isHospital || isCentre) && isAdjective) ||
    (kind === "hospital" && isTrust);
  const isUnsaid = (one.size === 0 || other.size === 0) && a.own.length > 1;
  return (both || isUnsaid) && different.every(isUnsaid && !both ? (kind) => kind === "foundation" : isLeftOut);
}

/** A town of China in front of a name may be left out; a country makes another firm of it, but only locates a hospital. */
function comparePlaces(a: Profile, b: Profile, isPublic: boolean): number | null {
  if (a.towns.length && b.towns.length && isDisjoint(a.towns, b.towns)) return null;
  const towns = sameSet(a.towns, b.towns) ? 1 : 0.95;
  if (sameSet(a.countries, b.countries)) return towns;
  // `Eucure (Beijing) Biopharma` is `Beijing Eucure Biopharma`.
  const [one, other] = [a, b].map((each) => [...each.towns, ...each.countries]) as [string[], string[]];
  if (sameSet(one, other)) return 0.95;
  if (a.countries.length && b.countries.length) return null;
  return isPublic ? towns * 0.9 : null;
}

/** What groups have firms of their own for: `Roche Diagnostics` is not Roche. */
const UNITS = [
  "diagnostic",
  "consumer",
  "vaccine",
  "generics",
  "nutrition",
  "device",
  "venture",
  "marketing",
  "trading",
  "chemical",
];

function compareTrade(a: Profile, b: Profile): number | null {
  if (sameSet(a.trade, b.trade)) return 1;
  const [one, other] = [a, b].map(({ trade }) => trade.filter((word) => !NEUTRAL.has(word))) as [string[], string[]];
  if (sameSet(one, other)) return 0.95;
  if (!isWithin(one, other) && !isWithin(other, one)) return null;
  if (UNITS.some((unit) => one.includes(unit) !== other.includes(unit))) return null;
  // `Click Therapeutics` and `Click Holdings` have less in common than either with `Click`.
  return a.trade.length && b.trade.length && (!one.length || !other.length) ? 0.8 : 0.9;
}
