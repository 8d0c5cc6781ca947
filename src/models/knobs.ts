import type { Asset } from "./asset.ts";
import { endsOf, meanOf, movedTo, quantileOf, type Spread } from "./spread.ts";

/** One number of an asset that can be turned: where it stands, between which ends, and the asset with another value. */
export interface Knob {
  name: string;
  base: number;
  low: number;
  high: number;
  /** The most that it can be moved to, its spread going along. */
  most: number;
  /** Whether the ends are those that were entered; else they are `swing` to either side. */
  is_entered: boolean;
  quantile(share: number): number;
  set(value: number): Asset;
}

interface Place {
  name: string;
  of: Spread;
  most: number;
  set(value: Spread): Asset;
}

/** Every number that can be turned. A plain one swings by a share of itself, and a chance or a share stays below 1. */
export function knobsOf(asset: Asset, swing: number): Knob[] {
  return placesOf(asset).map(({ name, of, most, set }) => {
    const base = meanOf(of);
    const ends = endsOf(of);
    const low = ends?.low ?? base * (1 - swing);
    const high = ends?.high ?? Math.min(most, base * (1 + swing));
    const quantile = ends ? (share: number) => quantileOf(of, share) : (share: number) => low + share * (high - low);
    return { name, base, low, high, most: mostOf(of, most), is_entered: ends !== null, quantile, set };
  });
}

const mostOf = (of: Spread, most: number): number =>
  typeof of === "object" && "likely" in of && of.high > 0 ? (most * meanOf(of)) / of.high : most;

/** The asset with numbers moved, by the names of their knobs; a name that it has not moves nothing. */
export const turned = (asset: Asset, moves: Readonly<Record<string, number>>): Asset =>
  Object.entries(moves).reduce((moving, [name, value]) => {
    const place = placesOf(moving).find((each) => each.name === name);
    return place ? place.set(movedTo(place.of, value)) : moving;
  }, asset);

function placesOf(asset: Asset): Place[] {
  const gates = asset.gates.flatMap((gate, at) =>
    (["cost", "years", "probability"] as const).map((field) => ({
      name: `${gate.name}.${field}`,
      of: gate[field],
      most: field === "probability" ? 1 : Number.POSITIVE_INFINITY,
      set: (value: Spread) => ({ ...asset, gates: asset.gates.with(at, { ...gate, [field]: value }) }),
    })),
  );
  const markets = asset.markets.flatMap((market, at) =>
    (["peak_sales", "delay", "margin", "probability", "exclusivity_years", "tax_rate"] as const).map((field) => ({
      name: `${market.jurisdiction}.${field}`,
      of: market[field],
      most:
        field === "exclusivity_years" ? 40 : field === "peak_sales" || field === "delay" ? Number.POSITIVE_INFINITY : 1,
      set: (value: Spread) => ({ ...asset, markets: asset.markets.with(at, { ...market, [field]: value }) }),
    })),
  );
  const rate = {
    name: "discount_rate",
    of: asset.discount_rate,
    most: 1,
    // A rate is never a log-normal, and what it is moved to has the form that it had.
    set: (value: Spread) => ({ ...asset, discount_rate: value as Asset["discount_rate"] }),
  };
  return [rate, ...gates, ...markets];
}
