/**
 * How unevenly counts are spread over classes: candidates over targets, trials over targets. `counts` are not negative;
 * a class nobody is in is a zero among them, and matters to Gini and the normalised index only.
 */
export interface Concentration {
  total: number;
  classes: number;
  /** Herfindahl-Hirschman index: the sum of squared shares, from 1/classes to 1. */
  hhi: number;
  /** (HHI - 1/k) / (1 - 1/k): 0 where all are equal, 1 where one holds everything; null with fewer than two classes. */
  hhi_normalised: number | null;
  /** Shannon entropy of the shares, in nats. */
  shannon: number;
  /** 1 / HHI: how many equal classes would give this index. */
  effective_number_hhi: number;
  /** exp(Shannon). */
  effective_number_shannon: number;
  /** 2 Σ i·x(i) / (k·N) - (k + 1) / k over counts in ascending order: 0 where equal, towards 1 where one holds all. */
  gini: number;
}

/** Null where nothing was counted: no shares, no index. */
export function concentrationOf(counts: readonly number[]): Concentration | null {
  const total = sum(counts);
  const classes = counts.length;
  if (total <= 0) return null;
  const shares = counts.map((count) => count / total);
  const hhi = sum(shares.map((share) => share * share));
  const shannon = -sum(shares.map((share) => (share > 0 ? share * Math.log(share) : 0)));
  const ascending = [...counts].sort((a, b) => a - b);
  const ranked = sum(ascending.map((count, at) => (at + 1) * count));
  return {
    total,
    classes,
    hhi,
    hhi_normalised: classes > 1 ? (hhi - 1 / classes) / (1 - 1 / classes) : null,
    shannon,
    effective_number_hhi: 1 / hhi,
    effective_number_shannon: Math.exp(shannon),
    gini: (2 * ranked) / (classes * total) - (classes + 1) / classes,
  };
}

export interface LorenzPoint {
  /** Share of the classes, the emptiest first. */
  classes: number;
  /** Share of the whole that they hold. */
  held: number;
}

/** The Lorenz curve from (0, 0) to (1, 1), classes in ascending order. Empty where nothing was counted. */
export function lorenzCurve(counts: readonly number[]): LorenzPoint[] {
  const total = sum(counts);
  if (total <= 0) return [];
  const ascending = [...counts].sort((a, b) => a - b);
  let held = 0;
  const points = ascending.map((count, at) => {
    held += count;
    return { classes: (at + 1) / ascending.length, held: held / total };
  });
  return [{ classes: 0, held: 0 }, ...points];
}

/** What the `top` largest classes hold of the whole, from 0 to 1 (CR_k). Null where nothing was counted. */
export function topShare(counts: readonly number[], top: number): number | null {
  const total = sum(counts);
  if (total <= 0) return null;
  return sum([...counts].sort((a, b) => b - a).slice(0, top)) / total;
}

/**
 * What the largest classes that make up `share` of all classes hold, from 0 to 1: read off the Lorenz curve, which is
 * straight between its points, so a share that is no whole number of classes has an answer too.
 */
export function heldByTop(counts: readonly number[], share: number): number | null {
  const total = sum(counts);
  if (total <= 0) return null;
  const descending = [...counts].sort((a, b) => b - a);
  const wanted = share * descending.length;
  const whole = Math.floor(wanted);
  const rest = (descending[whole] ?? 0) * (wanted - whole);
  return (sum(descending.slice(0, whole)) + rest) / total;
}

/** The smallest share of classes, the largest first, that together hold `share` of the whole. */
export function classesHolding(counts: readonly number[], share: number): number | null {
  const total = sum(counts);
  if (total <= 0) return null;
  const descending = [...counts].sort((a, b) => b - a);
  let left = share * total;
  for (const [at, count] of descending.entries()) {
    if (count >= left) return (at + (count > 0 ? left / count : 0)) / descending.length;
    left -= count;
  }
  return 1;
}

/**
 * "b of the trials are on a of the targets" puts a point on the Lorenz curve, and the curve is convex, so Gini is at
 * least b - a, with `held` and `classes` from 0 to 1.
 */
export const leastGini = (held: number, classes: number): number => Math.max(0, held - classes);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
