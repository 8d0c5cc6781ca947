import type { Book, Entity, Entry } from "../book.ts";
import { among, type Decision, linked, other, unknown } from "../decision.ts";
import { typed } from "../text/chinese.ts";
import { keyOf, plain } from "../text/plain.ts";
import { compareProfiles } from "./likeness.ts";
import { LONGEST, readName, readPlain, signsOf, signsRemembered } from "./name.ts";
import { isPerson } from "./people.ts";
import { coreOf, type Profile } from "./profile.ts";

const SCORE = { exact: 1, legal_form: 0.98, department: 0.9, part: 0.8 };

/** Comparing gets a score for every kind of likeness; below this it is a hint for a person. */
const ENOUGH = 0.8;
const SURE = 0.95;
/** A word that more names share than this tells nothing apart. */
const MOST_COMPARED = 24;
const MOST_CANDIDATES = 5;

/** Which organisation a label stands for: one, several that are called so, none that is known, or a person. */
export function resolveOrganisation(label: string, book: Book): Decision {
  const text = plain(label.slice(0, LONGEST * 4));
  if (!keyOf(text)) return unknown("empty");
  if (text.length > LONGEST) return unknown("too_long");
  const remembered = signsRemembered(label);
  const found = remembered && exactly(text, remembered, book);
  if (found) return found;
  const profile = readPlain(text);
  const exact = exactly(text, profile, book);
  if (exact) return exact;
  if (isPerson(text)) return other("person");
  return compared(profile, book) ?? unknown("no_name");
}

function exactly(text: string, { key }: Pick<Profile, "key">, book: Book): Decision | null {
  const found = key ? book.find(key) : NOBODY;
  if (found.length === 0) return null;
  const entries = found.some(isWhole) ? found.filter(isWhole) : found;
  if (!entries.some(isWhole)) return among(entries, "part", SCORE.part);
  const letters = keyOf(text);
  const isExact = entries.some(({ name }) => keyOf(plain(name)) === letters);
  return isExact ? among(entries, "exact", SCORE.exact) : among(entries, "legal_form", SCORE.legal_form);
}

const NOBODY: readonly Entry[] = [];

/** A part has a name of its own: who asks for it means it, and not the group. */
const isWhole = ({ kind }: Entry): boolean => kind !== "part";

interface Likeness {
  entry: Entry;
  score: number;
  isSame: boolean;
}

/** What the book has with the same distinctive word, compared word by word. */
function compared(profile: Profile, book: Book): Decision | null {
  const shelf = shelfOf(book);
  const found = coresOf(profile).flatMap((core) => shelf.get(core) ?? []);
  if (found.length === 0 || found.length > MOST_COMPARED) return null;
  const best = new Map<Entity, Likeness>();
  const elsewhere = new Set<Entity>();
  for (const entry of found) {
    const other = readName(entry.name);
    const { same, score: likeness, reasons } = compareProfiles(profile, other);
    const score = saysMore(profile, other) ? Math.min(likeness, ENOUGH - 0.01) : likeness;
    if (reasons.includes("place")) elsewhere.add(entry.entity);
    if (!same && !reasons.includes("homonym")) continue;
    const before = best.get(entry.entity);
    if (!before || before.score < score) best.set(entry.entity, { entry, score, isSame: same });
  }
  const likenesses = [...best.values()].sort((a, b) => b.score - a.score);
  const [first, second] = likenesses;
  if (!first) return null;
  if (!first.isSame) return severalOf(likenesses, "homonym");
  // `上海恒瑞` is like `恒瑞`, but that is `江苏恒瑞`.
  if (first.score < ENOUGH || (first.score < SURE && elsewhere.has(first.entry.entity)))
    return unknown("near", entriesOf(likenesses));
  if (second?.isSame && second.score >= ENOUGH) return severalOf(likenesses, "compared");
  const method = profile.department ? "department" : "compared";
  return linked(first.entry, method, Math.min(first.score, SCORE.department));
}

/** `ICON` may be short for `ICON Bioscience`, but `ICON Bioscience` is not known by knowing ICON. */
const saysMore = (label: Profile, { script, trade }: Profile): boolean =>
  script === "latin" &&
  label.script === "latin" &&
  label.own.length < 2 &&
  trade.length === 0 &&
  label.trade.length > 0;

const entriesOf = (likenesses: readonly Likeness[]): Entry[] =>
  likenesses.slice(0, MOST_CANDIDATES).map(({ entry }) => entry);

/** Nobody picks: not even one whose principal name is alike, for alike is not equal. */
function severalOf(likenesses: readonly Likeness[], method: string): Decision {
  return { ...unknown(method, entriesOf(likenesses)), decision: "ambiguous" };
}

function coresOf(profile: Profile): string[] {
  const cores = [profile, ...profile.beside].map(coreOf);
  if (profile.short) cores.push(profile.short);
  if (profile.script === "chinese") cores.push(typed(profile.own.join("")).full);
  return [...new Set(cores)];
}

const shelves = new WeakMap<Book, Map<string, Entry[]>>();

/** The names of a book by their distinctive words, put together when first asked for. */
function shelfOf(book: Book): Map<string, Entry[]> {
  const known = shelves.get(book);
  if (known) return known;
  const shelf = new Map<string, Entry[]>();
  for (const entry of book.names()) {
    const { core } = signsOf(entry.name);
    const found = shelf.get(core);
    if (!found) shelf.set(core, [entry]);
    else if (found.length <= MOST_COMPARED) found.push(entry);
  }
  shelves.set(book, shelf);
  return shelf;
}
