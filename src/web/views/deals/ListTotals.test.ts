import { expect, it } from "vitest";
import type { Deal } from "./DealTable.tsx";
import { totalsOf } from "./ListTotals.tsx";

const deal = (change: Partial<Deal>) =>
  ({ currency: "USD", headline_million: null, upfront_million: null, realised_million: null, ...change }) as Deal;

it("adds what is disclosed in dollars, and says by how many deals", () => {
  const totals = totalsOf([
    deal({ headline_million: 1000, upfront_million: 0 }),
    deal({ headline_million: 500 }),
    deal({ headline_million: 900, currency: "EUR" }),
  ]);
  expect(totals).toEqual([
    { name: "headline_million", million: 1500, deals: 2 },
    { name: "upfront_million", million: 0, deals: 1 },
    { name: "realised_million", million: 0, deals: 0 },
  ]);
});
