import * as z from "zod";
import { notNegative, portion } from "./estimate.ts";

/** What is paid once, and upon what. */
const Milestone = z.discriminatedUnion("event", [
  z.strictObject({ event: z.literal("start"), gate: z.string(), amount: notNegative("amount") }),
  z.strictObject({ event: z.literal("approval"), amount: notNegative("amount") }),
  z.strictObject({ event: z.literal("launch"), jurisdiction: z.string(), amount: notNegative("amount") }),
  /** At the end of the first year in which the sales of the territory are above this. */
  z.strictObject({ event: z.literal("annual_sales"), above: notNegative("above"), amount: notNegative("amount") }),
]);
export type Milestone = z.infer<typeof Milestone>;

const Tier = z.strictObject({ above: notNegative("above"), rate: portion("rate") });
export type Tier = z.infer<typeof Tier>;

const Tiers = z
  .array(Tier)
  .max(20)
  .refine((tiers) => tiers.length === 0 || tiers[0]?.above === 0, {
    error: "the first royalty tier begins at 0",
  })
  .refine((tiers) => tiers.every(({ above }, at) => at === 0 || above > (tiers[at - 1] as Tier).above), {
    error: "royalty tiers go up: each begins above the one before",
  });

/** A licence: what the licensee pays, and which flows become its own. Money is in millions of the base currency. */
export const Deal = z.strictObject({
  upfront: notNegative("upfront").default(0),
  milestones: z.array(Milestone).max(60).default([]),
  /** Marginal rates: each applies to what the sales of a year have above its threshold, up to the next. */
  royalty_tiers: Tiers.default([]),
  /** The markets that are licensed; null for all of them. */
  territory: z.array(z.string()).nullable().default(null),
  /** What the licensee bears of the cost of each gate. */
  cost_share: portion("cost_share").default(1),
  licensor_tax_rate: portion("licensor_tax_rate").default(0),
  /** At which payments lower the tax of the licensee. */
  licensee_tax_rate: portion("licensee_tax_rate").default(0),
});
export type Deal = z.infer<typeof Deal>;

/** Royalties on the sales of one year, tier by tier. */
export function royaltyOn(sales: number, tiers: readonly Tier[]): number {
  let owed = 0;
  for (let at = 0; at < tiers.length; at += 1) {
    const { above, rate } = tiers[at] as Tier;
    if (sales <= above) break;
    owed += (Math.min(sales, tiers[at + 1]?.above ?? Number.POSITIVE_INFINITY) - above) * rate;
  }
  return owed;
}

/** What the parties announce: everything that could be paid, royalties apart. */
export const headlineOf = ({ upfront, milestones }: Deal): number =>
  milestones.reduce((sum, { amount }) => sum + amount, upfront);
