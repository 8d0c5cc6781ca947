import { assemble } from "./assemble.ts";
import type { Ruling } from "./curation.ts";
import type { EntityKind, Material, NameKind, Standing } from "./material.ts";
import { nearKeys } from "./near.ts";
import { keyOf, plain } from "./text/plain.ts";

/** One thing, whatever it is called. */
export interface Entity {
  entity_id: string;
  kind: EntityKind;
  name: string;
  name_zh: string | null;
  standing: Standing;
  record_key: string;
  /** The entity of which it is a product or a form. */
  product_of: string | null;
  /** What a fixed combination or a regimen is made of. */
  contains: readonly Entity[];
  /** The sources' own ids of it. */
  members: string[];
}

/** A name of an entity, and the record that gives it. */
export interface Entry {
  entity: Entity;
  name: string;
  kind: NameKind;
  record_key: string;
}

/** All names of one kind by what they are looked up by. */
export interface Book {
  kind: EntityKind;
  entities: ReadonlyMap<string, Entity>;
  /** The names with this key: none, one entity's, or several entities'. */
  find(key: string): readonly Entry[];
  /** Names that one slip of the pen makes of this key. */
  near(key: string): readonly Entry[];
  /** Whose principal name of several words begins with this word. */
  beginning(word: string): readonly Entity[];
  /** What a person has ruled on labels with this key. */
  ruled(key: string): Ruling | undefined;
  isRejected(key: string, entity: Entity): boolean;
  names(): IterableIterator<Entry>;
  size: number;
}

export const keyed = (name: string): string => keyOf(plain(name));

interface BookOptions {
  key?: (name: string) => string;
  same?: (name: string) => string;
  alike?: ((name: string) => string) | undefined;
  rulings?: readonly Ruling[];
}

/** The book of a material. `key` says by what names of the kind are looked up. */
export function openBook(
  kind: EntityKind,
  material: Material,
  { key = keyed, same = key, alike, rulings = [] }: BookOptions = {},
): Book {
  const { entities, entries } = assemble(kind, material, same, rulings, alike);
  return bookOf(kind, entities, entries, key, rulings);
}

export function bookOf(
  kind: EntityKind,
  entities: readonly Entity[],
  entries: readonly Entry[],
  key: (name: string) => string,
  rulings: readonly Ruling[],
): Book {
  const byId = new Map(entities.map((entity) => [entity.entity_id, entity]));
  const byMember = new Map(entities.flatMap((entity) => entity.members.map((member) => [member, entity] as const)));
  const ruled = new Map<string, Ruling>();
  const rejected = new Set<string>();
  for (const ruling of rulings) {
    if (ruling.action === "link" || ruling.action === "other") ruled.set(key(ruling.label), ruling);
    if (ruling.action === "reject")
      rejected.add(`${key(ruling.label)}\t${byMember.get(ruling.entity_id)?.entity_id ?? ruling.entity_id}`);
  }
  const index = new Map<string, Entry[]>();
  let size = 0;
  // A key of its own may be shared by several names of one entity, of which one may be what a label says to the letter.
  const isSameName = (a: string, b: string) => key === keyed || keyed(a) === keyed(b);
  const enter = (entry: Entry, at: string) => {
    if (!at || rejected.has(`${at}\t${entry.entity.entity_id}`)) return;
    const found = index.get(at);
    const same = found?.findIndex((each) => each.entity === entry.entity && isSameName(each.name, entry.name)) ?? -1;
    // A principal name says more than the same name as a synonym.
    if (found && same >= 0) {
      if (entry.kind === "principal") found[same] = entry;
      return;
    }
    size += 1;
    if (found) found.push(entry);
    else index.set(at, [entry]);
  };
  for (const entry of entries) enter(entry, key(entry.name));
  for (const [at, ruling] of ruled) {
    const entity = ruling.action === "link" ? byMember.get(ruling.entity_id) : undefined;
    if (entity && ruling.action === "link")
      index.set(at, [{ entity, name: ruling.label, kind: "principal", record_key: ruling.record_key }]);
    else index.delete(at);
  }
  let near: ((key: string) => string[]) | null = null;
  let beginnings: Map<string, Entity[]> | null = null;
  return {
    kind,
    entities: byId,
    size,
    find: (at) => index.get(at) ?? [],
    near(at) {
      near ??= nearKeys(index.keys());
      return near(at).flatMap((each) => index.get(each) ?? []);
    },
    beginning(word) {
      beginnings ??= beginningsOf(index.values());
      return beginnings.get(word) ?? [];
    },
    ruled: (at) => ruled.get(at),
    isRejected: (at, { entity_id }) => rejected.has(`${at}\t${entity_id}`),
    *names() {
      for (const found of index.values()) yield* found;
    },
  };
}

function beginningsOf(entries: Iterable<readonly Entry[]>): Map<string, Entity[]> {
  const found = new Map<string, Set<Entity>>();
  for (const same of entries)
    for (const { entity, name, kind } of same) {
      const [first = "", second] = kind === "principal" ? plain(name).split(" ", 2) : [];
      if (!second || entity.standing === "provisional" || entity.contains.length) continue;
      const owners = found.get(first);
      if (owners) owners.add(entity);
      else found.set(first, new Set([entity]));
    }
  return new Map([...found].map(([word, owners]) => [word, [...owners]]));
}
