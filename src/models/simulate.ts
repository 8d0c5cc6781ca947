import * as z from "zod";
import type { Asset } from "./asset.ts";
import type { Deal } from "./deal.ts";
import { type Draws, drawAt, drawsOf } from "./draws.ts";
import { logarithm } from "./elementary.ts";
import { finite, readInput, Seed } from "./estimate.ts";
import { type Life, newLife } from "./life.ts";
import { quantilesIn } from "./quantiles.ts";
import { Stream } from "./random.ts";
import { noWorth, type Worth, worthOf } from "./worth.ts";

const SIDES = ["asset", "licensor", "licensee"] as const;

export const Run = z.strictObject({
  seed: Seed.default(1),
  lives: finite("lives")
    .int("lives is a whole number")
    .min(100, "lives is 100 at least: fewer say nothing")
    .max(1_000_000, "lives is 1,000,000 at most")
    .default(10_000),
  side: z.enum(SIDES, { error: `side is one of ${SIDES.join(", ")}` }).default("asset"),
});
export type Run = z.infer<typeof Run>;

const SHARES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

export interface Simulation extends Run {
  mean: number;
  standard_deviation: number;
  /** Of the mean, by the number of lives. */
  standard_error: number;
  quantiles: { share: number; value: number }[];
  probability_of_loss: number;
  probability_of_approval: number;
  /** What it is worth on average where it is approved; null where it never was. */
  mean_if_approved: number | null;
}

/** What each life came to, in the order of the lives, and how many were approved. */
export interface Lives {
  worth: Float64Array;
  approved: Uint8Array;
}

/** Lives one by one, each from its own stream. Whatever is drawn is drawn in the same order whatever the numbers are. */
export function livesOf(asset: Asset, deal: Deal | null, run: Run): Lives {
  const worth = new Float64Array(run.lives);
  const approved = new Uint8Array(run.lives);
  const stream = new Stream();
  const life = newLife(asset);
  const into = noWorth();
  const draws = drawsOf(asset);
  const force = typeof asset.discount_rate === "number" ? logarithm(1 + asset.discount_rate) : null;
  for (let at = 0; at < run.lives; at += 1) {
    liveOnce(asset, draws, force, stream.begin(run.seed, at), life);
    worth[at] = seenFrom(run.side, worthOf(asset, deal, life, into));
    approved[at] = life.isApproved ? 1 : 0;
  }
  return { worth, approved };
}

const seenFrom = (side: Run["side"], { asset, licensor, licensee }: Worth): number =>
  side === "asset" ? asset : side === "licensor" ? licensor : licensee;

function liveOnce(asset: Asset, draws: Draws, force: number | null, stream: Stream, life: Life): void {
  const rate = drawAt(draws, 0, stream);
  life.force = force ?? logarithm(1 + rate);
  passGates(asset, draws, stream, life);
  if (life.isApproved) launch(asset, draws, stream, life);
}

function passGates({ gates }: Asset, draws: Draws, stream: Stream, life: Life): void {
  life.isApproved = false;
  let time = 0;
  for (let at = 0; at < gates.length; at += 1) {
    life.begun = at + 1;
    life.starts[at] = time;
    life.costs[at] = drawAt(draws, 3 * at + 1, stream);
    time += drawAt(draws, 3 * at + 2, stream);
    const chance = drawAt(draws, 3 * at + 3, stream);
    if (stream.uniform() >= chance) return;
  }
  life.approval = time;
  life.isApproved = true;
}

function launch({ gates, markets }: Asset, draws: Draws, stream: Stream, life: Life): void {
  for (let at = 0; at < markets.length; at += 1) {
    const place = 1 + 3 * (gates.length + at);
    life.isLaunched[at] = stream.uniform() < (markets[at] as Asset["markets"][number]).probability;
    life.launches[at] = life.approval + drawAt(draws, place, stream);
    life.peaks[at] = drawAt(draws, place + 1, stream);
    life.margins[at] = drawAt(draws, place + 2, stream);
  }
}

/** Monte Carlo: the mean and the spread of what an asset is worth to whoever is asked about. */
export function simulate(asset: Asset, deal: Deal | null, sent: z.input<typeof Run> = {}): Simulation {
  const run = readInput(Run, sent);
  const { worth, approved } = livesOf(asset, deal, run);
  return { ...run, ...summaryOf(worth), ...approvalsOf(worth, approved) };
}

function summaryOf(worth: Float64Array) {
  const lives = worth.length;
  let [sum, squares, losses] = [0, 0, 0];
  for (let at = 0; at < lives; at += 1) sum += worth[at] as number;
  const mean = sum / lives;
  for (let at = 0; at < lives; at += 1) {
    const value = worth[at] as number;
    squares += (value - mean) * (value - mean);
    if (value < 0) losses += 1;
  }
  const standard_deviation = Math.sqrt(squares / (lives - 1));
  const values = quantilesIn(worth.slice(), SHARES);
  return {
    ...{ mean, standard_deviation, standard_error: standard_deviation / Math.sqrt(lives) },
    quantiles: SHARES.map((share, at) => ({ share, value: values[at] as number })),
    probability_of_loss: losses / lives,
  };
}

function approvalsOf(worth: Float64Array, approved: Uint8Array) {
  let [count, sum] = [0, 0];
  for (let at = 0; at < worth.length; at += 1) {
    if (!approved[at]) continue;
    count += 1;
    sum += worth[at] as number;
  }
  return { probability_of_approval: count / worth.length, mean_if_approved: count > 0 ? sum / count : null };
}
