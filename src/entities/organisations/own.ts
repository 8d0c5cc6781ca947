import { isOneSlip } from "../near.ts";
import type { Profile } from "./profile.ts";
import { isWithin, sameSet } from "./sets.ts";
import { isGeneric, isState } from "./words.ts";

/** How well the distinctive words of two names in Latin letters agree; null where they are different words. */
export function compareOwn(a: Profile, b: Profile): number | null {
  if (a.own.length === 0 || b.own.length === 0) return isAlikeWithout(a, b) ? 1 : null;
  if (spelt(a.own) === spelt(b.own)) return 1;
  if (a.own.length === b.own.length && sameSet(a.own, b.own)) return 0.98;
  if (isSlipInLongName(a, b) || isInitialOfName(a, b)) return 0.9;
  return saysMore(a, b) || saysMore(b, a) ? 0.9 : null;
}

/** Without the letters that stand for first names: `F. Hoffmann-La Roche`. */
function spelt(own: readonly string[]): string {
  const words = own.filter((word) => !/^[a-z]$/.test(word)).join("");
  return folded(words.length < SHORTEST_NAME ? own.join("") : words);
}

const SHORTEST_NAME = 6;

/** `Grünenthal` is also spelt Gruenenthal, `Århus` Aarhus. */
const folded = (text: string): string => text.replace(/([aou])e/g, "$1").replace(/aa/g, "a");

const isAlikeWithout = (a: Profile, b: Profile): boolean =>
  a.own.length === b.own.length &&
  sameSet(a.towns, b.towns) &&
  sameSet(a.trade, b.trade) &&
  sameSet(a.kinds, b.kinds) &&
  sameSet(a.countries, b.countries);

const ENOUGH_WORDS = 4;
const LEFT_OUT = new Set("children infantil general privada publica board clinical clinico".split(" "));

/** `Karolinska University Hospital Huddinge`: an institution, and the town it is in. Of a long name, any word may be left out. */
function saysMore(shorter: Profile, longer: Profile): boolean {
  if (!isWithin(shorter.own, longer.own) || longer.kinds.length === 0) return false;
  const more = longer.own.filter((word) => !shorter.own.includes(word));
  if (shorter.kinds.length === 0 || more.length === 0 || more.some((word) => /\d/.test(word))) return false;
  const isNamed = shorter.own.some((word) => word.length > 3 && !shorter.places.includes(word));
  if (isNamed && more.every((word) => longer.places.includes(word))) return true;
  // `The University of Texas MD Anderson Cancer Center`.
  const isOfUniversity = longer.kinds.includes("university") && !shorter.own.every(isGeneric);
  if (isOfUniversity && !shorter.own.some(isState) && more.every(isState)) return true;
  if (shorter.own.length > 1 && more.every((word) => LEFT_OUT.has(word))) return true;
  return shorter.own.length >= ENOUGH_WORDS && more.length === 1;
}

/** The one word in which either differs from the other. */
function difference(a: Profile, b: Profile): [string, string] | null {
  if (a.own.length !== b.own.length) return null;
  const left = a.own.filter((word) => !b.own.includes(word));
  const right = b.own.filter((word) => !a.own.includes(word));
  const [one, other] = [left[0], right[0]];
  return one && other && left.length === 1 && right.length === 1 ? [one, other] : null;
}

/** A slip in one word of a long name, the others being the same: `Massachussetts General Hospital`. */
function isSlipInLongName(a: Profile, b: Profile): boolean {
  const [one, other] = difference(a, b) ?? ["", ""];
  const shortest = a.own.length > 2 ? 6 : 8;
  if (one.length < shortest || /\d/.test(one + other)) return false;
  return isOneSlip(one, other) && (a.own.length > 1 || a.kinds.length > 0);
}

/** `F. Köhler` and `Franz Köhler`. */
function isInitialOfName(a: Profile, b: Profile): boolean {
  const [one, other] = difference(a, b) ?? ["", ""];
  const [initial, name] = one.length < other.length ? [one, other] : [other, one];
  return /^[a-z]$/.test(initial) && name.startsWith(initial) && a.own.some((word) => word.length > 4 && word !== name);
}
