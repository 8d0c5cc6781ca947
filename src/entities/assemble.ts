import type { Entity, Entry } from "./book.ts";
import type { Ruling } from "./curation.ts";
import type { EntityKind, Material, Member, Standing } from "./material.ts";

const RANK: Record<Standing, number> = { curated: 0, vocabulary: 1, register: 2, provisional: 3 };

/** Joins members by their identifiers and their principal names into entities, as people have ruled where they have. */
export function assemble(
  kind: EntityKind,
  { members, names, identifiers }: Material,
  keyed: (name: string) => string,
  rulings: readonly Ruling[],
  alike?: (name: string) => string,
): { entities: Entity[]; entries: Entry[] } {
  const at = new Map(members.map(({ member_id }, index) => [member_id, index]));
  const groups = new Groups(
    members,
    new Set(rulings.flatMap((each) => (each.action === "split" ? (at.get(each.entity_id) ?? []) : []))),
  );
  const first = new Map<string, number>();
  const join = (sign: string, member_id: string) => {
    const index = at.get(member_id);
    if (index === undefined) return;
    const other = first.get(sign);
    if (other === undefined) first.set(sign, index);
    else groups.join(other, index);
  };
  const shared = sharedBySource(members, at, identifiers);
  for (const { identifier, member_id } of identifiers) if (!shared.has(identifier)) join(identifier, member_id);
  for (const { kind: what, name, member_id } of names) if (what === "principal") join(` ${keyed(name)}`, member_id);
  if (alike) joinAlike(members, names, at, groups, alike);
  for (const ruling of rulings) {
    if (ruling.action !== "merge") continue;
    const [one, other] = [at.get(ruling.entity_id), at.get(ruling.other_id)];
    if (one !== undefined && other !== undefined) groups.force(one, other);
  }
  return entitiesOf(kind, members, names, at, groups);
}

/** Principal names of much the same meaning join where every source has but one of them; a source that has two tells them apart. */
function joinAlike(
  members: Member[],
  names: Material["names"],
  at: Map<string, number>,
  groups: Groups,
  alike: (name: string) => string,
): void {
  const found = new Map<string, Set<number>>();
  for (const { kind, name, member_id } of names) {
    const index = at.get(member_id);
    const key = kind === "principal" ? alike(name) : "";
    if (index === undefined || !key) continue;
    const same = found.get(key);
    if (same) same.add(index);
    else found.set(key, new Set([index]));
  }
  for (const same of found.values()) {
    const sources = [...same].map((index) => members[index]?.source_id);
    const [first = -1, ...others] = same;
    if (new Set(sources).size === sources.length) for (const other of others) groups.join(first, other);
  }
}

/** A source tells its entries apart: a number that it gives to two of them is no number of a thing (CAS of heparins). */
function sharedBySource(members: Member[], at: Map<string, number>, identifiers: Material["identifiers"]): Set<string> {
  const held = new Map<string, string>();
  const shared = new Set<string>();
  for (const { identifier, member_id } of identifiers) {
    const sign = `${identifier}\t${members[at.get(member_id) ?? -1]?.source_id}`;
    const other = held.get(sign);
    if (other === undefined) held.set(sign, member_id);
    else if (other !== member_id) shared.add(identifier);
  }
  return shared;
}

function entitiesOf(
  kind: EntityKind,
  members: Member[],
  names: Material["names"],
  at: Map<string, number>,
  groups: Groups,
) {
  const byRoot = new Map<number, Member[]>();
  for (const [index, member] of members.entries()) {
    const found = byRoot.get(groups.root(index));
    if (found) found.push(member);
    else byRoot.set(groups.root(index), [member]);
  }
  const entities = new Map<number, Entity>();
  for (const [root, found] of byRoot) entities.set(root, entityOf(kind, found));
  const of = (member_id: string) => entities.get(groups.root(at.get(member_id) ?? -1));
  for (const { member_id, product_of, contains = [] } of members) {
    const entity = of(member_id);
    if (entity && contains.length) entity.contains = contains.flatMap((each) => of(each) ?? []);
    if (entity && product_of) entity.product_of = of(product_of)?.entity_id ?? null;
  }
  const entries = names.flatMap(({ member_id, name, kind: what, record_key }): Entry[] => {
    const entity = of(member_id);
    return entity ? [{ entity, name, kind: what, record_key }] : [];
  });
  return { entities: [...entities.values()], entries };
}

function entityOf(kind: EntityKind, members: Member[]): Entity {
  const [first, ...others] = members.sort((a, b) => RANK[a.standing] - RANK[b.standing]) as [Member, ...Member[]];
  return {
    entity_id: first.member_id,
    kind,
    name: first.name,
    name_zh: first.name_zh ?? others.find(({ name_zh }) => name_zh)?.name_zh ?? null,
    standing: first.standing,
    record_key: first.record_key,
    product_of: null,
    contains: [],
    members: members.map(({ member_id }) => member_id),
  };
}

/** Disjoint sets. Two members of the evidence are joined by people alone: a person has told them apart. */
class Groups {
  readonly #parent: Int32Array;
  readonly #curated: Uint8Array;
  readonly #apart: ReadonlySet<number>;

  constructor(members: readonly Member[], apart: ReadonlySet<number>) {
    this.#parent = Int32Array.from(members.keys());
    this.#curated = Uint8Array.from(members, ({ standing }) => (standing === "curated" ? 1 : 0));
    this.#apart = apart;
  }

  root(index: number): number {
    let at = index;
    while (at >= 0 && this.#parent[at] !== at) {
      this.#parent[at] = this.#parent[this.#parent[at] as number] as number;
      at = this.#parent[at] as number;
    }
    return at;
  }

  join(a: number, b: number): void {
    if (this.#apart.has(a) || this.#apart.has(b)) return;
    const [one, other] = [this.root(a), this.root(b)];
    if (!(this.#curated[one] && this.#curated[other])) this.force(one, other);
  }

  force(a: number, b: number): void {
    const [one, other] = [this.root(a), this.root(b)];
    if (one === other) return;
    const [kept, left] = this.#curated[other] ? [other, one] : [one, other];
    this.#parent[left] = kept;
  }
}
