import type { Asset } from "./asset.ts";
import { launches } from "./chances.ts";
import type { Deal } from "./deal.ts";
import { meanLife } from "./life.ts";
import { meanOf } from "./spread.ts";
import { noWorth, type Worth, worthOf } from "./worth.ts";

export interface Leaf {
  /** The gate at which it ended; null where it was approved. */
  failed_at: string | null;
  /** Where it was launched. */
  launched: string[];
  probability: number;
  worth: Worth;
}

/** Every way it can end, with its chance and what it is then worth. What is spread stands at its mean. */
export function treeOf(asset: Asset, deal: Deal | null = null): Leaf[] {
  const life = meanLife(asset);
  const leaves: Leaf[] = [];
  let reached = 1;
  for (const [at, { name, probability }] of asset.gates.entries()) {
    const passed = meanOf(probability);
    const here = { ...life, begun: at + 1, isApproved: false };
    const worth = worthOf(asset, deal, here, noWorth());
    leaves.push({ failed_at: name, launched: [], probability: reached * (1 - passed), worth });
    reached *= passed;
  }
  const every = asset.markets.map((_, at) => at);
  for (const [isLaunched, chance] of launches(asset, every)) {
    const launched = asset.markets.filter((_, at) => isLaunched[at]).map(({ jurisdiction }) => jurisdiction);
    const worth = worthOf(asset, deal, { ...life, isLaunched }, noWorth());
    leaves.push({ failed_at: null, launched, probability: reached * chance, worth });
  }
  return leaves.filter(({ probability }) => probability > 0);
}

/** The mean over the leaves. */
export function expectedOf(leaves: readonly Leaf[]): Worth {
  return leaves.reduce((sum, { probability, worth }) => {
    for (const side of ["asset", "licensor", "licensee", "tax_moved"] as const) sum[side] += probability * worth[side];
    return sum;
  }, noWorth());
}
