import fc from "fast-check";
import { expect, it } from "vitest";
import { classesHolding, concentrationOf, heldByTop, leastGini, lorenzCurve, topShare } from "./concentration.ts";

const GOLDEN = [10, 5, 3, 1, 1];

it("gives the published indices of a known spread", () => {
  const found = concentrationOf(GOLDEN);
  expect(found?.hhi).toBeCloseTo(0.34, 12);
  expect(found?.hhi_normalised).toBeCloseTo(0.175, 12);
  expect(found?.gini).toBeCloseTo(0.44, 12);
  expect(found?.shannon).toBeCloseTo(1.277288, 6);
  expect(found?.effective_number_shannon).toBeCloseTo(3.5869, 4);
  expect(found?.effective_number_hhi).toBeCloseTo(2.9412, 4);
  expect(topShare(GOLDEN, 2)).toBeCloseTo(0.75, 12);
});

it("knows what a printed share of classes says about the inequality", () => {
  expect(leastGini(0.7, 0.21)).toBeCloseTo(0.49, 12);
});

it("has no index of nothing", () => {
  expect(concentrationOf([])).toBeNull();
  expect(concentrationOf([0, 0])).toBeNull();
  expect(lorenzCurve([0])).toEqual([]);
  expect(topShare([], 3)).toBeNull();
});

it("changes Gini and not HHI when empty classes are counted", () => {
  const [without, beside] = [concentrationOf([3, 1]), concentrationOf([3, 1, 0, 0])];
  expect(beside?.hhi).toBe(without?.hhi);
  expect(beside?.gini).toBeGreaterThan(without?.gini ?? 1);
});

const counts = fc
  .array(fc.nat({ max: 200 }), { minLength: 1, maxLength: 40 })
  .filter((all) => all.some((one) => one > 0));

it("keeps every index in its range", () => {
  fc.assert(
    fc.property(counts, (all) => {
      const found = concentrationOf(all);
      if (!found) throw new Error("Something was counted.");
      expect(found.hhi).toBeGreaterThanOrEqual(1 / all.length - 1e-12);
      expect(found.hhi).toBeLessThanOrEqual(1 + 1e-12);
      expect(found.gini).toBeGreaterThanOrEqual(-1e-12);
      expect(found.gini).toBeLessThan(1);
      expect(found.effective_number_shannon).toBeGreaterThanOrEqual(found.effective_number_hhi - 1e-9);
    }),
  );
});

it("finds Gini as twice the area between the Lorenz curve and the diagonal", () => {
  fc.assert(
    fc.property(counts, (all) => {
      const points = lorenzCurve(all);
      const area = points.slice(1).reduce((sum, { classes, held }, at) => {
        const before = points[at] ?? { classes: 0, held: 0 };
        return sum + ((held + before.held) / 2) * (classes - before.classes);
      }, 0);
      expect(concentrationOf(all)?.gini).toBeCloseTo(1 - 2 * area, 9);
    }),
  );
});

it("never lies below the bound that a point of the curve sets", () => {
  fc.assert(
    fc.property(counts, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (all, share) => {
      const held = heldByTop(all, share) ?? 0;
      expect(concentrationOf(all)?.gini).toBeGreaterThanOrEqual(leastGini(held, share) - 1e-9);
      const classes = classesHolding(all, held) ?? 0;
      expect(heldByTop(all, classes)).toBeCloseTo(held, 9);
    }),
  );
});
