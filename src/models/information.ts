import type { Asset } from "./asset.ts";
import type { Deal } from "./deal.ts";
import { knobsOf } from "./knobs.ts";
import type { Run } from "./simulate.ts";
import { sideOf } from "./tornado.ts";

export interface Lesson {
  name: string;
  /** What it would be worth, at most, to know this number before deciding whether to go on. */
  worth: number;
  /** The chance that knowing it would change the decision. */
  changes: number;
}

const STEPS = 100;

/**
 * Who can stop will not go on at a loss, so a number is worth learning by as much as it can change the decision: the mean of
 * the better of going on and stopping, knowing it, less the better of the two, not knowing it. Only numbers entered with
 * a spread are asked about, each on its own, at a hundred equally likely values.
 */
export function lessonsOf(asset: Asset, deal: Deal | null, side: Run["side"] = "asset"): Lesson[] {
  return knobsOf(asset, 0)
    .filter(({ is_entered }) => is_entered)
    .map(({ name, quantile, set }) => {
      const values = Array.from({ length: STEPS }, (_, at) => sideOf(set(quantile((at + 0.5) / STEPS)), deal, side));
      const mean = values.reduce((sum, value) => sum + value, 0) / STEPS;
      const knowing = values.reduce((sum, value) => sum + Math.max(0, value), 0) / STEPS;
      const changes = values.filter((value) => value > 0 !== mean > 0).length / STEPS;
      return { name, worth: knowing - Math.max(0, mean), changes };
    })
    .sort((a, b) => b.worth - a.worth);
}

/** A trial before a gate, which is right with these chances about whether the gate will be passed. */
export interface Probe {
  prior: number;
  sensitivity: number;
  specificity: number;
  if_passed: number;
  if_failed: number;
}

/** What the probe is worth before its own cost: going on only upon an answer that makes it worth while. */
export function worthOfProbe({ prior, sensitivity, specificity, if_passed, if_failed }: Probe): number {
  const joint = (right: number, wrong: number) =>
    Math.max(0, prior * right * if_passed + (1 - prior) * wrong * if_failed);
  const learning = joint(sensitivity, 1 - specificity) + joint(1 - sensitivity, specificity);
  return learning - Math.max(0, prior * if_passed + (1 - prior) * if_failed);
}
