/** Compound growth per interval: (last / first) ^ (1 / intervals) - 1. Null unless both are positive and time passed. */
export function compoundGrowth(first: number, last: number, intervals: number): number | null {
  if (first <= 0 || last <= 0 || intervals <= 0) return null;
  return (last / first) ** (1 / intervals) - 1;
}
