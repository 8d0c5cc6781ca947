import * as z from "zod";
import { shareInterval } from "./quantile.ts";
import { assetOf, type BuyerDeal, byPopularity, FEATURES, knownBuyers, rankBuyers } from "./shortlist.ts";
import { type Fit, fitShortlist } from "./shortlist-fit.ts";

const TOP = 10;
const Z95 = 1.959963984540054;

const Interval = z.object({ value: z.number(), low: z.number(), high: z.number() });
const Score = z.object({ found: z.int(), recall: Interval, mean_reciprocal_rank: Interval });

export const ShortlistFit = z.object({
  /** Log-odds for one more unit of each feature; none is negative. */
  weights: z.record(z.enum(FEATURES), z.number()),
  fitted_before: z.string(),
  pull: z.number(),
  choices: z.int(),
  validated_on: z.int(),
  validated_from: z.string(),
  model_version: z.string(),
});

export const ShortlistEvaluation = z.object({
  signed_before: z.string(),
  top: z.int(),
  fit: ShortlistFit,
  /** Deals signed on the day or after it: each is hidden with all later ones, and everybody known by then is ranked. */
  cases: z.int(),
  /** Of those, the ones that went to somebody who had no deal before: nobody can name them, and each counts as missed. */
  new_buyers: z.int(),
  model: Score,
  /** Most deals so far first. */
  popularity: Score,
  /** Expected where the order is left to chance. */
  chance: z.object({ recall: z.number(), mean_reciprocal_rank: z.number() }),
  /** Recall of the model less that of the plain rule; where the interval holds nought, neither is shown to be better. */
  difference: Interval,
  /** The same of the mean reciprocal rank. */
  rank_difference: Interval,
  only_model: z.int(),
  only_popularity: z.int(),
  rows: z.array(
    z.object({
      deal_id: z.string(),
      record_key: z.string(),
      day: z.string(),
      buyer_id: z.string(),
      known: z.int(),
      /** Null where the buyer was not known. */
      place: z.int().nullable(),
      place_popularity: z.int().nullable(),
    }),
  ),
});
export type ShortlistEvaluation = z.infer<typeof ShortlistEvaluation>;
type Row = ShortlistEvaluation["rows"][number];

/** Fits on the deals before a day and asks for each one signed on it or after; null without deals on both sides. */
export function evaluateShortlist(deals: readonly BuyerDeal[], signed_before: string): ShortlistEvaluation | null {
  const held = deals.filter(({ from_day }) => from_day >= signed_before);
  if (held.length === 0 || knownBuyers(deals, signed_before).size === 0) return null;
  const fit = fitShortlist(deals, signed_before);
  const rows = held
    .map((deal) => rowOf(deals, deal, fit))
    .sort((a, b) => (a.day + a.deal_id < b.day + b.deal_id ? -1 : 1));
  const byModel = ({ place }: Row) => isFound(place);
  const byPlain = ({ place_popularity }: Row) => isFound(place_popularity);
  return {
    ...{ signed_before, top: TOP, fit, cases: rows.length },
    new_buyers: rows.filter(({ place }) => place === null).length,
    model: scoreOf(rows, ({ place }) => place),
    popularity: scoreOf(rows, ({ place_popularity }) => place_popularity),
    chance: chanceOf(rows),
    difference: meanInterval(rows, (row) => Number(byModel(row)) - Number(byPlain(row))),
    rank_difference: meanInterval(rows, (row) => reciprocal(row.place) - reciprocal(row.place_popularity)),
    only_model: rows.filter((row) => byModel(row) && !byPlain(row)).length,
    only_popularity: rows.filter((row) => !byModel(row) && byPlain(row)).length,
    rows,
  };
}

function rowOf(deals: readonly BuyerDeal[], deal: BuyerDeal, { weights }: Fit): Row {
  const ranked = rankBuyers(deals, assetOf(deal), deal.from_day, weights);
  const placeIn = (order: typeof ranked) =>
    order.findIndex(({ organisation_id }) => organisation_id === deal.buyer_id) + 1 || null;
  return {
    ...{ deal_id: deal.deal_id, record_key: deal.record_key, day: deal.from_day, buyer_id: deal.buyer_id },
    ...{ known: ranked.length, place: placeIn(ranked), place_popularity: placeIn([...ranked].sort(byPopularity)) },
  };
}

const reciprocal = (place: number | null): number => (place === null ? 0 : 1 / place);

const isFound = (place: number | null): boolean => place !== null && place <= TOP;

function scoreOf(rows: readonly Row[], placeOf: (row: Row) => number | null): z.infer<typeof Score> {
  const found = rows.filter((row) => isFound(placeOf(row))).length;
  return {
    found,
    recall: { value: found / rows.length, ...shareInterval(found, rows.length) },
    mean_reciprocal_rank: meanInterval(rows, (row) => reciprocal(placeOf(row))),
  };
}

function chanceOf(rows: readonly Row[]) {
  const meanOf = (of: (known: number) => number) =>
    rows.reduce((sum, { place, known }) => sum + (place === null ? 0 : of(known)), 0) / rows.length;
  const harmonic = (known: number) => Array.from({ length: known }, (_, at) => 1 / (at + 1)).reduce((a, b) => a + b, 0);
  return {
    recall: meanOf((known) => Math.min(1, TOP / known)),
    mean_reciprocal_rank: meanOf((known) => harmonic(known) / known),
  };
}

/** The 95 % interval of a mean over deals, by the spread between buyers: the deals of one buyer go together. */
function meanInterval(rows: readonly Row[], scored: (row: Row) => number): z.infer<typeof Interval> {
  const value = rows.reduce((sum, row) => sum + scored(row), 0) / rows.length;
  const apart = new Map<string, number>();
  for (const row of rows) apart.set(row.buyer_id, (apart.get(row.buyer_id) ?? 0) + scored(row) - value);
  const spread = [...apart.values()].reduce((sum, each) => sum + each ** 2, 0);
  const half = (Z95 * Math.sqrt((spread * apart.size) / Math.max(1, apart.size - 1))) / rows.length;
  return { value, low: value - half, high: value + half };
}
