import * as z from "zod";
import { type Assumption, assumed } from "./estimate.ts";
import { type CompiledPlan, compilePlan, type PricePlan } from "./price-plan.ts";
import { runPlan } from "./price-run.ts";
import { type Corridor, isComputable, namesItsBasket } from "./reference-pricing.ts";

export const PRICE_VERSION = "price-1";

const PriceStep = z.object({
  month: z.int(),
  low: z.number(),
  high: z.number(),
  net_low: z.number().nullable(),
  net_high: z.number().nullable(),
});

export const PricePath = z.object({
  jurisdiction: z.string(),
  /** `told`: one price; `range`: countries or prices are open; `cannot_tell`: the rule's countries or arithmetic are on no page; `no_rule`: none on record, which is not to say there is none. */
  state: z.enum(["told", "range", "cannot_tell", "no_rule"]),
  steps: z.array(PriceStep),
  record_keys: z.array(z.string()),
});
export type PricePath = z.infer<typeof PricePath>;

/** The list price of every launch over time, the net price beside it, and what both ends would take in. */
export function pricePaths(plan: PricePlan) {
  const compiled = compilePlan(plan);
  const steps: z.infer<typeof PriceStep>[][] = plan.launches.map(() => []);
  const months = plan.launches.map(({ month }) => month);
  const watch = (index: number, month: number, { low, high }: Corridor) => {
    const net = plan.launches[index]?.net_price ?? null;
    // A net price stands as agreed until the list price falls below it.
    const under = (list: number) => (net === null ? null : Math.min(net, list));
    steps[index]?.push({ month, low, high, net_low: under(low), net_high: under(high) });
  };
  const { low, high } = runPlan(compiled, months, { watch });
  const paths = plan.launches.map(({ jurisdiction }, index): PricePath => {
    const rules = (compiled.rules[index] ?? []).map(({ rule }) => rule);
    const found = steps[index] ?? [];
    return {
      jurisdiction,
      state: stateOf(compiled, index, found),
      steps: found,
      record_keys: rules.map((rule) => rule.record_key),
    };
  });
  return { paths, takings: { low, high }, assumptions: priceAssumptions(plan), model_version: PRICE_VERSION };
}

function stateOf(
  { rules }: CompiledPlan,
  index: number,
  steps: readonly z.infer<typeof PriceStep>[],
): PricePath["state"] {
  const own = (rules[index] ?? []).map(({ rule }) => rule);
  if (own.length === 0) return "no_rule";
  if (own.some((rule) => !isComputable(rule) || !namesItsBasket(rule))) return "cannot_tell";
  return steps.some(({ low, high }) => low < high) ? "range" : "told";
}

const priceAssumptions = ({ horizon_months, launches }: PricePlan): Assumption[] => [
  assumed("horizon", horizon_months, "months"),
  assumed("prices_looked_at", "as they stood before the month", "rule"),
  assumed("revisions_raise_prices", "never", "rule"),
  assumed("rule_without_revision_on_record", "taken once, at launch", "rule"),
  ...launches.map(({ jurisdiction, volume }) => assumed(`volume_${jurisdiction}`, volume, "units a month")),
];
