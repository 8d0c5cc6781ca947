import type { Asset } from "./asset.ts";
import type { Deal } from "./deal.ts";
import { livesOf, type Run } from "./simulate.ts";
import { sideOf } from "./tornado.ts";

export interface Scenario {
  name: string;
  asset: Asset;
  deal: Deal | null;
}

export interface Compared {
  name: string;
  value: number;
  mean: number;
  /** Against the first, life by life on the same luck, so most of the chance cancels. */
  difference: number;
  standard_error: number;
  /** The share of lives in which it comes out better than the first. */
  better: number;
}

/** Scenarios beside the first of them. */
export function compareScenarios(scenarios: readonly Scenario[], run: Run): Compared[] {
  let first: Float64Array | null = null;
  return scenarios.map(({ name, asset, deal }) => {
    const { worth } = livesOf(asset, deal, run);
    first ??= worth;
    return { name, value: sideOf(asset, deal, run.side), ...besides(worth, first) };
  });
}

function besides(worth: Float64Array, first: Float64Array) {
  const lives = worth.length;
  let [sum, other, squares, better] = [0, 0, 0, 0];
  for (let at = 0; at < lives; at += 1) {
    const [here, there] = [worth[at] as number, first[at] as number];
    sum += here;
    other += there;
    squares += (here - there) ** 2;
    if (here > there) better += 1;
  }
  const difference = (sum - other) / lives;
  const variance = Math.max(0, squares / lives - difference * difference);
  return { mean: sum / lives, difference, standard_error: Math.sqrt(variance / lives), better: better / lives };
}
