import type { Asset } from "./asset.ts";
import { exponential, logarithm } from "./elementary.ts";
import { normalQuantile } from "./normal.ts";
import type { Stream } from "./random.ts";
import type { Spread } from "./spread.ts";

const [POINT, TRIANGLE, LOG_NORMAL] = [0, 1, 2];
const WIDTH = 6;

/** Spreads laid out flat, so that a hundred thousand lives look nothing up: kind, low, high, and what follows from them. */
export type Draws = Float64Array;

function layOut(spreads: readonly Spread[]): Draws {
  const draws = new Float64Array(spreads.length * WIDTH);
  for (const [at, of] of spreads.entries()) draws.set(laidOut(of), at * WIDTH);
  return draws;
}

function laidOut(of: Spread): number[] {
  if (typeof of === "number") return [POINT, of];
  if ("median" in of) return [LOG_NORMAL, of.median, Math.sqrt(2 * logarithm(of.mean / of.median))];
  const [width, left] = [of.high - of.low, of.likely - of.low];
  if (width <= 0) return [POINT, of.likely];
  return [TRIANGLE, of.low, of.high, left / width, width * left, width * (of.high - of.likely)];
}

/** One value of the spread at this place. One number is drawn whatever it is, so that what follows does not shift. */
export function drawAt(draws: Draws, place: number, stream: Stream): number {
  const u = stream.uniform();
  const at = place * WIDTH;
  const kind = draws[at];
  const first = draws[at + 1] as number;
  if (kind === POINT) return first;
  if (kind === LOG_NORMAL) return first * exponential((draws[at + 2] as number) * normalQuantile(u));
  if (u < (draws[at + 3] as number)) return first + Math.sqrt(u * (draws[at + 4] as number));
  return (draws[at + 2] as number) - Math.sqrt((1 - u) * (draws[at + 5] as number));
}

/** The order of the draws of a life: what a year takes off; of each gate cost, years and chance; of each market three. */
export const drawsOf = ({ discount_rate, gates, markets }: Asset): Draws =>
  layOut([
    discount_rate,
    ...gates.flatMap(({ cost, years, probability }) => [cost, years, probability]),
    ...markets.flatMap(({ delay, peak_sales, margin }) => [delay, peak_sales, margin]),
  ]);
