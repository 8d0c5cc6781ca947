import { isOneSlip } from "../near.ts";
import { type Comparison, no, yes } from "./comparison.ts";
import { type Hospital, homesOf } from "./hospital.ts";
import { COMMON_NAMES } from "./hospital-words.ts";
import { arePlacesAlike, mostNarrow } from "./provinces.ts";
import { isDisjoint, sameSet } from "./sets.ts";

const SAME = 0.95;

/** Whether two names that were read field by field, in whatever language, are of one hospital or university. */
export function compareHospitals(a: Hospital, b: Hospital): Comparison {
  const main = compareMain(a, b);
  if (main.same || (a.others.length === 0 && b.others.length === 0)) return main;
  for (const one of [a, ...a.others])
    for (const other of [b, ...b.others]) if (compareMain(one, other).same) return yes(0.9, "other_name");
  return main;
}

function compareMain(a: Hospital, b: Hospital): Comparison {
  if (a.noun !== b.noun) return no("kind_of_institution");
  if (a.ordinal !== b.ordinal) return no("ordinal");
  if (!areKindsAlike(a, b)) return no("kind_of_hospital");
  const university = compareUniversities(a, b);
  if (university === "other") return no("university");
  if (!areNamesAlike(a.name, b.name)) return no("distinctive_word");
  const reason = a.name ? differenceOfNamed(a, b, university) : differenceOfCommon(a, b, university);
  return reason ? no(reason) : yes(SAME, "hospital");
}

/** `Yueyang Hospital` is one of integrated medicine, whether it says so or not. */
function areKindsAlike(a: Hospital, b: Hospital): boolean {
  if (sameSet(a.kinds, b.kinds)) return true;
  const more = [...a.kinds, ...b.kinds].filter((kind) => a.kinds.includes(kind) !== b.kinds.includes(kind));
  return a.name.length > 3 && a.name === b.name && more.every((kind) => kind === "tcm" || kind === "integrated");
}

type University = "same" | "other" | "unsaid";

function compareUniversities(a: Hospital, b: Hospital): University {
  const [one, other] = [a, b].map(({ universities, schools }) => [...universities, ...schools]) as [string[], string[]];
  if (one.length === 0 && other.length === 0) return "same";
  if (one.length === 0 || other.length === 0) return "unsaid";
  return isDisjoint(one, other) && !one.some((sign) => other.some((each) => isSlip(sign, each))) ? "other" : "same";
}

const areNamesAlike = (a: string, b: string): boolean => a === b || isSlip(a, b);

const SHORTEST_SLIP = 8;
const isSlip = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= SHORTEST_SLIP && !/\d/.test(a + b) && isOneSlip(a, b);

/** Where the hospital is that is meant, if nothing more is said. */
const USUAL_TOWN: Record<string, string> = { zhongshan: "shanghai" };

/** What tells two hospitals of one name apart; null where nothing does. */
function differenceOfNamed(a: Hospital, b: Hospital, university: University): string | null {
  const [one, other] = [placesOf(a), placesOf(b)];
  if (isBranchElsewhere(a, other) || isBranchElsewhere(b, one)) return "branch";
  if (one.length && other.length) return arePlacesAlike(one, other) ? null : "place";
  if (university === "same" && homesOf(a).length + homesOf(b).length > 0) return null;
  const usual = USUAL_TOWN[a.name];
  if (usual && arePlacesAlike(one.length ? one : other, [usual])) return null;
  return COMMON_NAMES.has(a.name) ? "place" : null;
}

/** `Ruijin Hospital (Wuxi)` is not known to be Ruijin Hospital. */
const isBranchElsewhere = ({ branch }: Hospital, places: readonly string[]): boolean =>
  branch.length > 0 && !arePlacesAlike(branch, places);

function placesOf(hospital: Hospital): readonly string[] {
  const { branch, places, address } = hospital;
  if (branch.length) return branch;
  if (places.length) return places;
  return address.length ? address : homesOf(hospital);
}

/** The first, the people's or the children's hospital: of what, and where, has to be said. */
function differenceOfCommon(a: Hospital, b: Hospital, university: University): string | null {
  const [one, other] = [a, b].map(({ places, branch }) => [...places, ...branch]) as [string[], string[]];
  const isSaid = one.length > 0 && other.length > 0;
  if (isSaid && !arePlacesInFull(one, other)) return "place";
  const hasUniversity = a.universities.length + a.schools.length > 0 && university === "same";
  if (hasUniversity) {
    if (isSaid || one.length + other.length === 0) return null;
    // The first hospital of Nanjing is not the first of its university.
    if (a.ordinal !== null && a.kinds.length === 0) return "place";
    return arePlacesAlike(one.length ? one : other, homesOf(a)) ? null : "place";
  }
  if (university === "same") {
    const [left, right] = [one.length ? one : a.address, other.length ? other : b.address];
    return left.length && right.length && arePlacesInFull(left, right) ? null : "place";
  }
  const isTold = a.ordinal !== null || a.kinds.length > 0;
  if (isTold && isSaid) return null;
  const isPeoples = a.ordinal !== null && a.kinds.includes("people");
  return isPeoples && arePlacesAlike(placesOf(a), placesOf(b)) ? null : "university";
}

/** A province and a town in it are two places, if nothing but the place tells a hospital apart. */
const arePlacesInFull = (a: readonly string[], b: readonly string[]): boolean => sameSet(mostNarrow(a), mostNarrow(b));
