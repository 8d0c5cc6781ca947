import type { Book } from "../book.ts";
import { keyOf, plain } from "../text/plain.ts";
import { type Comparison, compareProfiles, no, SAME_KEY, yes } from "./likeness.ts";
import { LONGEST, readName } from "./name.ts";
import { resolveOrganisation } from "./resolve.ts";

export type { Comparison } from "./likeness.ts";

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
  const [one, other] = [resolveOrganisation(a, book), resolveOrganisation(b, book)];
  if (!LOOKED_UP.has(one.method) || !LOOKED_UP.has(other.method) || !one.entity || !other.entity) return null;
  return one.entity === other.entity ? yes(SAME_KEY, "known_as_one") : no("known_as_two");
}
