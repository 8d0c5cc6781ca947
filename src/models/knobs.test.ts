import { expect, it } from "vitest";
import { Asset } from "./asset.ts";
import { knobsOf, turned } from "./knobs.ts";
import { meanOf } from "./spread.ts";
import { rnpvOf } from "./value.ts";

const ASSET = Asset.parse({
  discount_rate: { low: 0.1, likely: 0.11, high: 0.15 },
  gates: [{ name: "phase_2", years: { low: 1, likely: 2, high: 3 }, cost: 20, probability: 0.3 }],
  markets: [
    {
      ...{ jurisdiction: "US", peak_sales: { median: 200, mean: 500 }, exclusivity_years: 12 },
      margin: { low: 0.5, likely: 0.7, high: 0.85 },
    },
  ],
});

it("moves every number to where it is asked, its spread in proportion, and leaves the others", () => {
  for (const { name, base, most } of knobsOf(ASSET, 0)) {
    const to = Math.min(most, base * 1.1 + 0.01);
    const found = knobsOf(turned(ASSET, { [name]: to }), 0);
    for (const knob of found)
      expect(knob.base).toBeCloseTo(
        knob.name === name ? to : (knobsOf(ASSET, 0).find((each) => each.name === knob.name)?.base ?? 0),
        12,
      );
    expect(Asset.safeParse(turned(ASSET, { [name]: most })).success || most === Number.POSITIVE_INFINITY).toBe(true);
  }
});

it("keeps what is not known of a number", () => {
  const { markets } = turned(ASSET, { "US.peak_sales": 1000 });
  expect(markets[0]?.peak_sales).toEqual({ median: 400, mean: 1000 });
  expect(meanOf(turned(ASSET, { "phase_2.years": 0 }).gates[0]?.years ?? 1)).toBe(0);
});

it("passes over a name that the asset has not, and moves nothing when nothing is asked", () => {
  expect(turned(ASSET, { "phase_9.cost": 3, toString: 1 })).toEqual(ASSET);
  expect(rnpvOf(turned(ASSET, {})).rnpv).toBe(rnpvOf(ASSET).rnpv);
});
