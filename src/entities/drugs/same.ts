import { type Book, type Entity, keyed, openBook } from "../book.ts";
import type { Identifier, Material } from "../material.ts";
import { plain } from "../text/plain.ts";

/** What the sources leave to be seen of two of their entries being one medicine, as identifiers that both have. */
export function sameThings(known: Material): Identifier[] {
  const book = openBook("drug", known);
  return [...codesOnly(known, book), ...conjugates(known, book), ...curatedNames(book), ...substances(book)];
}

/** A substance of the evidence goes by a name that a vocabulary has as another name of its own: aspirin, rifampicin. */
function substances(book: Book): Identifier[] {
  return [...book.entities.values()].flatMap((entity) => {
    if (!entity.members.every((member) => member.startsWith("SUBSTANCE:"))) return [];
    const owners = new Set(book.find(keyed(entity.name)).map((each) => each.entity));
    owners.delete(entity);
    const [owner, second] = owners;
    return owner && !second ? joined(entity, owner, "substance") : [];
  });
}

/** A name that the evidence gives a medicine and under which a vocabulary enters one: almonertinib is aumolertinib. */
function curatedNames(book: Book): Identifier[] {
  return [...book.names()].flatMap(({ entity, name, kind }) => {
    if (entity.standing !== "curated" || kind === "brand" || entity.product_of || keyed(name).length < 5) return [];
    const [other, second] = book.find(keyed(name)).filter((each) => each.entity !== entity);
    const isEntry = other && other.kind === "principal" && other.entity.standing === "vocabulary";
    return isEntry && !second ? joined(other.entity, entity, "curated") : [];
  });
}

const isCode = (name: string): boolean => /\d/.test(name);

/**
 * An entry with nothing but a code, without a structure that could tell it apart, is what another entry says that code
 * stands for. A code that several use, or that a structure belongs to, stays ambiguous.
 */
function codesOnly({ names, identifiers }: Material, book: Book): Identifier[] {
  const called = new Set(names.filter(({ name }) => !isCode(name)).map(({ member_id }) => member_id));
  const drawn = new Set(
    identifiers.filter(({ identifier }) => identifier.startsWith("INCHIKEY:")).map(({ member_id }) => member_id),
  );
  const isBare = ({ members }: Entity) => members.every((each) => !called.has(each) && !drawn.has(each));
  return [...book.entities.values()].filter(isBare).flatMap((entity) => {
    const others = book.find(keyed(entity.name)).filter((each) => each.entity !== entity);
    const [other] = others;
    return other && others.length === 1 ? joined(entity, other.entity, "code") : [];
  });
}

/** Thera-SAbDab names the antibody of a conjugate without what it carries: Brentuximab for brentuximab vedotin. */
function conjugates({ members }: Material, book: Book): Identifier[] {
  const extended = new Map<string, Set<Entity>>();
  for (const { name, entity, kind } of book.names()) {
    const [first = "", ...rest] = plain(name).split(" ");
    if (kind === "principal" && rest.length) extended.set(first, (extended.get(first) ?? new Set()).add(entity));
  }
  const bySource = new Map(members.map(({ member_id, source_id }) => [member_id, source_id]));
  return [...book.entities.values()].flatMap((entity) => {
    if (!entity.members.every((each) => bySource.get(each) === "thera_sabdab")) return [];
    const [conjugate, second] = extended.get(plain(entity.name)) ?? [];
    return conjugate && !second ? joined(entity, conjugate, "conjugate") : [];
  });
}

const joined = (one: Entity, other: Entity, why: string): Identifier[] =>
  [one, other].map(({ entity_id }) => ({ member_id: entity_id, identifier: `${why}:${one.entity_id}` }));
