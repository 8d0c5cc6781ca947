import type { Node } from "./node.ts";

export const APART = "A person holds them to be different studies.";

/** Disjoint sets of records, of which no two may be of one series, nor told apart by a person. */
export class Groups {
  readonly #parent: Int32Array;
  readonly #nodes: readonly Node[];
  /** One record of each number in a group, where it has several. */
  readonly #records = new Map<number, Node[]>();
  readonly #apart = new Map<number, Set<number>>();
  readonly #held = new Map<number, number[]>();

  constructor(nodes: readonly Node[]) {
    this.#nodes = nodes;
    this.#parent = Int32Array.from(nodes.keys());
  }

  root(index: number): number {
    let at = index;
    while (this.#parent[at] !== at) {
      this.#parent[at] = this.#parent[this.#parent[at] as number] as number;
      at = this.#parent[at] as number;
    }
    return at;
  }

  separate(a: number, b: number): void {
    for (const [one, other] of [[a, b] as const, [b, a] as const]) {
      const known = this.#apart.get(one);
      if (known) known.add(other);
      else this.#apart.set(one, new Set([other]));
      this.#held.set(one, [one]);
    }
  }

  /** Joins the groups of two records, or says why not. */
  join(a: number, b: number, replaces: boolean): string | null {
    const [one, other] = [this.root(a), this.root(b)];
    if (one === other) return null;
    if (this.#isApart(one, other)) return APART;
    const rivals = this.#rivals(one, other);
    if (rivals && !(replaces && rivals.series === this.#nodes[a]?.series))
      return `It would bring together ${rivals.numbers.join(" and ")}, two records of one register, and is the weaker statement.`;
    this.#unite(one, other);
    return null;
  }

  /** A person's word joins whatever it joins, but not what a person has told apart. */
  merge(a: number, b: number): string | null {
    const [one, other] = [this.root(a), this.root(b)];
    if (one === other) return null;
    if (this.#isApart(one, other))
      return "A person joins them and tells apart two records that this would bring together.";
    this.#unite(one, other);
    return null;
  }

  #isApart(one: number, other: number): boolean {
    const [held, others] = [this.#held.get(one), this.#held.get(other)];
    if (!held || !others) return false;
    return held.some((index) => [...(this.#apart.get(index) ?? [])].some((each) => this.root(each) === other));
  }

  #rivals(one: number, other: number): { series: string; numbers: string[] } | null {
    const [mine, theirs] = [this.#recordsOf(one), this.#recordsOf(other)];
    for (const { series, key, number } of mine) {
      if (series === null) continue;
      const others = theirs.filter((each) => each.series === series);
      const known = mine.some((each) => each.series === series && others.some((another) => another.key === each.key));
      const [rival] = others;
      if (rival && !known && rival.key !== key) return { series, numbers: [number, rival.number].sort() };
    }
    return null;
  }

  #recordsOf(root: number): Node[] {
    return this.#records.get(root) ?? [this.#nodes[root] as Node];
  }

  /** The later record hangs under the earlier, so that groups do not depend on the order of joining. */
  #unite(one: number, other: number): void {
    const [kept, left] = one < other ? [one, other] : [other, one];
    const records = this.#recordsOf(kept);
    const added = this.#recordsOf(left).filter(({ key }) => !records.some((each) => each.key === key));
    if (added.length) this.#records.set(kept, [...records, ...added]);
    this.#records.delete(left);
    const held = [...(this.#held.get(kept) ?? []), ...(this.#held.get(left) ?? [])];
    if (held.length) this.#held.set(kept, held);
    this.#parent[left] = kept;
  }
}
