import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { type Harbour, rankHarbours, usFirst, type Weights } from "./order.ts";
import { shareInterval } from "./quantile.ts";

/** A medicine that went abroad: what was known of the jurisdictions before it did, and where it went first. */
export interface OrderCase {
  drug_id: string;
  date: string;
  actual: string;
  harbours: Harbour[];
  record_key: string;
}

const Share = z.object({ value: z.number(), low: z.number(), high: z.number() });
const Score = z.object({
  first: Share,
  among_three: Share,
  /** One over the place at which the real first one stands, in the mean. */
  mean_reciprocal_rank: z.number(),
});

export const OrderBacktest = z.object({
  cases: z.int(),
  model: Score,
  us_first: Score,
  /** Cases that one of the two gets right and the other does not. */
  only_model: z.int(),
  only_us_first: z.int(),
  rows: z.array(
    z.object({
      drug_id: z.string(),
      date: z.string(),
      actual: z.string(),
      said: z.string(),
      place: z.int(),
      place_us_first: z.int(),
      record_key: z.string(),
    }),
  ),
});

/** Ranks each case by what was known before it and compares with where the medicine went, beside "United States first". */
export function backtestOrder(cases: readonly OrderCase[], weights: Weights): z.infer<typeof OrderBacktest> {
  if (cases.length === 0) throw new Fault("not_found", "No medicine with a dated first step abroad is on record.");
  const rows = cases.map(({ drug_id, date, actual, harbours, record_key }) => {
    const ranked = rankHarbours(harbours, weights);
    const order = ranked.map(({ jurisdiction }) => jurisdiction);
    return {
      ...{ drug_id, date, actual, said: order[0] ?? "", record_key },
      place: order.indexOf(actual) + 1,
      place_us_first: usFirst(ranked).indexOf(actual) + 1,
    };
  });
  return {
    cases: rows.length,
    model: scoreOf(rows.map(({ place }) => place)),
    us_first: scoreOf(rows.map(({ place_us_first }) => place_us_first)),
    only_model: rows.filter((row) => row.place === 1 && row.place_us_first !== 1).length,
    only_us_first: rows.filter((row) => row.place !== 1 && row.place_us_first === 1).length,
    rows,
  };
}

/** A place of 0 is a jurisdiction that was not among those ranked: a miss. */
function scoreOf(places: readonly number[]): z.infer<typeof Score> {
  const share = (most: number) => {
    const hits = places.filter((place) => place > 0 && place <= most).length;
    return { value: hits / places.length, ...shareInterval(hits, places.length) };
  };
  const reciprocal = places.reduce((sum, place) => sum + (place > 0 ? 1 / place : 0), 0);
  return { first: share(1), among_three: share(3), mean_reciprocal_rank: reciprocal / places.length };
}
