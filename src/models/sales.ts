import type { Market } from "./asset.ts";

/** Years of sales that a market can have at most: forty of exclusivity and twenty after it. */
export const MOST_YEARS = 61;

const lastOr = (path: readonly number[], at: number): number => path[Math.min(at, path.length - 1)] ?? 1;

/**
 * Sales of a market by year since its launch, in the base currency; how many years there are comes back. Exclusivity
 * ends at the earlier of the two ends, and a year in which it ends counts by its parts.
 */
export function salesInto(years: Float64Array, market: Market, launch: number, peak: number): number {
  const { exclusivity_years, protection_end, erosion, ramp, price_path, exchange } = market;
  const left = protection_end === null ? exclusivity_years : Math.min(exclusivity_years, protection_end - launch);
  const exclusive = Math.max(0, left);
  const whole = Math.floor(exclusive);
  const part = exclusive - whole;
  const count = Math.min(MOST_YEARS, Math.ceil(exclusive + erosion.length));
  for (let at = 0; at < count; at += 1) {
    const kept = at < whole ? 1 : keptAfter(at - whole, part, erosion);
    years[at] = peak * exchange * lastOr(ramp, at) * lastOr(price_path, at) * kept;
  }
  return count;
}

/** Of a year that begins `after` whole years past the last whole year of exclusivity, of which `part` came still. */
function keptAfter(after: number, part: number, erosion: readonly number[]): number {
  const before = after === 0 ? 1 : (erosion[after - 1] ?? 0);
  return part * before + (1 - part) * (erosion[after] ?? 0);
}
