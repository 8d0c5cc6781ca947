import type { Book, Entity } from "../book.ts";
import { isChinese } from "../text/chinese.ts";
import { keyOf, plain } from "../text/plain.ts";
import { type Comparison, no, SAME_KEY, yes } from "./comparison.ts";
import { compareProfiles } from "./likeness.ts";
import { LONGEST, readName } from "./name.ts";
import type { Profile } from "./profile.ts";
import { arePlacesAlike, placeOfChina, placeRead } from "./provinces.ts";
import { resolveOrganisation } from "./resolve.ts";

export type { Comparison } from "./comparison.ts";

/** Whether two names are of one organisation. What a book knows goes before what the letters say. */
export function compareOrganisations(a: string, b: string, book?: Book): Comparison {
  const letters = lettersOf(a);
  const spelt =
    letters && letters === lettersOf(b) ? yes(SAME_KEY, "same_letters") : compareProfiles(readName(a), readName(b));
  return (book && spelt.score < SAME_KEY && known(a, b, book)) || spelt;
}

/** All letters but those of a legal form behind: `NeurosciencesGmbH`. */
const lettersOf = (name: string): string =>
  keyOf(plain(name.slice(0, LONGEST))).replace(/(?:gmbh|inc|incorporated|ltd|limited|llc|corporation|company)$/, "");

const LOOKED_UP = new Set(["exact", "legal_form"]);

/** A name that is only like one in the book is a guess already, and no ground for another. */
function known(a: string, b: string, book: Book): Comparison | null {
  const [one, other] = [entityOf(a, book), entityOf(b, book)];
  if (one && other) return one === other ? yes(SAME_KEY, "known_as_one") : no("known_as_two");
  const [known, label] = one ? [one, b] : [other, a];
  return known && isElsewhere(label, known, book) ? no("home") : null;
}

/** What only a register has says what a label is, but not that two labels are two things. */
function entityOf(name: string, book: Book): Entity | null {
  const { method, entity } = resolveOrganisation(name, book);
  return LOOKED_UP.has(method) && entity?.standing !== "provisional" ? entity : null;
}

/** `上海恒瑞医药` is not Hengrui, which is at home in Jiangsu. */
function isElsewhere(label: string, entity: Entity, book: Book): boolean {
  const [places, homes] = [placesOf(readName(label)), homesOf(entity, book)];
  return places.length > 0 && homes.length > 0 && !arePlacesAlike(places, homes);
}

const placesOf = ({ towns, countries }: Profile): string[] =>
  [...towns, ...countries].flatMap((place) => placeOfChina(isChinese(place) ? placeRead(place) : place) ?? []);

const homes = new WeakMap<Book, Map<Entity, string[]>>();

/** The places in the principal names of organisations, put together when first asked for. */
function homesOf(entity: Entity, book: Book): string[] {
  const known = homes.get(book) ?? new Map<Entity, string[]>();
  if (!homes.has(book)) {
    homes.set(book, known);
    for (const { entity: of, name, kind } of book.names()) {
      const places = kind === "principal" && of.standing !== "provisional" ? placesOf(readName(name)) : [];
      if (places.length) known.set(of, [...(known.get(of) ?? []), ...places]);
    }
  }
  return known.get(entity) ?? [];
}
