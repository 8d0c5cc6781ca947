import { type Edge, Edges, type Reason } from "./edges.ts";
import { APART, Groups } from "./groups.ts";
import { byTrial, type Node, nodeOf, order, type Trial } from "./node.ts";
import { addCodes, addNumbers } from "./stated.ts";

export interface Study {
  /** The trial's id in ClinicalTrials.gov where it has one, else the first. */
  study_id: string;
  trials: string[];
}

/** Two records that state something in common, and whether they are one study in the end. */
export interface Pair {
  a: string;
  b: string;
  reason: Reason;
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
  return { a, b, reason: "decision", value, weight: 0, why, doubt, replaces: false, by: null, isMutual: false };
}

function pairsOf(nodes: readonly Node[], edges: readonly Edge[], groups: Groups, found: readonly Decided[]): Pair[] {
  const stated = new Set(found.length ? edges.map(({ a, b }) => a * nodes.length + b) : []);
  const splits = found.filter(({ a, b, same }) => !same && !stated.has(a * nodes.length + b));
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
