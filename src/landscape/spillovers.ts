import type { Spillover } from "../models/order-sequence.ts";
import { ceilingOf, countsIn, type PriceRule } from "../models/reference-pricing.ts";

/** What each list price would lose if another were on the market before it and its rule looked there alone. */
export function spilloversOf(rules: readonly PriceRule[], list_price: Readonly<Record<string, number>>): Spillover[] {
  const places = Object.entries(list_price);
  return rules
    .filter(({ legal_state, price_basis }) => legal_state === "in_force" && price_basis !== "net")
    .flatMap((rule) => {
      const asked = list_price[rule.jurisdiction];
      if (asked === undefined) return [];
      return places.flatMap(([earlier, price]) => {
        if (earlier === rule.jurisdiction || countsIn(rule, earlier, null) !== "counts") return [];
        const { high } = ceilingOf(rule, [{ low: price, high: price }], []);
        const loss = high < asked ? 1 - high / asked : 0;
        return loss > 0 ? [{ earlier, later: rule.jurisdiction, loss, record_key: rule.record_key }] : [];
      });
    });
}
