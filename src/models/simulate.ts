import * as z from "zod";
import type { Asset } from "./asset.ts";
import type { Deal } from "./deal.ts";
import { logarithm } from "./elementary.ts";
import { finite, readInput, Seed } from "./estimate.ts";
import { type Life, newLife } from "./life.ts";
import { Stream } from "./random.ts";
import { quantileOf, type Spread } from "./spread.ts";
import { noWorth, worthOf } from "./worth.ts";

export const VIEWS = ["asset", "licensor", "licensee"] as const;

export const Run = z.strictObject({
  seed: Seed.default(1),
  lives: finite("lives")
    .int("lives is a whole number")
    .min(100, "lives is 100 at least: fewer say nothing")
    .max(1_000_000, "lives is 1,000,000 at most")
    .default(10_000),
  view: z.enum(VIEWS, { error: `view is one of ${VIEWS.join(", ")}` }).default("asset"),
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
  const [stream, life, into] = [new Stream(), newLife(asset), noWorth()];
  for (let at = 0; at < run.lives; at += 1) {
    liveOnce(asset, stream.begin(run.seed, at), life);
    worth[at] = worthOf(asset, deal, life, into)[run.view];
    approved[at] = life.isApproved ? 1 : 0;
  }
  return { worth, approved };
}

const draw = (stream: Stream, of: Spread): number => {
  const u = stream.uniform();
  return typeof of === "number" ? of : quantileOf(of, u);
};

function liveOnce(asset: Asset, stream: Stream, life: Life): void {
  life.force = logarithm(1 + draw(stream, asset.discount_rate));
  life.isApproved = false;
  const { gates } = asset;
  let time = 0;
  for (let at = 0; at < gates.length; at += 1) {
    const gate = gates[at] as Asset["gates"][number];
    life.begun = at + 1;
    life.starts[at] = time;
    life.costs[at] = draw(stream, gate.cost);
    time += draw(stream, gate.years);
    const chance = draw(stream, gate.probability);
    if (stream.uniform() >= chance) return;
  }
  life.approval = time;
  life.isApproved = true;
  launch(asset, stream, life);
}

function launch({ markets }: Asset, stream: Stream, life: Life): void {
  for (let at = 0; at < markets.length; at += 1) {
    const market = markets[at] as Asset["markets"][number];
    life.isLaunched[at] = stream.uniform() < market.probability;
    life.launches[at] = life.approval + draw(stream, market.delay);
    life.peaks[at] = draw(stream, market.peak_sales);
    life.margins[at] = draw(stream, market.margin);
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
  const sorted = worth.slice().sort();
  return {
    ...{ mean, standard_deviation, standard_error: standard_deviation / Math.sqrt(lives) },
    quantiles: SHARES.map((share) => ({ share, value: quantileIn(sorted, share) })),
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

/** Between the two nearest values, as most tables do (type 7 of Hyndman and Fan 1996). */
export function quantileIn(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] as number;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}
