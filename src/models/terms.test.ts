import fc from "fast-check";
import { expect, it } from "vitest";
import { percentileOf } from "./percentile.ts";
import { quantile, weightedQuantile } from "./quantile.ts";
import { royaltyBounds } from "./royalty.ts";
import { type ComparableDeal, TermsQuestion, termRange } from "./terms.ts";
import { evaluateTerms } from "./terms-evaluation.ts";

const deal = (change: Partial<ComparableDeal> = {}): ComparableDeal => ({
  ...{ deal_id: "d", record_key: "evidence:deals/d@1", signed_date: "2024-01-01", stage: "phase_1" as const },
  ...{ modality: "antibody" as const, territory: "worldwide" as const, target: null, upfront_million: 50 },
  ...{ headline_million: 1000, realised_million: null, royalty: null },
  ...change,
});
const ask = (change: object = {}) => TermsQuestion.parse({ stage: "phase_1", ...change });
const sums = fc.array(fc.double({ min: 1, max: 1000, noNaN: true }), { minLength: 6, maxLength: 40 });

it("places quantiles where Hyndman and Fan's sixth does", () => {
  // p(n + 1) = 0.25 · 10 = 2.5: half way from the second to the third.
  expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9], 0.25)).toBeCloseTo(2.5, 12);
  expect(quantile([4, 1, 3, 2], 0.5)).toBeCloseTo(2.5, 12);
  expect(quantile([10, 20], 0.01)).toBe(10);
  expect(quantile([], 0.5)).toBeNull();
  expect(
    weightedQuantile(
      [
        { value: 1, weight: 0 },
        { value: 7, weight: 2 },
      ],
      0.9,
    ),
  ).toBe(7);
});

it.each([
  ["tiered, high single to low double digit", 7, 13],
  ["low to mid single digit percentage", 1, 6],
  ["mid-single digit to mid-teens percentage", 4, 16],
  ["tiered, up to high teens", 1, 19],
  ["tiered, low to high teens", 11, 19],
  ["15-20% of net sales", 15, 20],
  ["20.5% of net sales", 20.5, 20.5],
  ["low twenties percent of net sales; 18% on another product", 20, 23],
])("reads a royalty of %s", (wording, low, high) => expect(royaltyBounds(wording)).toEqual({ low, high }));

it.each([
  null,
  "",
  "tiered, rate not disclosed",
  "double-digit percentage of net profit",
  "share of profits",
  "tiered",
])("reads no rate in %s", (wording) => expect(royaltyBounds(wording)).toBeNull());

it("draws a narrower group towards the wider one it is part of, by hand", () => {
  // Six deals of the stage say 10, four of another say 1000. The stage weighs 6 / (6 + 6): every one of its deals 0.5 / 6
  // more than the 0.5 / 10 that each has from all.
  const deals = [
    ...Array.from({ length: 6 }, () => deal({ upfront_million: 10 })),
    ...Array.from({ length: 4 }, () => deal({ stage: "phase_3", upfront_million: 1000 })),
  ];
  const found = termRange(deals, ask({ prior_weight: 6 }), "upfront_million");
  expect(found).toMatchObject({ state: "told", middle: 10, low: 10, high: 1000 });
  expect(found.groups).toEqual([
    { group: "all_deals", deals: 10 },
    { group: "stage", deals: 6 },
  ]);
  expect(termRange(deals, ask({ prior_weight: 0 }), "upfront_million")).toMatchObject({ low: 10, high: 10 });
});

it("refuses outside the stages on record, and says why", () => {
  const deals = [deal(), deal({ stage: "phase_3" })];
  const few = termRange(deals, ask({ stage: "phase_3" }), "upfront_million");
  expect(few).toMatchObject({ state: "refused", reason: "too_few_deals", low: null, high: null });
  expect(termRange(deals, ask({ stage: "filed" }), "upfront_million").reason).toBe("stage_not_seen");
  expect(percentileOf(deals, "upfront_million", 5, 6)).toMatchObject({ state: "refused", percentile: null });
  expect(() => evaluateTerms(deals, "2020-01-01", ask())).toThrow(/signed_before/);
});

it("ranks a proposal, and keeps what words leave open", () => {
  const deals = [10, 20, 20, 30].map((upfront_million) => deal({ upfront_million }));
  expect(percentileOf(deals, "upfront_million", 20, 3).percentile).toBe(0.5);
  const worded = ["single-digit percentage", "low double-digit percentage", "20.5% of net sales"];
  const royalties = worded.map((royalty) => deal({ royalty }));
  // 12 % surely beats single digits, perhaps low double digits, and not 20.5 %.
  const { percentile, low, high } = percentileOf(royalties, "royalty_percent", 12, 3);
  expect(percentile).toBeCloseTo(0.5, 12);
  expect(low ?? 1).toBeLessThan(1 / 3);
  expect(high ?? 0).toBeGreaterThan(2 / 3);
});

it("keeps its range in order, within the deals, and wider the more it is to hold", () => {
  fc.assert(
    fc.property(sums, fc.nat({ max: 20 }), (upfronts, prior_weight) => {
      const deals = upfronts.map((upfront_million) => deal({ upfront_million }));
      const range = (coverage: number) => termRange(deals, ask({ prior_weight, coverage }), "upfront_million");
      const [narrow, wide] = [range(0.5), range(0.9)];
      expect(narrow.low).toBeLessThanOrEqual(narrow.middle ?? Number.NaN);
      expect(narrow.high).toBeGreaterThanOrEqual(narrow.middle ?? Number.NaN);
      expect(wide.low).toBeLessThanOrEqual((narrow.low ?? Number.NaN) + 1e-9);
      expect(wide.high).toBeGreaterThanOrEqual((narrow.high ?? Number.NaN) - 1e-9);
      expect(wide.low).toBeGreaterThanOrEqual(Math.min(...upfronts) - 1e-9);
      expect(wide.high).toBeLessThanOrEqual(Math.max(...upfronts) + 1e-9);
    }),
  );
});

it("never looks at what was signed later", () => {
  const early = Array.from({ length: 8 }, (_, at) => deal({ signed_date: "2022-01-01", upfront_million: 10 + at }));
  const later = (upfront_million: number) => deal({ signed_date: "2025-01-01", upfront_million });
  const [near, far] = [12, 100_000].map((sum) => evaluateTerms([...early, later(sum)], "2024-01-01", ask()).terms[0]);
  expect(near).toMatchObject({ fitted: 8, tested: 1, answered: 1, coverage: { value: 1 } });
  expect(far).toMatchObject({ coverage: { value: 0 } });
  expect(far?.error_factor).toBeCloseTo(100_000 / 13.5, 6);
});

it("measures the same error whatever the question is that it stands beside", () => {
  const stages = ["phase_1", "phase_2", "phase_3"] as const;
  const deals = Array.from({ length: 40 }, (_, at) =>
    deal({
      ...{ deal_id: `d${at}`, stage: stages[at % 3] ?? null, upfront_million: 10 * (1 + (at % 3)) + at },
      signed_date: at < 25 ? "2023-01-01" : "2024-06-01",
    }),
  );
  const [plain, other] = [ask(), ask({ stage: "phase_3", modality: "small_molecule", territory: "worldwide" })].map(
    (question) => evaluateTerms(deals, "2024-01-01", question),
  );
  expect(plain).toEqual(other);
});
