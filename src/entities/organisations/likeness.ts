import { typed } from "../text/chinese.ts";
import { type Comparison, no, SAME_KEY, yes } from "./comparison.ts";
import { areFormsOfTwo } from "./forms.ts";
import { compareHospitals } from "./hospital-likeness.ts";
import { compareChinese } from "./likeness-chinese.ts";
import { compareLatin } from "./likeness-latin.ts";
import type { Profile } from "./profile.ts";
import { arePlacesAlike, placeOfChina, placeRead } from "./provinces.ts";
import { sameSet } from "./sets.ts";

export function compareProfiles(a: Profile, b: Profile): Comparison {
  if (!a.key || !b.key) return no("empty");
  if (a.hospital && b.hospital && a.key !== b.key) return ofDepartment(a, b, compareHospitals(a.hospital, b.hospital));
  if (a.script !== b.script) return a.script === "chinese" ? compareScripts(a, b) : compareScripts(b, a);
  if (a.key === b.key && areFormsOfTwo(a.legal, b.legal) && a.kinds.length === 0) return no("legal_form");
  if (a.key === b.key) return yes(SAME_KEY, "same_key");
  return a.script === "chinese" ? compareChinese(a, b) : compareLatin(a, b);
}

function ofDepartment(a: Profile, b: Profile, found: Comparison): Comparison {
  if (!found.same || a.department === b.department) return found;
  return yes(Math.round(found.score * 95) / 100, ...found.reasons, "department");
}

const KINDS: Record<string, string> = { 医院: "hospital", 大学: "university", 学院: "college" };

const placeInChina = (place: string): string => placeOfChina(place) ?? place;

/** `恒瑞` is read Hengrui. That is evidence, not proof: other characters are read alike. */
function compareScripts(chinese: Profile, latin: Profile): Comparison {
  if (chinese.key === latin.key) return yes(SAME_KEY, "same_key");
  const own = chinese.own.join("");
  const read = typed(own).full;
  if (own.length < 2 || read.length < 4 || read !== latin.own.join("")) return no("script");
  if (chinese.branch || !sameSet(chinese.countries.map(placeRead), latin.countries.map(placeInChina)))
    return no("place");
  const kind = KINDS[chinese.kinds[0] ?? ""];
  const isOther = Object.values(KINDS).some((each) => (each === kind) !== latin.kinds.includes(each));
  if (isOther) return no("kind_of_institution");
  const towns = chinese.towns.map(placeRead);
  if (towns.length === 0 || latin.towns.length === 0) return yes(0.7, "read_alike");
  return !arePlacesAlike(towns, latin.towns.map(placeInChina)) ? no("place") : yes(0.8, "read_alike", "same_town");
}
