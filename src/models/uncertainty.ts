import type { Asset } from "./asset.ts";
import type { Deal } from "./deal.ts";
import { drawAt, drawsOf } from "./draws.ts";
import type { Interval } from "./estimate.ts";
import { quantilesIn } from "./quantiles.ts";
import { Stream } from "./random.ts";
import type { Run } from "./simulate.ts";
import { sideOf } from "./tornado.ts";

const SAMPLES = 400;

/** So that what is drawn here is not what the lives draw. */
const APART = 0x5bd1e995;

/**
 * Within which the value lies by what is not known of its numbers, luck in the trials apart: what is spread is drawn,
 * and the closed form taken each time.
 */
export function valueInterval(asset: Asset, deal: Deal | null, { seed, side }: Run): Interval {
  const [stream, draws] = [new Stream(), drawsOf(asset)];
  const values = Float64Array.from({ length: SAMPLES }, (_, sample) => {
    stream.begin((seed ^ APART) >>> 0, sample);
    let place = 0;
    const next = () => drawAt(draws, place++, stream);
    const discount_rate = next();
    const gates = asset.gates.map((gate) => ({ ...gate, cost: next(), years: next(), probability: next() }));
    const markets = asset.markets.map((each) => ({ ...each, delay: next(), peak_sales: next(), margin: next() }));
    return sideOf({ ...asset, discount_rate, gates, markets }, deal, side);
  });
  const [low = 0, high = 0] = quantilesIn(values, [0.05, 0.95]);
  return { low, high, share: 0.9, method: "what_is_spread_drawn_anew" };
}
