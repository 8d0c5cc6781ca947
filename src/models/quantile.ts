export interface Weighted {
  value: number;
  weight: number;
}

/**
 * The value below which `share` of the weight lies. With equal weights it stands at p(n + 1) of the ordered values (Hyndman
 * and Fan's sixth), straight between them and held at the ends: of values yet to come, that share falls below.
 */
export function weightedQuantile(sample: readonly Weighted[], share: number): number | null {
  const ascending = sample.filter(({ weight }) => weight > 0).sort((a, b) => a.value - b.value);
  const total = ascending.reduce((sum, { weight }) => sum + weight, 0);
  const squares = ascending.reduce((sum, { weight }) => sum + weight * weight, 0);
  if (total <= 0) return null;
  const places = (total * total) / squares;
  let before = 0;
  let last: { value: number; at: number } | null = null;
  for (const { value, weight } of ascending) {
    // The middle of a value's own weight, moved in by the room that values yet to come take at both ends.
    const at = (((before + weight / 2) / total) * places + 0.5) / (places + 1);
    if (at >= share) return last ? last.value + ((share - last.at) / (at - last.at)) * (value - last.value) : value;
    last = { value, at };
    before += weight;
  }
  return last?.value ?? null;
}

/** The same with every value weighing as much. */
export const quantile = (values: readonly number[], share: number): number | null =>
  weightedQuantile(
    values.map((value) => ({ value, weight: 1 })),
    share,
  );

/** Wilson's 95 % interval of a share of `of` cases. */
export function shareInterval(cases: number, of: number): { low: number; high: number } {
  const z95 = 1.959963984540054;
  const share = cases / of;
  const middle = share + z95 ** 2 / (2 * of);
  const half = z95 * Math.sqrt((share * (1 - share)) / of + z95 ** 2 / (4 * of * of));
  const scale = 1 + z95 ** 2 / of;
  return { low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) };
}
