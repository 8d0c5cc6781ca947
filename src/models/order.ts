import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { type Assumption, assumed } from "./estimate.ts";

export const ORDER_VERSION = "order-1";

export const COMPONENTS = ["time", "chance", "value", "price", "readiness"] as const;
export type Component = (typeof COMPONENTS)[number];

/** What is known of a component lies between two numbers; null is not known. */
const between = (number: z.ZodNumber, name: string) =>
  z
    .object({ low: number, high: number })
    .refine(({ low, high }) => low <= high, `${name}: the low end is above the high end.`)
    .nullable();

export const Harbour = z.object({
  jurisdiction: z.string(),
  /** Months until it may be sold there. */
  time: between(z.number().min(0).max(600), "time"),
  /** That it is approved there, from 0 to 1. */
  chance: between(z.number().min(0).max(1), "chance"),
  /** What it is worth there, in any one unit. */
  value: between(z.number(), "value"),
  /** How far its price there hangs on a low price elsewhere, from 0 to 1. */
  price: between(z.number().min(0).max(1), "price"),
  /** How far the package is made for it, from 0 to 1. */
  readiness: between(z.number().min(0).max(1), "readiness"),
  record_keys: z.array(z.string()).default([]),
});
export type Harbour = z.output<typeof Harbour>;

const weight = z.number().min(0).max(1);
export const Weights = z
  .object({ time: weight, chance: weight, value: weight, price: weight, readiness: weight })
  .refine((weights) => COMPONENTS.some((component) => weights[component] > 0), "weights: give at least one a weight.");
export type Weights = z.output<typeof Weights>;

const Part = z.object({ low: z.number(), high: z.number(), known: z.boolean() });

export const Ranked = z.object({
  jurisdiction: z.string(),
  score: z.number(),
  low: z.number(),
  high: z.number(),
  /** Each component from 0 (the worst of these jurisdictions) to 1 (the best); all of that where nothing is known. */
  parts: z.record(z.enum(COMPONENTS), Part),
  record_keys: z.array(z.string()),
});
export type Ranked = z.infer<typeof Ranked>;

/** Sooner and less exposed is better. */
const BETTER_WHEN_LOW = new Set<Component>(["time", "price"]);

/** Weights that sum to one. */
export function shares(weights: Weights): Weights {
  const total = COMPONENTS.reduce((sum, component) => sum + weights[component], 0);
  return Object.fromEntries(COMPONENTS.map((component) => [component, weights[component] / total])) as Weights;
}

/**
 * Ranks jurisdictions by the weighted sum of their components, each put on a scale from the worst of them to the best. What
 * is not known may be anything on that scale, so it widens the answer and moves it to the middle.
 */
export function rankHarbours(harbours: readonly Harbour[], weights: Weights): Ranked[] {
  if (harbours.length === 0) throw new Fault("invalid_input", "jurisdictions: name at least one to rank.");
  const by = shares(weights);
  const scales = Object.fromEntries(COMPONENTS.map((component) => [component, scaleOf(harbours, component)]));
  const ranked = harbours.map((harbour): Ranked => {
    const parts = Object.fromEntries(
      COMPONENTS.map((component) => [component, scales[component]?.(harbour[component])]),
    ) as Ranked["parts"];
    const low = COMPONENTS.reduce((sum, component) => sum + by[component] * parts[component].low, 0);
    const high = COMPONENTS.reduce((sum, component) => sum + by[component] * parts[component].high, 0);
    const { jurisdiction, record_keys } = harbour;
    return { jurisdiction, score: (low + high) / 2, low, high, parts, record_keys };
  });
  return ranked.sort((a, b) => b.score - a.score || (a.jurisdiction < b.jurisdiction ? -1 : 1));
}

function scaleOf(harbours: readonly Harbour[], component: Component) {
  const known = harbours.flatMap((harbour) => harbour[component] ?? []);
  const worst = Math.min(...known.map(({ low }) => low));
  const width = Math.max(...known.map(({ high }) => high)) - worst;
  return (value: Harbour[Component]): z.infer<typeof Part> => {
    if (value === null) return { low: 0, high: 1, known: false };
    // Where all are the same, the component tells nobody apart.
    if (width === 0) return { low: 0.5, high: 0.5, known: true };
    const [low, high] = [(value.low - worst) / width, (value.high - worst) / width];
    return BETTER_WHEN_LOW.has(component) ? { low: 1 - high, high: 1 - low, known: true } : { low, high, known: true };
  };
}

/** The same with the United States in front, whatever they score: what most would do without a model. */
export const usFirst = (ranked: readonly Ranked[]): string[] => {
  const order = ranked.map(({ jurisdiction }) => jurisdiction);
  return order.includes("US") ? ["US", ...order.filter((jurisdiction) => jurisdiction !== "US")] : order;
};

/** What the back-test takes from today although its cases are earlier, and how gaps are filled. */
const ALSO_ASSUMED = [
  assumed("market_sizes", "of 2024 in every case", "rule"),
  assumed("market_not_named", "at most the smallest market named", "rule"),
  assumed("review_clocks", "of today in every case", "rule"),
  assumed("not_known", "anything from the worst to the best", "rule"),
];

export const orderAssumptions = (weights: Weights): Assumption[] => [
  ...COMPONENTS.map((component) => assumed(`weight_${component}`, shares(weights)[component], "share")),
  ...ALSO_ASSUMED,
];
