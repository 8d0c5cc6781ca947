import type { Book, Entity } from "../book.ts";
import { keyOf, plain } from "../text/plain.ts";
import { type Comparison, no, SAME_KEY, yes } from "./comparison.ts";
import { isElsewhere, isUnitAbroad } from "./homes.ts";
import { compareProfiles } from "./likeness.ts";
import { LONGEST, organisationKey, readName } from "./name.ts";
import { resolveOrganisation } from "./resolve.ts";

export type { Comparison } from "./comparison.ts";

/** Whether two names are of one organisation. What a book knows goes before what the letters say. */
export function compareOrganisations(a: string, b: string, book?: Book): Comparison {
  const letters = lettersOf(a);
  const spelt =
    letters && letters === lettersOf(b) ? yes(SAME_KEY, "same_letters") : compareProfiles(readName(a), readName(b));
  return (book && known(a, b, spelt, book)) || spelt;
}

/** All letters but those of a legal form behind: `NeurosciencesGmbH`. */
const lettersOf = (name: string): string =>
  keyOf(plain(name.slice(0, LONGEST))).replace(/(?:gmbh|inc|incorporated|ltd|limited|llc|corporation|company)$/, "");

const LOOKED_UP = new Set(["exact", "legal_form"]);

function known(a: string, b: string, spelt: Comparison, book: Book): Comparison | null {
  const [one, other] = [entityOf(a, book), entityOf(b, book)];
  const entity = one ?? other;
  if (!entity) return null;
  if (one && other && one !== other) return areToldApart(one, other) ? no("known_as_two") : null;
  if (isUnitAbroad(a, entity, book) !== isUnitAbroad(b, entity, book)) return no("legal_form");
  if (!one || !other) return isElsewhere(one ? b : a, entity, book) ? no("home") : null;
  if (spelt.same) return spelt.score < SAME_KEY ? yes(SAME_KEY, "known_as_one") : null;
  // People have joined a group with its firms abroad by hand.
  const isAbroad = spelt.reasons.includes("place") || spelt.reasons.includes("legal_form");
  return isAbroad && !(isPrincipal(a, book) && isPrincipal(b, book)) ? null : yes(SAME_KEY, "known_as_one");
}

/**
 * A name that is only like one in the book is a guess already, and no ground for another. What only a register has says
 * what a label is, but not that two labels are two things.
 */
function entityOf(name: string, book: Book): Entity | null {
  const { method, entity } = resolveOrganisation(name, book);
  return LOOKED_UP.has(method) && entity?.standing !== "provisional" ? entity : null;
}

const isPrincipal = (name: string, book: Book): boolean =>
  book.find(organisationKey(name)).some(({ kind }) => kind !== "synonym");

/** One source tells its entries apart; two sources may have one firm each for itself. */
function areToldApart(a: Entity, b: Entity): boolean {
  if (a.standing === "curated" && b.standing === "curated") return true;
  return LISTS.some((list) => [a, b].every(({ members }) => members.some((member) => list.test(member))));
}

const LISTS = [/^(?:cik|listing):/, /^joined:/];
