import fc from "fast-check";
import { expect, it } from "vitest";
import { type COMPONENTS, type Harbour, rankHarbours, usFirst, Weights } from "./order.ts";
import { backtestOrder } from "./order-backtest.ts";
import { acceptability, weightSensitivity } from "./order-sensitivity.ts";
import { bestSequence, sequenceScore } from "./order-sequence.ts";
import { exactOrder } from "./permutation.ts";

const point = (value: number | null) => (value === null ? null : { low: value, high: value });
const harbour = (jurisdiction: string, of: Partial<Record<(typeof COMPONENTS)[number], number | null>>): Harbour => ({
  jurisdiction,
  ...{ time: point(of.time ?? null), chance: point(of.chance ?? null), value: point(of.value ?? null) },
  ...{ price: point(of.price ?? null), readiness: point(of.readiness ?? null), record_keys: [] },
});
const weigh = (weights: Partial<Weights>) =>
  Weights.parse({ time: 0, chance: 0, value: 0, price: 0, readiness: 0, ...weights });

const us = harbour("US", { time: 10, chance: 0.6, value: 800, price: 0, readiness: 0 });
const eu = harbour("EU", { time: 7, chance: 0.9, value: 200, price: 0, readiness: 1 });
const br = harbour("BR", { time: 12, chance: 0.8, value: 0, price: 1, readiness: 0 });

it("ranks by hand, sooner and less exposed being better", () => {
  // time: US (12 - 10) / 5 = 0.4, EU 1, BR 0. value: US 1, EU 0.25, BR 0. Half and half.
  const found = rankHarbours([us, eu, br], weigh({ time: 1, value: 1 }));
  expect(found.map(({ jurisdiction, score }) => [jurisdiction, score])).toEqual([
    ["US", expect.closeTo(0.7, 12)],
    ["EU", expect.closeTo(0.625, 12)],
    ["BR", 0],
  ]);
  expect(usFirst(rankHarbours([us, eu, br], weigh({ readiness: 1 })))).toEqual(["US", "EU", "BR"]);
  expect(usFirst(rankHarbours([eu, br], weigh({ readiness: 1 })))).toEqual(["EU", "BR"]);
});

it("widens with what is not known, and never says it is zero", () => {
  const [first, second] = rankHarbours([us, harbour("JP", { time: 12 })], weigh({ time: 1, value: 1 }));
  expect(first).toMatchObject({ jurisdiction: "US" });
  expect(second).toMatchObject({ jurisdiction: "JP", low: 0, high: 0.5, parts: { value: { known: false } } });
});

it("finds the weight at which another comes first", () => {
  const weights = weigh({ time: 0.5, value: 0.5 });
  const ranked = rankHarbours([us, eu, br], weights);
  const time = weightSensitivity(ranked, weights).find(({ component }) => component === "time");
  // 0.4w + (1 - w) = w + 0.25(1 - w) where w = 0.75 / 1.35.
  expect(time).toMatchObject({ below: null, above: { jurisdiction: "EU", weight: expect.closeTo(0.75 / 1.35, 12) } });
  const at = (w: number) => rankHarbours([us, eu, br], weigh({ time: w, value: 1 - w }))[0]?.jurisdiction;
  expect([at(0.75 / 1.35 - 0.01), at(0.75 / 1.35 + 0.01)]).toEqual(["US", "EU"]);
});

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const drawn = fc
  .array(fc.tuple(unit, unit, unit, unit, unit), { minLength: 2, maxLength: 6 })
  .map((all) =>
    all.map(([time, chance, value, price, readiness], at) =>
      harbour(`H${at}`, { time: time * 24, chance, value, price, readiness }),
    ),
  );
const even = weigh({ time: 1, chance: 1, value: 1, price: 1, readiness: 1 });

it("shares all weights among those who come first, and keeps scores between their ends", () => {
  fc.assert(
    fc.property(drawn, (harbours) => {
      const ranked = rankHarbours(harbours, even);
      const total = acceptability(ranked).reduce((sum, { first_in }) => sum + first_in, 0);
      expect(total).toBeCloseTo(1, 9);
      for (const { low, score, high } of ranked) {
        expect(low).toBeLessThanOrEqual(score + 1e-12);
        expect(high).toBeGreaterThanOrEqual(score - 1e-12);
        expect(score).toBeLessThanOrEqual(1 + 1e-12);
      }
    }),
    { numRuns: 20 },
  );
});

it("gives the first to whoever is better in everything, under any weights", () => {
  fc.assert(
    fc.property(drawn, fc.tuple(unit, unit, unit, unit, unit), (harbours, [time, chance, value, price, readiness]) => {
      fc.pre(time + chance + value + price + readiness > 0.01);
      const best = harbour("A", { time: 0, chance: 1, value: 1, price: 0, readiness: 1 });
      expect(rankHarbours([...harbours, best], weigh({ time, chance, value, price, readiness }))[0]?.jurisdiction).toBe(
        "A",
      );
    }),
  );
});

it("puts a launch that costs another something behind it, where that is worth more", () => {
  const ranked = rankHarbours([us, eu, br], weigh({ value: 1, readiness: 1 }));
  const none = bestSequence(ranked, [], 0.8);
  expect(none.best.order).toEqual(none.by_rank.order);
  const costly = [{ earlier: "EU", later: "US", loss: 0.9, record_key: "evidence:x@1" }];
  const found = bestSequence(ranked, costly, 0.8);
  expect(found.best.order.indexOf("US")).toBeLessThan(found.best.order.indexOf("EU"));
  expect(found.best.score).toBeGreaterThanOrEqual(found.us_first.score);
});

it("leaves out no order that could win", () => {
  fc.assert(
    fc.property(drawn, unit, unit, (harbours, loss, patience) => {
      const ranked = rankHarbours(harbours, even);
      const costs = ranked.slice(1).map(({ jurisdiction }) => ({
        ...{ earlier: jurisdiction, later: ranked[0]?.jurisdiction ?? "", loss, record_key: "evidence:x@1" },
      }));
      const score = (order: readonly number[]) =>
        sequenceScore(
          order.flatMap((at) => ranked[at] ?? []),
          costs,
          patience,
        );
      const every = score(exactOrder(ranked.length, score, () => Number.POSITIVE_INFINITY));
      expect(bestSequence(ranked, costs, patience).best.score).toBeCloseTo(every, 9);
    }),
    { numRuns: 30 },
  );
});

it("counts hits beside United States first", () => {
  const one = (actual: string) => ({
    drug_id: actual,
    date: "2024-01-01",
    actual,
    harbours: [us, eu, br],
    record_key: "k",
  });
  const found = backtestOrder([one("US"), one("EU"), one("EU"), one("ID")], weigh({ readiness: 1 }));
  // The model says EU every time; the plain order says US. Nobody ranked Indonesia.
  expect(found.model.first.value).toBe(0.5);
  expect(found.us_first.first.value).toBe(0.25);
  expect(found).toMatchObject({ cases: 4, only_model: 2, only_us_first: 1 });
  expect(found.rows.at(-1)).toMatchObject({ place: 0, place_us_first: 0 });
  const places = found.rows.map(({ place }) => place);
  expect(places).toEqual([3, 1, 1, 0]);
  expect(found.model.mean_reciprocal_rank).toBeCloseTo((1 / 3 + 2) / 4, 12);
});

it("names the field of a weight or an end that cannot be", () => {
  expect(Weights.safeParse({ time: 0, chance: 0, value: 0, price: 0, readiness: 0 }).error?.issues[0]?.message).toMatch(
    /^weights/,
  );
  expect(() => rankHarbours([], even)).toThrow(/jurisdictions/);
});
