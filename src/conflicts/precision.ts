import { comparisons } from "./catalogue.ts";
import { LABELLED, LABELLED_ON } from "./labelled.ts";

/**
 * Of the labelled differences that we show as conflicts, the share that a person found to be real, in percent, with the
 * Wilson interval at 95 % (Wilson 1927). Null where nothing has been labelled.
 */
export function precision() {
  const shown = LABELLED.filter(({ field, one, other }) => {
    const comparison = comparisons.find(({ id }) => id === field);
    return comparison?.differ(one, other) === "conflict";
  });
  if (!shown.length) return null;
  const real = shown.filter((pair) => pair.real).length;
  const { low, high } = wilson(real, shown.length);
  const percent = (share: number) => Math.round(share * 1000) / 10;
  return {
    percent: percent(real / shown.length),
    interval_low: percent(low),
    interval_high: percent(high),
    sample: shown.length,
    /** What the sample was drawn from; of other fields nothing has been measured yet. */
    fields: [...new Set(shown.map(({ field }) => field))],
    labelled_on: LABELLED_ON,
  };
}

const Z = 1.959964;

function wilson(hits: number, of: number): { low: number; high: number } {
  const share = hits / of;
  const centre = (share + Z ** 2 / (2 * of)) / (1 + Z ** 2 / of);
  const half = (Z / (1 + Z ** 2 / of)) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
