import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { royaltyOn } from "./deal.ts";
import { expectedOf, treeOf } from "./tree.ts";
import { readCase, rnpvOf } from "./value.ts";

const gate = (name: string, years: number, cost: number, probability: number) => ({ name, years, cost, probability });

/** The set-up of V2: BIO's transitions, DiMasi's costs, sales of 500 at a cash margin of 70 %. */
const V2 = {
  discount_rate: 0.11,
  gates: [
    gate("phase_1", 2.3, 25.3, 0.52),
    gate("phase_2", 3.6, 58.6, 0.289),
    gate("phase_3", 3.3, 255.4, 0.578),
    gate("filing", 1.3, 4, 0.906),
  ],
  markets: [{ jurisdiction: "US", peak_sales: 500, ramp: [0.2, 0.4, 0.6, 0.8, 1], exclusivity_years: 10, margin: 0.7 }],
};
const TIERS = [
  { above: 0, rate: 0.08 },
  { above: 200, rate: 0.11 },
  { above: 500, rate: 0.14 },
];
const V5 = {
  upfront: 40,
  milestones: [
    { event: "start", gate: "phase_2", amount: 20 },
    { event: "start", gate: "phase_3", amount: 50 },
    { event: "approval", amount: 100 },
  ],
  royalty_tiers: TIERS,
};
const of = (asset: unknown, deal: unknown = null) => {
  const read = readCase(asset, deal);
  return rnpvOf(read.asset, read.deal);
};
const leavesOf = (asset: unknown, deal: unknown = null) => {
  const read = readCase(asset, deal);
  return treeOf(read.asset, read.deal);
};

describe("golden cases", () => {
  it("V1: two gates and five years of 100", () => {
    const asset = {
      discount_rate: 0.1,
      gates: [gate("first", 2, 10, 0.5), gate("second", 2, 50, 0.6)],
      markets: [{ jurisdiction: "US", peak_sales: 100, exclusivity_years: 5, margin: 1 }],
    };
    expect(of(asset).rnpv.toFixed(6)).toBe("47.013594");
  });

  it("V2: a medicine from Phase 1, to the digit", () => {
    const { rnpv, costs, profits, probability_of_approval } = of(V2);
    expect([costs, profits, rnpv].map((each) => each.toFixed(6))).toEqual(["-70.138068", "39.198530", "-30.939537"]);
    expect(probability_of_approval.toFixed(6)).toBe("0.078697");
  });

  it("V3: the same by every leaf of the tree", () => {
    const leaves = leavesOf(V2);
    expect(leaves).toHaveLength(5);
    expect(leaves.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12);
    expect(expectedOf(leaves).asset.toFixed(6)).toBe("-30.939537");
  });

  it("V4: marginal royalties", () => {
    expect([100, 200, 350, 500, 900].map((sales) => royaltyOn(sales, TIERS).toFixed(1))).toEqual([
      "8.0",
      "16.0",
      "32.5",
      "49.0",
      "105.0",
    ]);
  });

  it("V5: a headline of 210 is worth 60 to the licensor, 40 of it the cheque", () => {
    const { deal } = of(V2, V5);
    expect(deal?.licensor.toFixed(6)).toBe("60.172115");
    expect(((deal?.licensor ?? 0) - 40).toFixed(6)).toBe("20.172115");
    expect(deal?.headline).toBe(210);
    expect(expectedOf(leavesOf(V2, V5)).licensor.toFixed(6)).toBe("60.172115");
  });

  it("V6: the published chance is the product of its steps", () => {
    expect((0.52 * 0.289 * 0.578 * 0.906).toFixed(4)).toBe("0.0787");
    expect(of(V2).probability_of_approval).toBeCloseTo(0.079, 3);
  });

  it("V7: what an approval costs when failures are paid for", () => {
    const asset = {
      discount_rate: 0,
      gates: [
        gate("1", 1, 25.3, 0.5952),
        gate("2", 1, 58.6, 0.3552),
        gate("3", 1, 255.4, 0.6195),
        gate("4", 1, 0, 0.9035),
      ],
      markets: [],
    };
    const { costs, probability_of_approval } = of(asset);
    expect((-costs / probability_of_approval).toFixed(1)).toBe("964.9");
  });
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const some = (max: number) => fc.double({ min: 0, max, noNaN: true });
const anyGate = fc.record({ years: some(6), cost: some(300), probability: share });
const anyMarket = fc.record({
  probability: fc.oneof(share, fc.constant(1)),
  delay: some(4),
  peak_sales: some(2000),
  exchange: fc.double({ min: 0.1, max: 2, noNaN: true }),
  ramp: fc.array(share, { minLength: 1, maxLength: 6 }),
  price_path: fc.array(share, { minLength: 1, maxLength: 4 }),
  exclusivity_years: some(15),
  protection_end: fc.oneof(some(30), fc.constant(null)),
  erosion: fc.array(share, { maxLength: 4 }),
  margin: share,
  tax_rate: share,
});
const anyAsset = fc
  .record({
    discount_rate: fc.double({ min: 0, max: 0.4, noNaN: true }),
    gates: fc.array(anyGate, { minLength: 1, maxLength: 5 }),
    markets: fc.array(anyMarket, { maxLength: 4 }),
  })
  .map(({ gates, markets, ...rest }) => ({
    ...rest,
    gates: gates.map((each, at) => ({ ...each, name: `gate ${at}` })),
    markets: markets.map((each, at) => ({ ...each, jurisdiction: `M${at}` })),
  }));
const anyDeal = fc.record({
  upfront: some(100),
  milestones: fc.array(
    fc.oneof(
      fc.record({ event: fc.constant("approval"), amount: some(200) }),
      fc.record({ event: fc.constant("start"), gate: fc.constant("gate 0"), amount: some(50) }),
      fc.record({ event: fc.constant("annual_sales"), above: some(1000), amount: some(300) }),
    ),
    { maxLength: 4 },
  ),
  royalty_tiers: fc.constant(TIERS),
  cost_share: share,
  licensor_tax_rate: share,
  licensee_tax_rate: share,
});
const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(1e-8 * (1 + Math.abs(a) + Math.abs(b)));

describe("economics", () => {
  it("licensor, licensee and the tax between them are the asset", () => {
    fc.assert(
      fc.property(anyAsset, anyDeal, (asset, deal) => {
        const { rnpv, deal: sides } = of(asset, deal);
        if (!sides) throw new Error("There is a deal.");
        near(sides.licensor + sides.licensee + sides.tax_moved, rnpv);
      }),
    );
  });

  it("the closed form is the mean over the tree, on every side", () => {
    fc.assert(
      fc.property(anyAsset, anyDeal, (asset, deal) => {
        const [closed, tree] = [of(asset, deal), expectedOf(leavesOf(asset, deal))];
        near(tree.asset, closed.rnpv);
        near(tree.licensor, closed.deal?.licensor ?? Number.NaN);
        near(tree.licensee, closed.deal?.licensee ?? Number.NaN);
      }),
    );
  });

  it("V8: falls with the rate where what comes later is gain, and does not always where it is loss", () => {
    const gain = (discount_rate: number) => of({ ...V2, gates: [gate("filing", 1, 0, 0.9)], discount_rate }).rnpv;
    fc.assert(
      fc.property(share, share, (a, b) => {
        expect(gain(Math.min(a, b))).toBeGreaterThanOrEqual(gain(Math.max(a, b)) - 1e-9);
      }),
    );
    const loss = (discount_rate: number) =>
      of({ discount_rate, gates: [gate("1", 3, 0, 1), gate("2", 3, 100, 1)], markets: [] }).rnpv;
    expect(loss(0.2)).toBeGreaterThan(loss(0.1));
  });

  it("V8: rises with a chance only where what follows is worth having", () => {
    const first = (probability: number) =>
      of({ ...V2, gates: [gate("phase_1", 2.3, 25.3, probability), ...V2.gates.slice(1)] });
    expect(first(0.6).rnpv).toBeLessThan(first(0.52).rnpv);
    const last = (probability: number) =>
      of({ ...V2, gates: [...V2.gates.slice(0, 3), gate("filing", 1.3, 4, probability)] });
    fc.assert(
      fc.property(share, share, (a, b) => {
        expect(last(Math.max(a, b)).rnpv).toBeGreaterThanOrEqual(last(Math.min(a, b)).rnpv - 1e-9);
      }),
    );
  });

  it("is never more with more tax, cost or erosion of price", () => {
    fc.assert(
      fc.property(anyAsset, share, (asset, less) => {
        const cut = {
          ...asset,
          markets: asset.markets.map((each) => ({ ...each, price_path: each.price_path.map((one) => one * less) })),
        };
        expect(of(cut).rnpv).toBeLessThanOrEqual(of(asset).rnpv + 1e-9);
        const dear = { ...asset, gates: asset.gates.map((each) => ({ ...each, cost: each.cost + less })) };
        expect(of(dear).rnpv).toBeLessThanOrEqual(of(asset).rnpv + 1e-9);
      }),
    );
  });

  it("counts a year in which exclusivity ends by its parts", () => {
    const at = (exclusivity_years: number) =>
      of({
        discount_rate: 0,
        gates: [gate("g", 0, 0, 1)],
        markets: [{ jurisdiction: "US", peak_sales: 100, exclusivity_years, erosion: [0.5], margin: 1 }],
      }).rnpv;
    expect([at(2), at(2.5), at(3)]).toEqual([250, 300, 350]);
  });
});

describe("bad input", () => {
  const market = { ...V2.markets[0] };
  it.each([
    [{ ...V2, gates: [gate("phase_1", 2, 5, 1.2)] }, null, /gates\.0\.probability: .*above 1/],
    [{ ...V2, gates: [gate("phase_1", 2, -5, 0.5)] }, null, /gates\.0\.cost: cost cannot be negative/],
    [{ ...V2, gates: [gate("phase_1", 2, Number.NaN, 0.5)] }, null, /gates\.0\.cost: /],
    [{ ...V2, gates: [gate("phase_1", 1e300, 5, 0.5)] }, null, /gates\.0\.years: years is at most 60/],
    [
      { ...V2, gates: [{ name: "phase_1", years: 2, cost: 5 }] },
      null,
      /gates\.0\.probability: probability is a number/,
    ],
    [{ ...V2, markets: [{ ...V2.markets[0], margin: { median: 0.5, mean: 2 } }] }, null, /margin is a number or/],
    [{ ...V2, gates: [] }, null, /gates: .*stage/],
    [
      { ...V2, markets: [{ ...market, delay: -1 }] },
      null,
      /markets\.0\.delay: a launch cannot come before the approval/,
    ],
    [{ ...V2, markets: [market, market] }, null, /markets: US is there twice/],
    [{ ...V2, markets: [{ ...market, peak_sales: { low: 9, likely: 5, high: 10 } }] }, null, /low over likely to high/],
    [{ ...V2, markets: [{ ...market, margin: 1.5 }] }, null, /margin/],
    [V2, { royalty_tiers: [TIERS[0], TIERS[2], TIERS[1]] }, /royalty_tiers: royalty tiers go up/],
    [V2, { royalty_tiers: [TIERS[1]] }, /begins at 0/],
    [V2, { milestones: [{ event: "start", gate: "phase_9", amount: 1 }] }, /no gate called phase_9; there are phase_1/],
    [V2, { territory: ["XX"] }, /no market called XX/],
  ])("says which field and why (%#)", (asset, deal, message) => {
    expect(() => of(asset, deal)).toThrow(message);
  });
});
