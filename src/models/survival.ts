/** A case: how long it was watched, and whether what was waited for happened at the end (else it is censored there). */
export interface Case {
  time: number;
  happened: boolean;
  /** How many such cases there are; one, unless said. */
  cases?: number;
}

export interface SurvivalStep {
  time: number;
  /** Of those still waiting just before. */
  at_risk: number;
  happened: number;
  censored: number;
  /** Share still waiting after this time. */
  waiting: number;
  /** 95 % interval of `waiting`. */
  low: number;
  high: number;
}

const Z95 = 1.959963984540054;

/**
 * Kaplan-Meier's product limit: S(t) = Π (1 - d/n) over times at which something happened. A case censored at a time is
 * still at risk at that time. The interval is Greenwood's variance on the log-minus-log scale (Kalbfleisch and
 * Prentice), which stays between 0 and 1. Times are of any one unit and not negative.
 */
export function kaplanMeier(cases: readonly Case[]): SurvivalStep[] {
  const ordered = [...cases].sort((a, b) => a.time - b.time);
  const steps: SurvivalStep[] = [];
  let at_risk = ordered.reduce((sum, { cases: many = 1 }) => sum + many, 0);
  let waiting = 1;
  let greenwood = 0;
  for (let at = 0; at < ordered.length; ) {
    const { time } = ordered[at] as Case;
    let [happened, censored] = [0, 0];
    for (; at < ordered.length && ordered[at]?.time === time; at += 1) {
      const { happened: did, cases: many = 1 } = ordered[at] as Case;
      if (did) happened += many;
      else censored += many;
    }
    waiting *= 1 - happened / at_risk;
    greenwood += at_risk > happened ? happened / (at_risk * (at_risk - happened)) : Number.POSITIVE_INFINITY;
    steps.push({ time, at_risk, happened, censored, waiting, ...interval(waiting, greenwood) });
    at_risk -= happened + censored;
  }
  return steps;
}

function interval(waiting: number, greenwood: number): { low: number; high: number } {
  if (waiting <= 0) return { low: 0, high: 0 };
  if (waiting >= 1) return { low: 1, high: 1 };
  const half = (Z95 * Math.sqrt(greenwood)) / Math.abs(Math.log(waiting));
  return { low: waiting ** Math.exp(half), high: waiting ** Math.exp(-half) };
}

/** The first time at which at most `share` are still waiting; null where so few happened that it is not reached. */
export function timeUntil(steps: readonly SurvivalStep[], share: number): number | null {
  return steps.find(({ waiting }) => waiting <= share + 1e-12)?.time ?? null;
}

/** The time by which half have happened, with its 95 % interval (Brookmeyer and Crowley); null where not reached. */
export function medianTime(steps: readonly SurvivalStep[]) {
  const first = (of: (step: SurvivalStep) => number) => steps.find((step) => of(step) <= 0.5 + 1e-12)?.time ?? null;
  return { median: first(({ waiting }) => waiting), low: first(({ low }) => low), high: first(({ high }) => high) };
}
