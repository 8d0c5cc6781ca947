import * as z from "zod";

const MostFavouredInput = z.object({
  /** Net price per unit in each country of the basket, in US dollars; null where it is not sold or nobody says. */
  prices: z.array(
    z.object({
      jurisdiction: z.string(),
      net_price: z.number().positive().nullable(),
      /** Gross domestic product a head at purchasing power parity. */
      gdp_per_head: z.number().positive().nullable(),
    }),
  ),
  us_gdp_per_head: z.number().positive().nullable(),
  /** From the lowest: 2 is the second lowest. */
  rank: z.int().min(1).max(5),
  basket: z.array(z.string()).min(1),
});

export const MostFavoured = z.object({
  state: z.enum(["told", "range", "cannot_tell"]),
  low: z.number().nullable(),
  high: z.number().nullable(),
  adjusted: z.array(z.object({ jurisdiction: z.string(), adjusted_price: z.number() })),
  /** Countries of the basket whose price or income is not known. */
  missing: z.array(z.string()),
});

/**
 * The price by which a most-favoured-nation model measures: net prices abroad, each raised to the American income a head,
 * the lowest but one or as the rank says. With prices of part of the basket it is an upper end: a price not known may only
 * lower it. A richer country than America lowers its price so; whether a rule allows that is for the rule to say.
 */
export function mostFavouredPrice(input: z.output<typeof MostFavouredInput>): z.infer<typeof MostFavoured> {
  const { basket, rank, us_gdp_per_head } = input;
  const adjusted = input.prices
    .filter(({ jurisdiction }) => basket.includes(jurisdiction))
    .flatMap(({ jurisdiction, net_price, gdp_per_head }) =>
      net_price === null || gdp_per_head === null || us_gdp_per_head === null
        ? []
        : [{ jurisdiction, adjusted_price: (net_price * us_gdp_per_head) / gdp_per_head }],
    )
    .sort((a, b) => a.adjusted_price - b.adjusted_price);
  const missing = basket.filter((country) => !adjusted.some(({ jurisdiction }) => jurisdiction === country));
  const high = adjusted[rank - 1]?.adjusted_price ?? null;
  const whole = missing.length === 0;
  if (high === null) return { state: "cannot_tell", low: null, high, adjusted, missing };
  return { state: whole ? "told" : "range", low: whole ? high : null, high, adjusted, missing };
}
