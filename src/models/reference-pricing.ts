import * as z from "zod";
import { ReferencePriceRuleRow } from "../core/tables/context.ts";

/** A rule by which a payer looks at prices abroad, with the countries it names. */
export const PriceRule = ReferencePriceRuleRow.extend({
  basket: z.array(z.string()),
});
export type PriceRule = z.infer<typeof PriceRule>;

/** A price that is known to lie between two sums. */
export interface Corridor {
  low: number;
  high: number;
}

/** Does the rule look there? Where no page names the countries, nobody can tell. */
export type Counted = "counts" | "does_not_count" | "cannot_tell";

/** True where every country of the basket is on record; never, where nobody says how many there are. */
export const namesItsBasket = ({ basket, basket_pool, basket_size }: PriceRule): boolean =>
  basket.length > 0 && basket.length >= (basket_pool ?? basket_size ?? Number.POSITIVE_INFINITY);

export function countsIn(rule: PriceRule, jurisdiction: string, origin: string | null): Counted {
  if (rule.basket.includes(jurisdiction)) return "counts";
  if (jurisdiction === origin && rule.counts_origin_price !== null)
    return rule.counts_origin_price ? "counts" : "does_not_count";
  return namesItsBasket(rule) ? "does_not_count" : "cannot_tell";
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const ranked = (ascending: readonly number[], rank: number): number =>
  ascending[Math.min(rank, ascending.length) - 1] as number;

/** Where fewer prices are known than a rank asks for, the last that is known stands in for it. */
const STATISTICS: Partial<Record<PriceRule["rule"], (ascending: readonly number[]) => number>> = {
  lowest: (ascending) => ranked(ascending, 1),
  second_lowest: (ascending) => ranked(ascending, 2),
  third_lowest: (ascending) => ranked(ascending, 3),
  highest: (ascending) => ranked(ascending, ascending.length),
  average: mean,
  average_of_two_lowest: (ascending) => mean(ascending.slice(0, 2)),
  average_of_three_lowest: (ascending) => mean(ascending.slice(0, 3)),
};

/** True of a rule whose arithmetic is on record. */
export const isComputable = ({ rule }: PriceRule): boolean => STATISTICS[rule] !== undefined;

/** Puts a value in its place among few; a search for an order does so millions of times, and a general sort is slow at it. */
function insert(ascending: number[], value: number): void {
  let at = ascending.length;
  for (; at > 0 && (ascending[at - 1] as number) > value; at -= 1) ascending[at] = ascending[at - 1] as number;
  ascending[at] = value;
}

function endsInOrder(prices: readonly Corridor[], end: "low" | "high"): number[] {
  const ascending: number[] = [];
  for (const price of prices) insert(ascending, price[end]);
  return ascending;
}

/** What the rule allows when it looks at these prices; endless where it looks at too few to say anything. */
function allowed(rule: PriceRule, ascending: readonly number[], end: "low" | "high"): number {
  const statistic = STATISTICS[rule.rule];
  if (!statistic) return end === "low" ? 0 : Number.POSITIVE_INFINITY;
  const fewest = Math.max(1, rule.minimum_countries ?? 1);
  if (ascending.length < fewest) return Number.POSITIVE_INFINITY;
  // A rule that takes some of a longer list takes, at worst, the lowest of it, and at best the highest.
  const most = rule.basket_size ?? ascending.length;
  if (most >= ascending.length) return statistic(ascending);
  if (most < fewest) return Number.POSITIVE_INFINITY;
  return statistic(end === "low" ? ascending.slice(0, most) : ascending.slice(-most));
}

/**
 * The most that a rule allows, given prices that it looks at and prices that it may look at. Every statistic here is lowest
 * when the lowest of the doubtful prices are in and highest when the highest are, so it is enough to
 * add those one by one for as long as that helps.
 */
export function ceilingOf(rule: PriceRule, sure: readonly Corridor[], doubtful: readonly Corridor[]): Corridor {
  return { low: extreme(rule, sure, doubtful, "low"), high: extreme(rule, sure, doubtful, "high") };
}

function extreme(rule: PriceRule, sure: readonly Corridor[], doubtful: readonly Corridor[], end: "low" | "high") {
  const known = endsInOrder(sure, end);
  const inOrder = endsInOrder(doubtful, end);
  if (end === "high") inOrder.reverse();
  let found = allowed(rule, known, end);
  for (const price of inOrder) {
    if (found === Number.POSITIVE_INFINITY && end === "high") break;
    insert(known, price);
    const next = allowed(rule, known, end);
    if (end === "low" ? next > found : next < found) break;
    found = next;
  }
  return found;
}

export const OriginExposure = z.object({
  jurisdiction: z.string(),
  payer: z.string().nullable(),
  counted: z.enum(["counts", "does_not_count", "cannot_tell"]),
  legal_state: ReferencePriceRuleRow.shape.legal_state,
  reference_price_rule_id: z.string(),
  record_key: z.string(),
});
export type OriginExposure = z.infer<typeof OriginExposure>;

/** Which payers look at the price at home. */
export const originExposure = (rules: readonly PriceRule[], origin: string): OriginExposure[] =>
  rules
    .filter(({ jurisdiction }) => jurisdiction !== origin)
    .map((rule) => ({
      ...{ jurisdiction: rule.jurisdiction, payer: rule.payer, counted: countsIn(rule, origin, origin) },
      ...{ legal_state: rule.legal_state, reference_price_rule_id: rule.reference_price_rule_id },
      record_key: rule.record_key,
    }));
