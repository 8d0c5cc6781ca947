import * as z from "zod";
import { type Ranked, usFirst } from "./order.ts";
import { EXACT_UP_TO, exactOrder, improvedOrder } from "./permutation.ts";

/** What a jurisdiction loses, as a share of its price, when another is launched before it. */
export const Spillover = z.object({
  earlier: z.string(),
  later: z.string(),
  loss: z.number().min(0).max(1),
  record_key: z.string(),
});
export type Spillover = z.infer<typeof Spillover>;

export const Sequence = z.object({ order: z.array(z.string()), score: z.number() });

/**
 * What an order is worth: each score counts less the later it comes, and less by what those before it cost it.
 */
export function sequenceScore(order: readonly Ranked[], spillovers: readonly Spillover[], patience: number): number {
  let total = 0;
  for (const [place, { jurisdiction, score }] of order.entries()) {
    const before = new Set(order.slice(0, place).map((each) => each.jurisdiction));
    const losses = spillovers.filter(({ earlier, later }) => later === jurisdiction && before.has(earlier));
    const kept = Math.min(1, ...losses.map(({ loss }) => 1 - loss));
    total += patience ** place * score * kept;
  }
  return total;
}

/** The best order, the ranking as it stands, and the plain "United States first". */
export function bestSequence(ranked: readonly Ranked[], spillovers: readonly Spillover[], patience: number) {
  const at = (order: readonly number[]) => order.flatMap((index) => ranked[index] ?? []);
  const score = (order: readonly number[]) => sequenceScore(at(order), spillovers, patience);
  const exact = ranked.length <= EXACT_UP_TO;
  // No later place is worth more than the next one, and nothing is lost there.
  const bound = (start: readonly number[]) => {
    const rest = ranked.filter((_, index) => !start.includes(index));
    return score(start) + rest.reduce((sum, each, place) => sum + patience ** (start.length + place) * each.score, 0);
  };
  const best = exact ? exactOrder(ranked.length, score, bound) : improvedOrder(ranked.length, score);
  const described = (order: readonly Ranked[]) => ({
    order: order.map(({ jurisdiction }) => jurisdiction),
    score: sequenceScore(order, spillovers, patience),
  });
  const plain = usFirst(ranked).flatMap(
    (jurisdiction) => ranked.find((each) => each.jurisdiction === jurisdiction) ?? [],
  );
  return {
    method: exact ? ("exact" as const) : ("heuristic" as const),
    best: described(at(best)),
    by_rank: described(ranked),
    us_first: described(plain),
  };
}
