import * as z from "zod";
import { EXACT_UP_TO, exactOrder, improvedOrder } from "./permutation.ts";
import { type CompiledPlan, compilePlan, type PricePlan } from "./price-plan.ts";
import { lowered, runPlan } from "./price-run.ts";
import type { Corridor } from "./reference-pricing.ts";

export const OrderFound = z.object({
  order: z.array(z.string()),
  months: z.array(z.int()),
  takings_low: z.number(),
  takings_high: z.number(),
});
export type OrderFound = z.infer<typeof OrderFound>;

/** Every country as early as it is ready, no sooner than `gap_months` after the one before it in the order. */
function monthsOf({ launches }: PricePlan, order: readonly number[], gap_months: number): number[] {
  const months = Array<number>(launches.length).fill(0);
  let earliest = 0;
  for (const index of order) {
    const month = Math.max(launches[index]?.month ?? 0, earliest);
    months[index] = month;
    earliest = month + gap_months;
  }
  return months;
}

export type SearchMethod = "exact" | "heuristic";

/**
 * Looks for the order of launches that takes most at the low end of the corridor, months of launches being the earliest they
 * are ready. Up to eight countries every order is tried, those left out that cannot win; beyond, a stated heuristic.
 */
export function searchLaunchOrder(plan: PricePlan, gap_months: number, chosen?: SearchMethod) {
  const compiled = compilePlan(plan);
  const { launches } = plan;
  const method = chosen ?? (launches.length <= EXACT_UP_TO ? "exact" : "heuristic");
  const known = new Map<string, number>();
  const score = (order: readonly number[]) => {
    const months = monthsOf(plan, order, gap_months);
    const found = known.get(months.join(" ")) ?? runPlan(compiled, months).low;
    known.set(months.join(" "), found);
    return found;
  };
  const described = (order: readonly number[]): OrderFound => {
    const months = monthsOf(plan, order, gap_months);
    const { low, high } = runPlan(compiled, months);
    return {
      order: order.map((index) => launches[index]?.jurisdiction ?? ""),
      months: order.map((index) => months[index] ?? 0),
      ...{ takings_low: low, takings_high: high },
    };
  };
  const asReady = launches
    .map((_, index) => index)
    .sort((a, b) => (launches[a]?.month ?? 0) - (launches[b]?.month ?? 0));
  const best =
    method === "exact"
      ? exactOrder(launches.length, score, (start) => mostFrom(compiled, start, gap_months))
      : improvedOrder(launches.length, score);
  return { method, as_ready: described(asReady), best: described(best) };
}

/**
 * What no order that starts so can exceed. Prices never rise, so those launched take at most what they take by the next
 * launch and then go on at the price of then; the others take at most what is asked, as soon as may be.
 */
function mostFrom(compiled: CompiledPlan, start: readonly number[], gap_months: number): number {
  const { launches, horizon_months } = compiled.plan;
  const within = monthsOf(compiled.plan, start, gap_months);
  const last = within[start.at(-1) ?? 0] ?? 0;
  const until = Math.min(horizon_months, Math.max(last + 1, last + gap_months));
  const months = launches.map((_, index) => (start.includes(index) ? (within[index] ?? 0) : Number.POSITIVE_INFINITY));
  const { low, prices } = runPlan(compiled, months, { until });
  return launches.reduce((sum, { volume, month }, index) => {
    const launched = prices[index]?.low;
    const left = horizon_months - (launched === undefined ? Math.max(month, last + gap_months) : until);
    return sum + (launched ?? mostAt(compiled, index, prices)) * volume * Math.max(0, left);
  }, low);
}

/** A rule that looks at nobody who is still to come, or takes the lowest, can later allow no more than it does now. */
function mostAt({ plan, rules }: CompiledPlan, index: number, prices: readonly (Corridor | undefined)[]): number {
  const asked = plan.launches[index]?.list_price ?? 0;
  return (rules[index] ?? [])
    .filter(({ rule, sure }) => rule.rule === "lowest" || sure.every((place) => prices[place]))
    .reduce((price, rule) => lowered(price, rule, prices), { low: asked, high: asked }).low;
}
