import * as z from "zod";
import { countsIn, PriceRule } from "./reference-pricing.ts";

const Month = z.int().min(0).max(600);
const Price = z.number().positive();

const Launch = z.object({
  jurisdiction: z.string(),
  /** Months from the start at which it is sold there. */
  month: Month,
  /** The list price asked for, per unit, all in one currency. */
  list_price: Price,
  /** What is left after confidential discounts; null where nobody says. */
  net_price: Price.nullable().default(null),
  /** Units a month. */
  volume: z.number().min(0).default(1),
});

export const PricePlan = z
  .object({
    origin: z
      .object({ jurisdiction: z.string(), prices: z.array(z.object({ month: Month, list_price: Price })).min(1) })
      .nullable(),
    launches: z
      .array(Launch)
      .min(1, "list_price: name at least one jurisdiction and the price asked for there.")
      .max(40),
    rules: z.array(PriceRule),
    /** Only what binds, or also what is proposed as if it did. */
    binding: z.enum(["in_force", "with_proposed"]).default("in_force"),
    horizon_months: z.int().min(1).max(600).default(120),
  })
  .refine(
    ({ launches }) => new Set(launches.map(({ jurisdiction }) => jurisdiction)).size === launches.length,
    "launches: name each jurisdiction once.",
  )
  .refine(
    ({ launches, origin }) => launches.every(({ jurisdiction }) => jurisdiction !== origin?.jurisdiction),
    "launches: the jurisdiction of origin has its own prices; leave it out.",
  );
export type PricePlan = z.output<typeof PricePlan>;

export interface CompiledRule {
  rule: PriceRule;
  sure: number[];
  doubtful: number[];
}

/** A plan by numbers: places of launches in order, and the place of origin after them. */
export interface CompiledPlan {
  plan: PricePlan;
  rules: CompiledRule[][];
  /** The price at home by the month from which it stands. */
  atHome: Map<number, number>;
}

/** What is superseded or voluntary is never applied, nor what looks at net prices, which nobody publishes. */
const applies = ({ legal_state, price_basis }: PriceRule, binding: PricePlan["binding"]): boolean =>
  price_basis !== "net" && (legal_state === "in_force" || (legal_state === "proposed" && binding === "with_proposed"));

export function compilePlan(plan: PricePlan): CompiledPlan {
  const origin = plan.origin?.jurisdiction ?? null;
  const places = [...plan.launches.map(({ jurisdiction }) => jurisdiction), ...(origin ? [origin] : [])];
  const rules = plan.launches.map(({ jurisdiction }) =>
    plan.rules
      .filter((rule) => rule.jurisdiction === jurisdiction && applies(rule, plan.binding))
      .map((rule) => {
        const looked = (counted: string) =>
          places.flatMap((place, index) =>
            place !== jurisdiction && countsIn(rule, place, origin) === counted ? [index] : [],
          );
        return { rule, sure: looked("counts"), doubtful: looked("cannot_tell") };
      }),
  );
  const atHome = new Map(plan.origin?.prices.map(({ month, list_price }) => [month, list_price]));
  return { plan, rules, atHome };
}
