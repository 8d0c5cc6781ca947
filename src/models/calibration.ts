/** A chance that was given, and what came of it. */
export interface Forecast {
  chance: number;
  happened: boolean;
}

/** The mean squared distance of the chances from what came: 0 is perfect, 0.25 is always saying one half. Null of nothing. */
export const brierScore = (forecasts: readonly Forecast[]): number | null =>
  meanOver(forecasts, ({ chance, happened }) => (chance - (happened ? 1 : 0)) ** 2);

const SURE = 1e-6;

/** The mean of minus the logarithm of the chance given to what came; a chance of nought that came counts as one in a million. */
export const logScore = (forecasts: readonly Forecast[]): number | null =>
  meanOver(forecasts, ({ chance, happened }) => -Math.log(Math.max(SURE, happened ? chance : 1 - chance)));

export interface ReliabilityBin {
  low: number;
  high: number;
  cases: number;
  /** The mean of the chances given, and the share that came. */
  expected: number;
  happened: number;
}

/** Whether of those given 30 % some 30 % came. Empty bins are left out. */
export function reliabilityOf(forecasts: readonly Forecast[], bins = 10): ReliabilityBin[] {
  return Array.from({ length: bins }, (_, bin) => {
    const inside = forecasts.filter(({ chance }) => Math.min(bins - 1, Math.floor(chance * bins)) === bin);
    return {
      ...{ low: bin / bins, high: (bin + 1) / bins, cases: inside.length },
      expected: meanOver(inside, ({ chance }) => chance) ?? 0,
      happened: meanOver(inside, ({ happened }) => (happened ? 1 : 0)) ?? 0,
    };
  }).filter(({ cases }) => cases > 0);
}

/** The share of intervals that hold what came. Null where there are none. */
export const coverageOf = (cases: readonly { low: number; high: number; value: number }[]): number | null =>
  meanOver(cases, ({ low, high, value }) => (value >= low - 1e-12 && value <= high + 1e-12 ? 1 : 0));

function meanOver<Case>(cases: readonly Case[], of: (one: Case) => number): number | null {
  if (cases.length === 0) return null;
  return cases.reduce((sum, one) => sum + of(one), 0) / cases.length;
}
