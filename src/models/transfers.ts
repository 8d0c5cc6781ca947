import type { Asset } from "./asset.ts";
import { type Deal, type Milestone, royaltyOn } from "./deal.ts";
import { isLicensed, type Life, presentOf } from "./life.ts";
import { MOST_YEARS, salesInto } from "./sales.ts";

/** What the licensee pays in one life, today. */
export interface Transfers {
  upfront: number;
  milestones: number;
  royalties: number;
}

/** Markets are launched up to some decades apart, so the years of a licence are more than those of one market. */
const MOST_BUCKETS = 4 * MOST_YEARS;
const years = new Float64Array(MOST_YEARS);
const sold = new Float64Array(MOST_BUCKETS);
const ALMOST = 1e-9;

export function transfersOf(asset: Asset, deal: Deal, life: Life): Transfers {
  const first = firstLaunch(asset, deal, life);
  const count = first === null ? 0 : sellInto(asset, deal, life, first);
  return {
    upfront: deal.upfront,
    milestones: deal.milestones.reduce(
      (sum, milestone) => sum + milestone.amount * presentOfEvent(milestone, asset, life, first ?? 0, count),
      0,
    ),
    royalties: first === null ? 0 : royaltiesOf(asset, deal, life, first),
  };
}

function firstLaunch(asset: Asset, deal: Deal, life: Life): number | null {
  if (!life.isApproved) return null;
  let first: number | null = null;
  for (let at = 0; at < asset.markets.length; at += 1)
    if (life.isLaunched[at] && isLicensed(asset, deal, at))
      first = Math.min(first ?? Number.POSITIVE_INFINITY, life.launches[at] as number);
  return first;
}

/** The year of the licence, counted from its first launch, in which a year of a market ends. */
const bucketOf = (launch: number, first: number, year: number): number =>
  Math.min(MOST_BUCKETS - 1, Math.max(0, Math.ceil(launch - first + year - ALMOST)));

/** Sales of the territory by year since its first launch; the number of years comes back. */
function sellInto(asset: Asset, deal: Deal, life: Life, first: number): number {
  sold.fill(0);
  let last = 0;
  for (let at = 0; at < asset.markets.length; at += 1) {
    if (!life.isLaunched[at] || !isLicensed(asset, deal, at)) continue;
    const launch = life.launches[at] as number;
    const count = salesInto(years, asset.markets[at] as Asset["markets"][number], launch, life.peaks[at] as number);
    for (let year = 0; year < count; year += 1) {
      const bucket = bucketOf(launch, first, year);
      sold[bucket] = (sold[bucket] as number) + (years[year] as number);
      last = Math.max(last, bucket + 1);
    }
  }
  return last;
}

/** Tiers look at the sales of the whole territory; each market owes its part when its own year ends. */
function royaltiesOf(asset: Asset, deal: Deal, life: Life, first: number): number {
  if (deal.royalty_tiers.length === 0) return 0;
  let sum = 0;
  const fade = presentOf(life.force, 1);
  for (let at = 0; at < asset.markets.length; at += 1) {
    if (!life.isLaunched[at] || !isLicensed(asset, deal, at)) continue;
    const launch = life.launches[at] as number;
    const count = salesInto(years, asset.markets[at] as Asset["markets"][number], launch, life.peaks[at] as number);
    let present = presentOf(life.force, launch);
    for (let year = 0; year < count; year += 1) {
      present *= fade;
      const all = sold[bucketOf(launch, first, year)] as number;
      if (all > 0) sum += royaltyOn(all, deal.royalty_tiers) * ((years[year] as number) / all) * present;
    }
  }
  return sum;
}

/** What one unit paid upon this is worth today; 0 in a life in which it does not happen. */
function presentOfEvent(milestone: Milestone, asset: Asset, life: Life, first: number, count: number): number {
  switch (milestone.event) {
    case "start": {
      const at = asset.gates.findIndex(({ name }) => name === milestone.gate);
      return at >= 0 && at < life.begun ? presentOf(life.force, life.starts[at] as number) : 0;
    }
    case "approval":
      return life.isApproved ? presentOf(life.force, life.approval) : 0;
    case "launch": {
      const at = asset.markets.findIndex(({ jurisdiction }) => jurisdiction === milestone.jurisdiction);
      return life.isApproved && life.isLaunched[at] ? presentOf(life.force, life.launches[at] as number) : 0;
    }
    case "annual_sales": {
      for (let bucket = 0; bucket < count; bucket += 1)
        if ((sold[bucket] as number) > milestone.above) return presentOf(life.force, first + bucket + 1);
      return 0;
    }
  }
}
