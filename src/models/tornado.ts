import type { Asset } from "./asset.ts";
import type { Deal } from "./deal.ts";
import { knobsOf } from "./knobs.ts";
import type { Run } from "./simulate.ts";
import { rnpvOf } from "./value.ts";

export interface Bar {
  name: string;
  low: number;
  high: number;
  is_entered: boolean;
  /** What the asset is worth with the number at its low and at its high end, all else as it stands. */
  at_low: number;
  at_high: number;
}

/** The closed form, seen from one side. */
export function sideOf(asset: Asset, deal: Deal | null, side: Run["side"]): number {
  const { rnpv, deal: sides } = rnpvOf(asset, deal);
  if (side === "asset") return rnpv;
  return sides ? sides[side] : side === "licensor" ? rnpv : 0;
}

/** What each number does to the value on its own, the most first; those that do nothing are left out. */
export function tornadoOf(asset: Asset, deal: Deal | null, side: Run["side"] = "asset", swing = 0.2): Bar[] {
  return knobsOf(asset, swing)
    .map(({ name, low, high, is_entered, set }) => ({
      ...{ name, low, high, is_entered },
      at_low: sideOf(set(low), deal, side),
      at_high: sideOf(set(high), deal, side),
    }))
    .filter(({ at_low, at_high }) => at_low !== at_high)
    .sort((a, b) => Math.abs(b.at_high - b.at_low) - Math.abs(a.at_high - a.at_low));
}
