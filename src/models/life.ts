import type { Asset } from "./asset.ts";
import type { Deal } from "./deal.ts";
import { exponential, logarithm } from "./elementary.ts";
import { MOST_YEARS, salesInto } from "./sales.ts";
import { meanOf } from "./spread.ts";

/** One way it can go: how far it comes, when, at what cost, and what is sold where. A life is overwritten by the next. */
export interface Life {
  /** What a year of waiting takes off, as a force: the logarithm of one plus the rate. */
  force: number;
  /** Gates that were begun; all of them were passed where it was approved. */
  begun: number;
  isApproved: boolean;
  starts: Float64Array;
  costs: Float64Array;
  approval: number;
  isLaunched: boolean[];
  launches: Float64Array;
  peaks: Float64Array;
  margins: Float64Array;
}

// Fields that will hold fractions begin as one: an engine that has seen a whole number there compiles what follows twice.
export const newLife = ({ gates, markets }: Asset): Life => ({
  ...{ force: Number.NaN, begun: 0, isApproved: false, approval: Number.NaN },
  starts: new Float64Array(gates.length),
  costs: new Float64Array(gates.length),
  isLaunched: markets.map(() => false),
  launches: new Float64Array(markets.length),
  peaks: new Float64Array(markets.length),
  margins: new Float64Array(markets.length),
});

/** The life in which everything goes as it does on average, and everywhere. */
export function meanLife(asset: Asset): Life {
  const life = newLife(asset);
  life.force = logarithm(1 + meanOf(asset.discount_rate));
  let time = 0;
  for (const [at, { years, cost }] of asset.gates.entries()) {
    life.starts[at] = time;
    life.costs[at] = meanOf(cost);
    time += meanOf(years);
  }
  Object.assign(life, { begun: asset.gates.length, isApproved: true, approval: time });
  for (const [at, { delay, peak_sales, margin }] of asset.markets.entries()) {
    life.isLaunched[at] = true;
    life.launches[at] = time + meanOf(delay);
    life.peaks[at] = meanOf(peak_sales);
    life.margins[at] = meanOf(margin);
  }
  return life;
}

export const presentOf = (force: number, time: number): number => (time === 0 ? 1 : exponential(-force * time));

const years = new Float64Array(MOST_YEARS);

/** Profit of one market after its tax, today, if it is launched. Sales fall due at the end of each year. */
export function profitOf(asset: Asset, life: Life, at: number): number {
  const market = asset.markets[at] as Asset["markets"][number];
  const launch = life.launches[at] as number;
  const count = salesInto(years, market, launch, life.peaks[at] as number);
  const fade = presentOf(life.force, 1);
  let present = presentOf(life.force, launch);
  let sum = 0;
  for (let year = 0; year < count; year += 1) {
    present *= fade;
    sum += (years[year] as number) * present;
  }
  return sum * (life.margins[at] as number) * (1 - market.tax_rate);
}

export const isLicensed = ({ markets }: Asset, { territory }: Deal, at: number): boolean =>
  territory === null || territory.includes(markets[at]?.jurisdiction ?? "");
