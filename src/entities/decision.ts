import type { Entity, Entry } from "./book.ts";

export interface Candidate {
  entity: Entity;
  name: string;
  record_key: string;
}

/** How a label was linked: each method has a score, the share of its links that held on the development cases. */
export interface Decision {
  decision: "linked" | "ambiguous" | "unknown" | "other";
  /** The one thing the label stands for; null where it stands for several, or for none that is known. */
  entity: Entity | null;
  /** What the label names, where it names several. */
  parts: Part[];
  candidates: Candidate[];
  method: string;
  score: number;
  evidence: string[];
}

export interface Part extends Decision {
  label: string;
  role: "experimental" | "comparator" | "background" | "unstated";
  /** Parts with the same number are alternatives: `paclitaxel or docetaxel`. */
  position: number;
}

const none = { entity: null, parts: [], candidates: [], evidence: [] };

export const unknown = (method: string, near: readonly Entry[] = []): Decision => ({
  ...none,
  decision: "unknown",
  method,
  score: 0,
  candidates: near.map(candidate),
});

/** The label names something, but nothing of the kind asked for: a placebo, a procedure, a class. */
export const other = (method: string): Decision => ({ ...none, decision: "other", method, score: 1 });

const candidate = ({ entity, name, record_key }: Entry): Candidate => ({ entity, name, record_key });

/**
 * One entity is a link. Of several, one whose principal name it is goes before those that use it as a synonym; otherwise
 * nobody picks. Codes are given by firms, not by an authority, and are never anybody's before another's.
 */
export function among(entries: readonly Entry[], method: string, score: number): Decision | null {
  const [first] = entries;
  if (!first) return null;
  if (isOne(entries)) return linked(first, method, score);
  const principal = entries.filter(({ kind, name }) => kind === "principal" && !/\d/.test(name));
  const [only] = principal;
  if (only && isOne(principal)) return linked(only, method, score * 0.98);
  const one = oneSubstance(entries);
  if (one) return linked(one, method, score * 0.97);
  return { ...none, decision: "ambiguous", method, score: 0, candidates: entries.map(candidate) };
}

const isOne = ([first, ...others]: readonly Entry[]): boolean => others.every(({ entity }) => entity === first?.entity);

/** Several products of one substance, and the substance: the name is the substance's. */
function oneSubstance(entries: readonly Entry[]): Entry | undefined {
  const whole = entries.filter(({ entity }) => entity.product_of === null);
  const [only] = whole;
  const fits = ({ entity }: Entry) => entity.product_of === null || entity.product_of === only?.entity.entity_id;
  return whole.length === 1 && entries.every(fits) ? only : undefined;
}

export const linked = ({ entity, name, record_key }: Entry, method: string, score: number): Decision => ({
  ...none,
  decision: "linked",
  entity,
  parts: entity.contains.map((part, at) => ({
    ...none,
    decision: "linked",
    entity: part,
    candidates: [{ entity: part, name: part.name, record_key }],
    method: "contained",
    score,
    evidence: [record_key],
    label: part.name,
    role: "unstated",
    position: at + 1,
  })),
  candidates: [{ entity, name, record_key }],
  method,
  score,
  evidence: [record_key],
});
