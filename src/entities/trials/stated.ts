import { protocolCode } from "./code.ts";
import { type Edges, WEIGHT } from "./edges.ts";
import { type Node, type Stated, sponsorsOf, states } from "./node.ts";

/** A number or a code that more trials of one register state is that of a programme. */
const MOST_OF_ONE_REGISTER = 3;
/** Beyond this, neighbours are compared instead of all with all. */
const MOST_COMPARED = 12;

export function addNumbers(nodes: readonly Node[], edges: Edges): void {
  const owners = new Map<string, number>();
  const staters = new Lists();
  for (const [index, { key, number, stated }] of nodes.entries()) {
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, index);
    else edges.add(owner, index, { ...RECORD, value: number, why: `Both are records of ${number}.` });
    for (const { key: other } of stated) staters.push(other, index);
  }
  for (const [key, stating] of staters.entries()) {
    const owner = owners.get(key);
    if (owner === undefined) addShared(nodes, edges, key, stating);
    else addStated(nodes, edges, owner, stating);
  }
}

const UNDOUBTED = { doubt: null, replaces: false, by: null };
const RECORD = { ...UNDOUBTED, reason: "states_number" as const, weight: WEIGHT.record };

/** Indexes by key. Most keys have one, for which no list is made. */
class Lists {
  readonly #map = new Map<string, number | number[]>();

  push(key: string, index: number): void {
    const found = this.#map.get(key);
    if (found === undefined) this.#map.set(key, index);
    else if (typeof found === "number") this.#map.set(key, [found, index]);
    else found.push(index);
  }

  *entries(): Generator<readonly [string, readonly number[]]> {
    for (const [key, found] of this.#map) yield [key, typeof found === "number" ? [found] : found];
  }

  *several(): Generator<readonly [string, readonly number[]]> {
    for (const [key, found] of this.#map) if (typeof found !== "number") yield [key, found];
  }
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
    edges.add(index, owner, { reason: "states_number", value: said.number, weight, why, doubt, replaces, by: index });
  }
}

function addShared(nodes: readonly Node[], edges: Edges, key: string, stating: readonly number[]): void {
  if (stating.length < 2) return;
  const crowd = crowded(nodes, stating);
  for (const [one, other] of pairsIn(oneOfEach(nodes, stating), crowd !== null)) {
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
    const edge = { ...UNDOUBTED, reason: "shared_number" as const, value: said.number, weight, why, doubt };
    edges.add(one, other, edge);
  }
}

export function addCodes(nodes: readonly Node[], edges: Edges): void {
  const byCode = new Lists();
  for (const [index, { codes }] of nodes.entries()) for (const code of codes) byCode.push(code, index);
  for (const [code, stating] of byCode.several()) {
    if (crowded(nodes, stating)) continue;
    for (const [one, other] of pairsIn(oneOfEach(nodes, stating), false)) addCode(nodes, edges, code, one, other);
  }
}

function addCode(nodes: readonly Node[], edges: Edges, code: string, one: number, other: number): void {
  const [a, b] = [nodes[one] as Node, nodes[other] as Node];
  if (a.series !== null && a.series === b.series) return;
  const sponsors = sponsorsOf(a, b);
  if (sponsors === "different" || edges.support(one, other)) return;
  const value = writtenAs(a, code);
  const why = `Both state the code ${value}${sponsors === "same" ? " of one sponsor" : ""}.`;
  const doubt =
    sponsors === "unknown"
      ? `${why} But whether their sponsors are one cannot be told.`
      : disagree(a, b)
        ? `${why} But they state different numbers of one register.`
        : null;
  const edge = { ...UNDOUBTED, reason: "shared_protocol" as const, value, weight: WEIGHT.protocol, why, doubt };
  edges.add(one, other, edge);
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
  for (const index of oneOfEach(nodes, stating)) {
    const series = nodes[index]?.series ?? null;
    const count = (counts.get(series) ?? 0) + 1;
    if (count > MOST_OF_ONE_REGISTER) return CROWD;
    counts.set(series, count);
  }
  return null;
}

const CROWD = "More trials of one register state it than one study has; it is of a programme.";

/** One record of each trial: the EU's register has one for every country. */
function oneOfEach(nodes: readonly Node[], indexes: readonly number[]): number[] {
  const keys = new Map<string | undefined, number>();
  for (const index of indexes) if (!keys.has(nodes[index]?.key)) keys.set(nodes[index]?.key, index);
  return [...keys.values()];
}

function* pairsIn(indexes: readonly number[], isCrowd: boolean): Generator<readonly [number, number]> {
  const reach = isCrowd || indexes.length > MOST_COMPARED ? 1 : indexes.length;
  for (const [at, one] of indexes.entries())
    for (const other of indexes.slice(at + 1, at + 1 + reach)) yield [one, other];
}
