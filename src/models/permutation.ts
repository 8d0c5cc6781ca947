/** Up to so many things every order is tried. */
export const EXACT_UP_TO = 8;

type Score = (order: readonly number[]) => number;

/**
 * The order of the numbers below `size` with the highest score. Tries every one, leaving out starts that cannot beat what a
 * quick search found: `bound` says what no order that starts so can exceed.
 */
export function exactOrder(size: number, score: Score, bound: Score): number[] {
  let best = improvedOrder(size, score);
  let most = score(best);
  const extend = (start: number[]) => {
    if (start.length === size) {
      const found = score(start);
      if (found > most) [most, best] = [found, [...start]];
      return;
    }
    // With one place left there is one order to try: its score costs no more than a bound.
    if (start.length > 0 && start.length < size - 1 && bound(start) <= most) return;
    for (let next = 0; next < size; next += 1) if (!start.includes(next)) extend([...start, next]);
  };
  extend([]);
  return best;
}

/**
 * Starts with the things as they come, then moves one thing or changes two for as long as that helps. It ends in an order that no such step improves, which need not be the best of all.
 */
export function improvedOrder(size: number, score: Score): number[] {
  let order: number[] = Array.from({ length: size }, (_, index) => index);
  let most = score(order);
  for (let improved = true; improved; ) {
    improved = false;
    for (const moved of moves(order)) {
      const found = score(moved);
      if (found <= most) continue;
      [order, most, improved] = [moved, found, true];
      break;
    }
  }
  return order;
}

/** Every order that takes one thing out and puts it back elsewhere, or changes two places. */
function* moves(order: readonly number[]): Generator<number[]> {
  for (let from = 0; from < order.length; from += 1)
    for (let to = 0; to < order.length; to += 1) {
      if (from === to) continue;
      const without = order.toSpliced(from, 1);
      yield without.toSpliced(to, 0, order[from] as number);
      if (from < to) yield order.with(from, order[to] as number).with(to, order[from] as number);
    }
}
