import * as z from "zod";
import { COMPONENTS, type Component, type Ranked, shares, type Weights } from "./order.ts";

export const WeightSensitivity = z.object({
  component: z.enum(COMPONENTS),
  weight: z.number(),
  /** The nearest weights below and above at which another comes first, the others keeping their proportions. */
  below: z.object({ weight: z.number(), jurisdiction: z.string() }).nullable(),
  above: z.object({ weight: z.number(), jurisdiction: z.string() }).nullable(),
});

const middle = ({ parts }: Ranked, component: Component): number => (parts[component].low + parts[component].high) / 2;

/** How far each weight may move before another comes first. Scores are straight lines in a weight, so crossings are exact. */
export function weightSensitivity(ranked: readonly Ranked[], weights: Weights): z.infer<typeof WeightSensitivity>[] {
  const by = shares(weights);
  return COMPONENTS.map((component) => {
    const weight = by[component];
    const crossings =
      weight < 1 ? ranked.slice(1).flatMap((other) => crossing(ranked[0], other, component, by) ?? []) : [];
    const below = crossings.filter((each) => each.weight < weight).sort((a, b) => b.weight - a.weight)[0] ?? null;
    const above = crossings.filter((each) => each.weight > weight).sort((a, b) => a.weight - b.weight)[0] ?? null;
    return { component, weight, below, above };
  });
}

function crossing(first: Ranked | undefined, other: Ranked, component: Component, by: Weights) {
  if (!first) return null;
  const own = middle(first, component) - middle(other, component);
  const rest = (first.score - other.score - by[component] * own) / (1 - by[component]);
  if (rest === own) return null;
  const weight = rest / (rest - own);
  return weight >= 0 && weight <= 1 ? { weight, jurisdiction: other.jurisdiction } : null;
}

export const Acceptability = z.object({ jurisdiction: z.string(), first_in: z.number() });

const STEPS = 10;

/** In what share of all weights, taken in tenths, each jurisdiction comes first; ties are shared. */
export function acceptability(ranked: readonly Ranked[]): z.infer<typeof Acceptability>[] {
  const first = new Map(ranked.map(({ jurisdiction }) => [jurisdiction, 0]));
  let sets = 0;
  for (const tenths of compositions(STEPS, COMPONENTS.length)) {
    sets += 1;
    const scores = ranked.map((each) =>
      COMPONENTS.reduce((sum, component, at) => sum + (tenths[at] ?? 0) * middle(each, component), 0),
    );
    const most = Math.max(...scores);
    const winners = ranked.filter((_, at) => (scores[at] ?? 0) >= most - 1e-9);
    for (const { jurisdiction } of winners)
      first.set(jurisdiction, (first.get(jurisdiction) ?? 0) + 1 / winners.length);
  }
  return [...first].map(([jurisdiction, won]) => ({ jurisdiction, first_in: won / sets }));
}

/** Every way to write `total` as a sum of `parts` whole numbers. */
function* compositions(total: number, parts: number): Generator<number[]> {
  if (parts === 1) yield [total];
  else
    for (let first = 0; first <= total; first += 1)
      for (const rest of compositions(total - first, parts - 1)) yield [first, ...rest];
}
