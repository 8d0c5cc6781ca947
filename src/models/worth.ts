import type { Asset } from "./asset.ts";
import type { Deal } from "./deal.ts";
import { isLicensed, type Life, presentOf, profitOf } from "./life.ts";
import { type Transfers, transfersOf } from "./transfers.ts";

/** What a life is worth today, as a whole and to either party. `tax_moved` is what differs by where payments are taxed. */
export interface Worth {
  asset: number;
  licensor: number;
  licensee: number;
  tax_moved: number;
}

export const noWorth = (): Worth => ({ asset: 0, licensor: 0, licensee: 0, tax_moved: 0 });

/** What this life is worth. The parties' sides are summed flow by flow, not one from the other. */
export function worthOf(asset: Asset, deal: Deal | null, life: Life, into: Worth): Worth {
  const paid = deal ? transfersOf(asset, deal, life) : null;
  let [licensor, licensee, total] = [0, 0, 0];
  for (let at = 0; at < life.begun; at += 1) {
    const cost = (life.costs[at] as number) * presentOf(life.force, life.starts[at] as number);
    total -= cost;
    licensee -= cost * (deal?.cost_share ?? 0);
    licensor -= cost * (1 - (deal?.cost_share ?? 0));
  }
  if (life.isApproved)
    for (let at = 0; at < asset.markets.length; at += 1) {
      if (!life.isLaunched[at]) continue;
      const profit = profitOf(asset, life, at);
      total += profit;
      if (deal && isLicensed(asset, deal, at)) licensee += profit;
      else licensor += profit;
    }
  return withTransfers({ asset: total, licensor, licensee }, deal, paid, into);
}

function withTransfers(own: Omit<Worth, "tax_moved">, deal: Deal | null, paid: Transfers | null, into: Worth): Worth {
  const sum = paid ? paid.upfront + paid.milestones + paid.royalties : 0;
  into.asset = own.asset;
  into.licensor = own.licensor + sum * (1 - (deal?.licensor_tax_rate ?? 0));
  into.licensee = own.licensee - sum * (1 - (deal?.licensee_tax_rate ?? 0));
  into.tax_moved = sum * ((deal?.licensor_tax_rate ?? 0) - (deal?.licensee_tax_rate ?? 0));
  return into;
}
