import { betaBinomial, betaQuantile } from "./beta.ts";
import type { Interval } from "./estimate.ts";

export interface Counted {
  happened: number;
  cases: number;
}

export interface Shrunk extends Counted {
  /** Between what was counted and the prior, by how much was counted. */
  rate: number;
  alpha: number;
  beta: number;
  interval: Interval;
}

/** A rate of nothing or of everything is an artefact of few cases; the prior keeps half a case to either side. */
const inside = (rate: number, strength: number): number => {
  const least = Math.min(0.5, 0.5 / strength);
  return Math.min(1 - least, Math.max(least, rate));
};

/**
 * What was counted, drawn towards a prior rate that weighs as much as `strength` cases: with Beta(m·p, m·(1 - p)) before and
 * k of n seen, Beta(m·p + k, m·(1 - p) + n - k) after.
 */
export function shrinkTo({ happened, cases }: Counted, prior: number, strength: number, share = 0.9): Shrunk {
  const rate = inside(prior, strength);
  const [alpha, beta] = [strength * rate + happened, strength * (1 - rate) + cases - happened];
  return {
    ...{ happened, cases, alpha, beta, rate: alpha / (alpha + beta) },
    interval: {
      low: betaQuantile((1 - share) / 2, alpha, beta),
      high: betaQuantile((1 + share) / 2, alpha, beta),
      share,
      method: "beta_binomial",
    },
  };
}

const STRENGTHS = [2, 4, 8, 16, 32, 64, 128, 256, 512];

/** The strength under which the groups counted are likeliest (empirical Bayes, on a grid of doublings). */
export function strengthFor(groups: readonly Counted[], prior: number): number {
  const likelihood = (strength: number) =>
    groups.reduce((sum, { happened, cases }) => {
      const rate = inside(prior, strength);
      return sum + Math.log(Math.max(1e-300, betaBinomial(happened, cases, strength * rate, strength * (1 - rate))));
    }, 0);
  return STRENGTHS.reduce((best, each) => (likelihood(each) > likelihood(best) ? each : best), STRENGTHS[0] as number);
}

/** Where the count of a group not yet seen should fall, as shares of its cases. */
export function predictedShare({ alpha, beta }: Shrunk, cases: number, share = 0.9): { low: number; high: number } {
  let [below, low] = [0, 0];
  for (let happened = 0; happened <= cases; happened += 1) {
    const before = below;
    below += betaBinomial(happened, cases, alpha, beta);
    if (before < (1 - share) / 2 && below >= (1 - share) / 2) low = happened;
    if (below >= (1 + share) / 2 - 1e-12) return { low: low / cases, high: happened / cases };
  }
  return { low: low / cases, high: 1 };
}
