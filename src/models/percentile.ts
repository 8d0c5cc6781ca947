import * as z from "zod";
import { shareInterval } from "./quantile.ts";
import { type ComparableDeal, type Observation, observations, TermName } from "./terms.ts";

export const Percentile = z.object({
  term: TermName,
  proposed: z.number(),
  state: z.enum(["told", "refused"]),
  /** The share of comparable deals that the proposal beats, from 0 to 1; a royalty in words may stand on either side. */
  percentile: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  deals: z.int(),
  record_keys: z.array(z.string()),
});
export type Percentile = z.infer<typeof Percentile>;

/** Where a proposed term stands among deals. The interval is of the share, and of what words leave open. */
export function percentileOf(
  deals: readonly ComparableDeal[],
  term: TermName,
  proposed: number,
  fewest: number,
): Percentile {
  const found = observations(deals, term);
  const common = { term, proposed, deals: found.length, record_keys: found.map(({ deal }) => deal.record_key) };
  if (found.length < fewest) return { ...common, state: "refused", percentile: null, low: null, high: null };
  const half = (test: (each: Observation) => number) => found.reduce((sum, each) => sum + test(each), 0);
  const surely = half(({ low, high }) => (high < proposed ? 1 : low === high && low === proposed ? 0.5 : 0));
  const perhaps = half(({ low, high }) => (low < proposed ? 1 : low === high && low === proposed ? 0.5 : 0));
  return {
    ...common,
    state: "told",
    percentile: (surely + perhaps) / 2 / found.length,
    low: shareInterval(surely, found.length).low,
    high: shareInterval(perhaps, found.length).high,
  };
}
