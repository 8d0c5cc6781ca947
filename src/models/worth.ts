import type { Asset } from "./asset.ts";
import type { Deal } from "./deal.ts";
import { isLicensed, type Life, presentOf, profitOf } from "./life.ts";
import { transfersOf } from "./transfers.ts";

/** What a life is worth today, as a whole and to either party. `tax_moved` is what differs by where payments are taxed. */
export interface Worth {
  asset: number;
  licensor: number;
  licensee: number;
  tax_moved: number;
}

/** Minus nought is a nought that no engine takes for a whole number; with one, what runs a hundred thousand times is compiled twice. */
export const noWorth = (): Worth => ({ asset: -0, licensor: -0, licensee: -0, tax_moved: -0 });

/** What this life is worth. Without a deal all of it is the owner's; with one, each side is summed flow by flow. */
export function worthOf(asset: Asset, deal: Deal | null, life: Life, into: Worth): Worth {
  into.asset = costsOf(life) + profitsOf(asset, life, null);
  into.licensor = into.asset;
  into.licensee = 0;
  into.tax_moved = 0;
  return deal ? share(asset, deal, life, into) : into;
}

function share(asset: Asset, deal: Deal, life: Life, into: Worth): Worth {
  const { upfront, milestones, royalties } = transfersOf(asset, deal, life);
  const paid = upfront + milestones + royalties;
  const costs = costsOf(life);
  const { cost_share, licensor_tax_rate, licensee_tax_rate } = deal;
  const kept = profitsOf(asset, life, (at) => !isLicensed(asset, deal, at));
  const licensed = profitsOf(asset, life, (at) => isLicensed(asset, deal, at));
  into.licensor = kept + costs * (1 - cost_share) + paid * (1 - licensor_tax_rate);
  into.licensee = licensed + costs * cost_share - paid * (1 - licensee_tax_rate);
  into.tax_moved = paid * (licensor_tax_rate - licensee_tax_rate);
  return into;
}

function costsOf({ begun, costs, starts, force }: Life): number {
  let sum = 0;
  for (let at = 0; at < begun; at += 1) sum -= (costs[at] as number) * presentOf(force, starts[at] as number);
  return sum;
}

function profitsOf(asset: Asset, life: Life, isAsked: ((at: number) => boolean) | null): number {
  let sum = 0;
  if (!life.isApproved) return sum;
  for (let at = 0; at < asset.markets.length; at += 1)
    if (life.isLaunched[at] && (isAsked === null || isAsked(at))) sum += profitOf(asset, life, at);
  return sum;
}
