import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lessonsOf, worthOfProbe } from "./information.ts";
import { quantilesIn } from "./quantiles.ts";
import { compareScenarios } from "./scenarios.ts";
import { livesOf, simulate } from "./simulate.ts";
import { sideOf, tornadoOf } from "./tornado.ts";
import { readCase, rnpvOf } from "./value.ts";

const gate = (name: string, years: unknown, cost: unknown, probability: unknown) => ({
  name,
  years,
  cost,
  probability,
});
const { asset, deal } = readCase(
  {
    discount_rate: 0.11,
    gates: [
      gate("phase_2", 3, { low: 20, likely: 30, high: 70 }, { low: 0.2, likely: 0.3, high: 0.5 }),
      gate("phase_3", 3, 120, 0.6),
      gate("filing", 1, 4, 0.9),
    ],
    markets: [
      {
        jurisdiction: "US",
        peak_sales: { median: 462, mean: 1132 },
        ramp: [0.2, 0.6, 1],
        exclusivity_years: 10,
        margin: 0.7,
      },
      {
        jurisdiction: "EU",
        probability: 0.8,
        delay: 1,
        peak_sales: 200,
        exclusivity_years: 10,
        margin: 0.6,
        tax_rate: 0.2,
      },
    ],
  },
  { upfront: 30, milestones: [{ event: "approval", amount: 90 }], royalty_tiers: [{ above: 0, rate: 0.1 }] },
);

describe("simulation", () => {
  it("is the same bytes for the same seed", () => {
    const { worth } = livesOf(asset, deal, { seed: 11, lives: 20_000, side: "licensor" });
    const bytes = Buffer.alloc(worth.length * 8);
    worth.forEach((value, at) => {
      bytes.writeDoubleLE(value, at * 8);
    });
    expect(createHash("sha256").update(bytes).digest("hex")).toMatchInlineSnapshot(
      `"f21874f916d96c7eb4be3df0941775f022eb940d1d775e58d57e674e0d4bb3ee"`,
    );
  });

  it("has lives that do not change when there are more of them", () => {
    const [few, many] = [300, 3000].map((lives) => livesOf(asset, null, { seed: 5, lives, side: "asset" }).worth);
    expect(many?.slice(0, 300)).toEqual(few);
  });

  it("comes to the closed form, within what its lives can tell, on every side", () => {
    for (const side of ["asset", "licensor", "licensee"] as const) {
      const { mean, standard_error } = simulate(asset, deal, { seed: 2, lives: 200_000, side });
      expect(Math.abs(mean - sideOf(asset, deal, side))).toBeLessThan(4 * standard_error);
    }
    const { probability_of_approval } = simulate(asset, deal, { seed: 2, lives: 200_000 });
    expect(probability_of_approval).toBeCloseTo(rnpvOf(asset).probability_of_approval, 2);
  });

  it("loses wherever it fails, and gives quantiles that go up", () => {
    const { quantiles, probability_of_loss, probability_of_approval } = simulate(asset, null);
    expect(probability_of_loss).toBeGreaterThanOrEqual(1 - probability_of_approval);
    const values = quantiles.map(({ value }) => value);
    expect(values).toEqual([...values].sort((a, b) => a - b));
  });

  it("refuses lives and seeds that are none", () => {
    expect(() => simulate(asset, null, { lives: 5 })).toThrow(/lives: .*100 at least/);
    expect(() => simulate(asset, null, { seed: -1 })).toThrow(/seed: a seed is not negative/);
  });
});

it("finds the quantiles that sorting would", () => {
  const numbers = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(numbers, (all) => {
      const sorted = Float64Array.from(all).sort();
      const shares = [0, 0.1, 0.5, 0.9, 1];
      const expected = shares.map((share) => {
        const place = share * (all.length - 1);
        const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
        return Math.floor(place) === place ? low : low + (place - Math.floor(place)) * (high - low);
      });
      expect(quantilesIn(Float64Array.from(all), shares)).toEqual(expected);
    }),
  );
});

it("puts the number that matters most first, and each bar around the value", () => {
  const bars = tornadoOf(asset, deal);
  const value = rnpvOf(asset, deal).rnpv;
  const widths = bars.map(({ at_low, at_high }) => Math.abs(at_high - at_low));
  expect(widths).toEqual([...widths].sort((a, b) => b - a));
  for (const { at_low, at_high } of bars) {
    expect(Math.min(at_low, at_high)).toBeLessThanOrEqual(value + 1e-9);
    expect(Math.max(at_low, at_high)).toBeGreaterThanOrEqual(value - 1e-9);
  }
  expect(bars[0]?.name).toBe("US.peak_sales");
});

it("pays for knowledge only where it can change what is done", () => {
  for (const { worth, changes } of lessonsOf(asset, deal)) {
    expect(worth).toBeGreaterThanOrEqual(-1e-9);
    if (changes === 0) expect(worth).toBeCloseTo(0, 9);
  }
  // Even odds of 100 and -80: knowing spares the loss, 0.5 · 100 - 10; a coin as a probe is worth nothing.
  const bet = { prior: 0.5, if_passed: 100, if_failed: -80 };
  expect(worthOfProbe({ ...bet, sensitivity: 1, specificity: 1 })).toBeCloseTo(40, 12);
  expect(worthOfProbe({ ...bet, sensitivity: 0.5, specificity: 0.5 })).toBeCloseTo(0, 12);
});

it("compares scenarios on the same luck", () => {
  const dear = {
    ...asset,
    gates: asset.gates.map((each) => ({ ...each, cost: 1.5 * (typeof each.cost === "number" ? each.cost : 40) })),
  };
  const same = { seed: 3, lives: 2000, side: "asset" } as const;
  const [first, second, third] = compareScenarios(
    [
      { name: "as it is", asset, deal },
      { name: "the same", asset, deal },
      { name: "dear", asset: dear, deal },
    ],
    same,
  );
  expect(first).toMatchObject({ difference: 0, better: 0 });
  expect(second).toMatchObject({ difference: 0, standard_error: 0 });
  expect(third?.difference).toBeLessThan(0);
});
