import { protocolCode } from "./code.ts";
import { registerNumbers } from "./identifiers.ts";
import {
  type Likeness,
  type Marks,
  sameSponsor,
  sponsorMarks,
  titleMarks,
  titleOverlap,
  titlesDisagree,
} from "./likeness.ts";

/** One record of a study in one register. The sponsor is named as the caller normalises sponsors. */
export interface Trial {
  trial_id: string;
  register: string;
  title: string | null;
  sponsor: string | null;
  identifiers: readonly string[];
}

export interface Study {
  /** The trial's id in ClinicalTrials.gov where it has one, else the first. */
  study_id: string;
  trials: string[];
}

/** Two records that state something in common, and whether they are one study in the end. */
export interface Pair {
  a: string;
  b: string;
  reason: "states_number" | "shared_number" | "shared_protocol" | "decision";
  value: string;
  joined: boolean;
  why: string;
}

/** What a person decided about two records. */
export interface Curated {
  a: string;
  b: string;
  same: boolean;
}

interface Stated {
  key: string;
  number: string;
  series: string;
  replaces: boolean;
  isSure: boolean;
}

interface Node {
  trial: Trial;
  key: string;
  number: string;
  /** Of records in one series no two are one study; null where no register gave the id. */
  series: string | null;
  stated: Stated[];
  related: Set<string>;
  sponsor?: Marks;
  title?: Marks;
}

interface Edge {
  a: number;
  b: number;
  reason: Pair["reason"];
  value: string;
  weight: number;
  why: string;
  /** Why it joins nothing. */
  doubt: string | null;
  replaces: boolean;
  /** The sides that state it. */
  stating: Set<number>;
}

/** A number or a code that more trials of one register state is that of a programme. */
const MOST_OF_ONE_REGISTER = 3;
/** Beyond this, neighbours are compared instead of all with all. */
const MOST_COMPARED = 12;

const WEIGHT = { record: 100, replaces: 90, states: 40, shared: 20, protocol: 10 };

/**
 * Joins records of one study by what they state of themselves. The strongest statements are heard first; one that would
 * bring two records of one register together is left out and reported. The order of the trials does not matter.
 */
export function joinTrials(
  trials: readonly Trial[],
  decisions: readonly Curated[] = [],
): { studies: Study[]; pairs: Pair[] } {
  const nodes = trials.map(nodeOf).sort(byTrial);
  const edges = new Edges(nodes);
  addNumbers(nodes, edges);
  addCodes(nodes, edges);
  const groups = new Groups(nodes);
  const found = decided(nodes, decisions);
  for (const { a, b, same } of found) if (!same) groups.separate(a, b);
  const sorted = edges.weighed();
  for (const edge of sorted) edge.doubt ??= groups.join(edge.a, edge.b, edge.replaces);
  for (const { a, b, same } of found) if (same) sorted.push(merged(a, b, nodes, groups));
  return { studies: studiesOf(nodes, groups), pairs: pairsOf(nodes, sorted, groups, found) };
}

/** What the same rules say of two records when nothing else is known. */
export function comparePair(a: Trial, b: Trial): { same: boolean; reason: string } {
  const { pairs } = joinTrials(a.trial_id === b.trial_id ? [a] : [a, b]);
  if (a.trial_id === b.trial_id) return { same: true, reason: `Both are records of ${a.trial_id}.` };
  const pair = pairs.find(({ joined }) => joined) ?? pairs[0];
  return pair ? { same: pair.joined, reason: pair.why } : { same: false, reason: "They state nothing in common." };
}

const text = (value: string | null) => value ?? "";
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const byTrial = ({ trial: a }: Node, { trial: b }: Node) =>
  order(a.trial_id, b.trial_id) ||
  order(a.register, b.register) ||
  order(text(a.title), text(b.title)) ||
  order(text(a.sponsor), text(b.sponsor)) ||
  order(a.identifiers.join("\n"), b.identifiers.join("\n"));

/** Submissions of one trial to the EU's portal differ in their last two digits. */
const keyed = (register: string, number: string) =>
  `${register} ${register === "eu_ctis" ? number.replace(/(-\d{2})-\d{2}$/, "$1") : number}`;

/** The Dutch register numbered its trials anew when it moved. */
const seriesOf = (register: string, number: string) =>
  register === "ntr" ? `ntr ${number.replace(/\d+$/, "")}` : register;

const NO_REGISTER = new Set(["none", "ictrp", ""]);

function nodeOf(trial: Trial): Node {
  const own = registerNumbers(trial.trial_id)[0];
  const number = own?.number ?? trial.trial_id;
  const key = keyed(own?.register ?? trial.register, number);
  const stated = new Map<string, Stated>();
  const related = new Set<string>();
  for (const identifier of trial.identifiers)
    for (const { register, number, as, trust } of registerNumbers(identifier)) {
      const other = keyed(register, number);
      if (other === key) continue;
      if (as === "related") related.add(other);
      else {
        const replaces = as === "replaces" || stated.get(other)?.replaces === true;
        const isSure = trust !== "low" || stated.get(other)?.isSure === true;
        stated.set(other, { key: other, number, series: seriesOf(register, number), replaces, isSure });
      }
    }
  for (const other of related) stated.delete(other);
  const series = own ? seriesOf(own.register, number) : NO_REGISTER.has(trial.register) ? null : trial.register;
  return { trial, key, number, series, stated: [...stated.values()], related };
}

const sponsorOf = (node: Node): Marks => {
  node.sponsor ??= sponsorMarks(node.trial.sponsor);
  return node.sponsor;
};
const titleOf = (node: Node): Marks => {
  node.title ??= titleMarks(node.trial.title);
  return node.title;
};

function sponsorsOf(a: Node, b: Node): Likeness {
  if (a.trial.sponsor !== null && a.trial.sponsor === b.trial.sponsor && a.trial.sponsor.trim()) return "same";
  return sameSponsor(sponsorOf(a), sponsorOf(b));
}

/** What two records state in common, each pair once, by its strongest reason. */
class Edges {
  readonly #nodes: readonly Node[];
  readonly #edges = new Map<number, Edge>();

  constructor(nodes: readonly Node[]) {
    this.#nodes = nodes;
  }

  add(one: number, other: number, edge: Omit<Edge, "a" | "b" | "stating">, stating: readonly number[]): void {
    if (one === other) return;
    const [a, b] = one < other ? [one, other] : [other, one];
    const key = a * this.#nodes.length + b;
    const known = this.#edges.get(key);
    if (!known) {
      this.#edges.set(key, { a, b, ...edge, stating: new Set(stating) });
      return;
    }
    const together = known.reason === edge.reason ? new Set([...known.stating, ...stating]) : null;
    const isBetter =
      known.doubt === edge.doubt || (known.doubt && edge.doubt)
        ? edge.weight > known.weight || (edge.weight === known.weight && edge.value < known.value)
        : edge.doubt === null;
    if (isBetter) Object.assign(known, edge, { stating: new Set(stating) });
    if (together && known.reason === "states_number") known.stating = together;
    known.weight += 0.5;
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
    const isMutual = edge.reason === "states_number" && edge.stating.size > 1;
    if (isMutual) {
      edge.weight += 20;
      edge.why = `Each states the other's number, ${a.number} and ${b.number}.`;
    }
    if (a.related.has(b.key) || b.related.has(a.key)) {
      edge.doubt = `One of them names the other as another study.`;
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

/** Whether a record states a number of the other's register, and whether it is the other's. */
function states(a: Node, b: Node): "its" | "another" | "none" {
  let found: "another" | "none" = "none";
  for (const { key, series } of a.stated) {
    if (key === b.key) return "its";
    if (series === b.series) found = "another";
  }
  return found;
}

function addNumbers(nodes: readonly Node[], edges: Edges): void {
  const owners = new Map<string, number[]>();
  const staters = new Map<string, number[]>();
  for (const [index, { key, stated }] of nodes.entries()) {
    push(owners, key, index);
    for (const { key: other } of stated) push(staters, other, index);
  }
  for (const [, [first = 0, ...others]] of owners) {
    const number = nodes[first]?.number ?? "";
    const edge = { ...NO_DOUBT, reason: "states_number" as const, value: number, weight: WEIGHT.record };
    for (const other of others)
      edges.add(first, other, { ...edge, why: `Both are records of ${number}.` }, [first, other]);
  }
  for (const [key, stating] of staters) {
    const owner = owners.get(key)?.[0];
    if (owner === undefined) addShared(nodes, edges, key, stating);
    else addStated(nodes, edges, owner, stating);
  }
}

const NO_DOUBT = { doubt: null, replaces: false };

function push<Key>(map: Map<Key, number[]>, key: Key, index: number): void {
  const found = map.get(key);
  if (found) found.push(index);
  else map.set(key, [index]);
}

function addStated(nodes: readonly Node[], edges: Edges, owner: number, stating: readonly number[]): void {
  const owned = nodes[owner] as Node;
  const crowd = crowded(nodes, stating);
  for (const index of stating) {
    const node = nodes[index] as Node;
    const said = node.stated.find(({ key }) => key === owned.key);
    if (!said) continue;
    const isOneRegister = node.series !== null && node.series === owned.series;
    const why = `${node.trial.trial_id} states ${said.number}${said.replaces ? " as replaced by it" : ""}.`;
    const doubt =
      isOneRegister && !said.replaces
        ? `${why} But both are records of one register, and neither is said to replace the other.`
        : crowd;
    const weight = isOneRegister && said.replaces ? WEIGHT.replaces : WEIGHT.states - (said.isSure ? 0 : 5);
    const replaces = isOneRegister && said.replaces;
    edges.add(index, owner, { reason: "states_number", value: said.number, weight, why, doubt, replaces }, [index]);
  }
}

function addShared(nodes: readonly Node[], edges: Edges, key: string, stating: readonly number[]): void {
  if (stating.length < 2) return;
  const crowd = crowded(nodes, stating);
  for (const [one, other] of pairsIn(stating, crowd !== null)) {
    const [a, b] = [nodes[one] as Node, nodes[other] as Node];
    const [said, repeated] = [a, b].map(({ stated }) => stated.find((each) => each.key === key)) as [Stated, Stated];
    const why = `Both state ${said.number}.`;
    const isOfThird = [a, b].every(({ series }, at) => series !== said.series || (at ? repeated : said).replaces);
    const doubt =
      a.series !== null && a.series === b.series
        ? `${why} But both are records of one register, and neither is said to replace the other.`
        : isOfThird
          ? crowd
          : `${why} But one of them has another number of that register.`;
    const weight = WEIGHT.shared - (said.isSure && repeated.isSure ? 0 : 5);
    const edge = { ...NO_DOUBT, reason: "shared_number" as const, value: said.number, weight, why, doubt };
    edges.add(one, other, edge, [one, other]);
  }
}

function addCodes(nodes: readonly Node[], edges: Edges): void {
  const byCode = new Map<string, number[]>();
  for (const [index, { trial }] of nodes.entries()) {
    const codes = trial.identifiers.flatMap((each) => (registerNumbers(each).length ? [] : (protocolCode(each) ?? [])));
    for (const code of new Set(codes)) push(byCode, code, index);
  }
  for (const [code, stating] of byCode) {
    if (stating.length < 2 || crowded(nodes, stating)) continue;
    for (const [one, other] of pairsIn(stating, false)) addCode(nodes, edges, code, one, other);
  }
}

function addCode(nodes: readonly Node[], edges: Edges, code: string, one: number, other: number): void {
  const [a, b] = [nodes[one] as Node, nodes[other] as Node];
  if (a.series !== null && a.series === b.series) return;
  const sponsors = sponsorsOf(a, b);
  if (sponsors === "different") return;
  const value = writtenAs(a, code);
  const why = `Both state the code ${value}${sponsors === "same" ? " of one sponsor" : ""}.`;
  const doubt =
    sponsors === "unknown"
      ? `${why} But whether their sponsors are one cannot be told.`
      : disagree(a, b)
        ? `${why} But they state different numbers of one register.`
        : null;
  const edge = { ...NO_DOUBT, reason: "shared_protocol" as const, value, weight: WEIGHT.protocol, why, doubt };
  edges.add(one, other, edge, [one, other]);
}

const writtenAs = ({ trial }: Node, code: string): string =>
  trial.identifiers.find((each) => protocolCode(each) === code)?.trim() ?? code;

/** Two records that each state a number of some register, and not the same one, speak of two studies. */
function disagree(a: Node, b: Node): boolean {
  if (states(a, b) === "another" || states(b, a) === "another") return true;
  const numbers = new Map(a.stated.map(({ series, key }) => [series, key]));
  const keys = new Set(numbers.values());
  return b.stated.some(({ series }) => numbers.has(series)) && !b.stated.some(({ key }) => keys.has(key));
}

function crowded(nodes: readonly Node[], stating: readonly number[]): string | null {
  if (stating.length <= MOST_OF_ONE_REGISTER) return null;
  const counts = new Map<string | null, number>();
  for (const index of stating) {
    const series = nodes[index]?.series ?? null;
    const count = (counts.get(series) ?? 0) + 1;
    if (count > MOST_OF_ONE_REGISTER)
      return "More trials of one register state it than one study has; it is of a programme.";
    counts.set(series, count);
  }
  return null;
}

function* pairsIn(indexes: readonly number[], isCrowd: boolean): Generator<readonly [number, number]> {
  const reach = isCrowd || indexes.length > MOST_COMPARED ? 1 : indexes.length;
  for (const [at, one] of indexes.entries())
    for (const other of indexes.slice(at + 1, at + 1 + reach)) yield [one, other];
}

interface Decided {
  a: number;
  b: number;
  same: boolean;
}

/** Of two decisions about the same two records the later counts. */
function decided(nodes: readonly Node[], decisions: readonly Curated[]): Decided[] {
  if (!decisions.length) return [];
  const at = new Map<string, number>();
  for (const [index, { trial }] of nodes.entries()) if (!at.has(trial.trial_id)) at.set(trial.trial_id, index);
  const found = new Map<string, Decided>();
  for (const { a, b, same } of decisions) {
    const [one, other] = [at.get(a), at.get(b)];
    if (one === undefined || other === undefined || one === other) continue;
    const [first, second] = one < other ? [one, other] : [other, one];
    found.set(`${first} ${second}`, { a: first, b: second, same });
  }
  return [...found.values()].sort((one, other) => one.a - other.a || one.b - other.b);
}

function merged(a: number, b: number, nodes: readonly Node[], groups: Groups): Edge {
  const doubt = groups.merge(a, b);
  const value = `${nodes[a]?.trial.trial_id} = ${nodes[b]?.trial.trial_id}`;
  const why = "A person holds them to be one study.";
  return { a, b, reason: "decision", value, weight: 0, why, doubt, replaces: false, stating: new Set() };
}

function pairsOf(nodes: readonly Node[], edges: readonly Edge[], groups: Groups, found: readonly Decided[]): Pair[] {
  const stated = new Set(edges.map(({ a, b }) => `${a} ${b}`));
  const splits = found.filter(({ a, b, same }) => !same && !stated.has(`${a} ${b}`));
  const apart = splits.map(({ a, b }) => {
    const value = `${nodes[a]?.trial.trial_id} ≠ ${nodes[b]?.trial.trial_id}`;
    return { a, b, reason: "decision" as const, value, why: APART, doubt: APART };
  });
  return [...edges, ...apart]
    .sort((one, other) => one.a - other.a || one.b - other.b || order(one.reason, other.reason))
    .map(({ a, b, reason, value, why, doubt }) => {
      const joined = groups.root(a) === groups.root(b);
      const said = doubt === null ? why : joined ? `${doubt} Other statements join them.` : doubt;
      return { a: nodes[a]?.trial.trial_id ?? "", b: nodes[b]?.trial.trial_id ?? "", reason, value, joined, why: said };
    });
}

function studiesOf(nodes: readonly Node[], groups: Groups): Study[] {
  const byRoot = new Map<number, string[]>();
  for (const [index, { trial }] of nodes.entries()) {
    const root = groups.root(index);
    const known = byRoot.get(root);
    if (!known) byRoot.set(root, [trial.trial_id]);
    else if (known.at(-1) !== trial.trial_id) known.push(trial.trial_id);
  }
  return [...byRoot.values()].map((trials) => ({
    study_id: trials.find((id) => /^NCT\d{8}$/.test(id)) ?? trials[0] ?? "",
    trials,
  }));
}

const APART = "A person holds them to be different studies.";

/** Disjoint sets of records, of which no two may be of one series, nor told apart by a person. */
class Groups {
  readonly #parent: Int32Array;
  readonly #nodes: readonly Node[];
  /** The series of a group and its keys in them, where it has more than one record. */
  readonly #series = new Map<number, Map<string, Set<string>>>();
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
    const rival = this.#rivals(one, other);
    if (rival && !(replaces && rival.series === this.#nodes[a]?.series))
      return `It would bring together ${rival.keys.map((key) => key.slice(key.indexOf(" ") + 1)).join(" and ")}, two records of one register, and is the weaker statement.`;
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

  #rivals(one: number, other: number): { series: string; keys: string[] } | null {
    const [mine, theirs] = [this.#seriesOf(one), this.#seriesOf(other)];
    for (const [series, keys] of mine) {
      const others = theirs.get(series);
      if (others && ![...keys].some((key) => others.has(key)))
        return { series, keys: [[...keys][0] ?? "", [...others][0] ?? ""].sort() };
    }
    return null;
  }

  #seriesOf(root: number): Map<string, Set<string>> {
    const { series, key } = this.#nodes[root] as Node;
    return this.#series.get(root) ?? new Map(series === null ? [] : [[series, new Set([key])]]);
  }

  /** The later record hangs under the earlier, so that groups do not depend on the order of joining. */
  #unite(one: number, other: number): void {
    const [kept, left] = one < other ? [one, other] : [other, one];
    const all = this.#seriesOf(kept);
    for (const [series, keys] of this.#seriesOf(left)) all.set(series, new Set([...(all.get(series) ?? []), ...keys]));
    this.#series.set(kept, all);
    this.#series.delete(left);
    const held = [...(this.#held.get(kept) ?? []), ...(this.#held.get(left) ?? [])];
    if (held.length) this.#held.set(kept, held);
    this.#parent[left] = kept;
  }
}
