import { expect, it } from "vitest";
import { byHeadline, byYear } from "./DealCharts.tsx";
import type { Deal } from "./DealTable.tsx";

const deal = (change: Partial<Deal>) =>
  ({
    licensor: "A",
    licensee: "B",
    signed_date: "2024-03-01",
    headline_million: 1000,
    upfront_million: 100,
    realised_million: null,
    ...change,
  }) as Deal;

const rowsOf = (mark: unknown) => (mark as { data: Record<string, unknown>[] }).data;

it("sums headline, cash and what was paid by year, in billions, and leaves undated deals out", () => {
  const [bars] = byYear([deal({}), deal({ upfront_million: null }), deal({ signed_date: null })]).marks ?? [];
  expect(rowsOf(bars)).toEqual([{ year: "2024", headline: 2, upfront: 0.1, realised: null }]);
});

it("shows the largest fifteen and none without a headline", () => {
  const many = Array.from({ length: 20 }, (_, at) =>
    deal({ headline_million: at === 0 ? null : at, licensor: `Firm ${at}` }),
  );
  const [lines] = byHeadline(many, "en", (name) => name ?? "").marks ?? [];
  expect(rowsOf(lines)).toHaveLength(15);
  expect(rowsOf(lines)[0]?.["headline_million"]).toBe(19);
});
