import { titleOverlap, titlesDisagree } from "./likeness.ts";
import { type Node, sponsorsOf, states, titleOf } from "./node.ts";

export type Reason = "states_number" | "shared_number" | "shared_protocol" | "decision";

export interface Edge {
  a: number;
  b: number;
  reason: Reason;
  value: string;
  weight: number;
  why: string;
  /** Why it joins nothing. */
  doubt: string | null;
  replaces: boolean;
  /** Whether both sides state the other's number. */
  isMutual: boolean;
  /** The side that states the other's number, where one does. */
  by: number | null;
}

export const WEIGHT = { record: 100, replaces: 90, states: 40, shared: 20, protocol: 10 };

function isBetter(edge: Pick<Edge, "doubt" | "weight" | "value">, known: Edge): boolean {
  if ((edge.doubt === null) !== (known.doubt === null)) return edge.doubt === null;
  return edge.weight > known.weight || (edge.weight === known.weight && edge.value < known.value);
}

/** What two records state in common, each pair once, by its strongest reason. */
export class Edges {
  readonly #nodes: readonly Node[];
  readonly #edges = new Map<number, Edge>();

  constructor(nodes: readonly Node[]) {
    this.#nodes = nodes;
  }

  add(one: number, other: number, edge: Omit<Edge, "a" | "b" | "isMutual">): void {
    if (one === other) return;
    const [a, b] = one < other ? [one, other] : [other, one];
    const key = a * this.#nodes.length + b;
    const known = this.#edges.get(key);
    if (!known) {
      this.#edges.set(key, { a, b, isMutual: false, ...edge });
      return;
    }
    known.isMutual ||= known.by !== null && edge.by !== null && known.by !== edge.by;
    if (isBetter(edge, known)) Object.assign(known, edge);
    known.weight += 0.5;
  }

  /** Adds to a pair that something joins already; false where nothing does. */
  support(one: number, other: number): boolean {
    const known = this.#edges.get(Math.min(one, other) * this.#nodes.length + Math.max(one, other));
    if (!known || known.doubt !== null) return false;
    known.weight += 0.5;
    return true;
  }

  weighed(): Edge[] {
    const edges = [...this.#edges.values()];
    const rivals = this.#rivals(edges);
    for (const edge of edges) if (!edge.doubt) this.#weigh(edge, rivals);
    return edges.sort((a, b) => b.weight - a.weight || a.a - b.a || a.b - b.b);
  }

  /** Records that several records of one register claim. */
  #rivals(edges: readonly Edge[]): Set<number> {
    const claims = new Set<string>();
    const rivals = new Set<number>();
    const claim = (side: number, by: number) => {
      const sign = `${side} ${this.#nodes[by]?.series}`;
      if (claims.has(sign)) rivals.add(side);
      else claims.add(sign);
    };
    for (const { a, b } of edges) {
      claim(a, b);
      claim(b, a);
    }
    return rivals;
  }

  #weigh(edge: Edge, rivals: ReadonlySet<number>): void {
    const [a, b] = [this.#nodes[edge.a], this.#nodes[edge.b]];
    if (!a || !b || edge.weight >= WEIGHT.replaces) return;
    const { isMutual } = edge;
    if (isMutual) {
      edge.weight += 20;
      edge.why = `Each states the other's number, ${a.number} and ${b.number}.`;
    }
    if (a.related.includes(b.key) || b.related.includes(a.key)) {
      edge.doubt = "One of them names the other as another study.";
      return;
    }
    const sponsors = sponsorsOf(a, b);
    if (sponsors === "same") edge.weight += 5;
    // A slip of the pen states one number; it is not made twice, in both records.
    if (sponsors === "different" && !isMutual && titlesDisagree(titleOf(a), titleOf(b)))
      edge.doubt = `${edge.why} But their titles have no telling word in common and their sponsors differ.`;
    if (states(a, b) === "another" || states(b, a) === "another") edge.weight -= 10;
    // Titles join nothing; of rivals that state the same they tell which is nearer.
    if (rivals.has(edge.a) || rivals.has(edge.b)) edge.weight += 4 * titleOverlap(titleOf(a), titleOf(b));
  }
}
