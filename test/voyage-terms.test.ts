import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { voyageComparables } from "../src/operations/voyage-comparables.ts";
import { voyageOrder } from "../src/operations/voyage-order.ts";
import { voyagePrice } from "../src/operations/voyage-price.ts";
import { openTestWorld, type World } from "./support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const comparables = (input: object) =>
  voyageComparables.run(voyageComparables.input.parse({ stage: "phase_1", ...input }), world.as(null));
const price = (input: object) => voyagePrice.run(voyagePrice.input.parse(input), world.as(null));
const order = (input: object) => voyageOrder.run(voyageOrder.input.parse(input), world.as(null));

describe("voyage.comparables", () => {
  it("ranges every term of a first trial and keeps headline, cash and realised apart", async () => {
    const { ranges, rows, record_keys, realised } = await comparables({});
    expect(ranges.map(({ term, state }) => [term, state])).toEqual([
      ["upfront_million", "told"],
      ["headline_million", "told"],
      ["upfront_share", "told"],
      ["royalty_percent", "told"],
    ]);
    expect(rows.every(({ stage }) => stage === "phase_1")).toBe(true);
    expect(record_keys.length).toBeGreaterThan(20);
    expect(realised.realised_million).toBeLessThan(realised.headline_million);
  });

  it("refuses a stage with too few deals, and measures its error on later deals", async () => {
    const { ranges, evaluation } = await comparables({ stage: "phase_2" });
    expect(ranges.find(({ term }) => term === "upfront_million")).toMatchObject({ state: "refused", low: null });
    for (const { answered, refused, tested, coverage } of evaluation?.terms ?? []) {
      expect(answered + refused).toBe(tested);
      if (coverage) expect(coverage.low).toBeLessThanOrEqual(coverage.value);
    }
  });

  it("finds where a proposal stands", async () => {
    const { percentiles } = await comparables({ proposed_upfront_million: 10, proposed_headline_million: 2100 });
    const upfront = percentiles.find(({ term }) => term === "upfront_million");
    // Ten million was less than nearly everybody got at this stage.
    expect(upfront?.percentile).toBeLessThan(0.15);
    expect(percentiles.map(({ term }) => term)).toContain("upfront_share");
  });
});

describe("voyage.price", () => {
  it("works Slovenia and Norway out from the rules on record", async () => {
    const { rows } = await price({
      list_price: { DE: 100, AT: 92, FR: 80, SI: 98, BE: 90, NL: 96, SE: 102, NO: 130 },
      month: { AT: 3, SI: 6, FR: 8, NO: 9 },
    });
    const of = (code: string) => rows.find(({ jurisdiction }) => jurisdiction === code);
    expect(of("SI")).toMatchObject({
      state: "told",
      steps: [
        { month: 6, low: 92 },
        { month: 12, low: 80 },
      ],
    });
    // Of Germany 100, Austria 92, Belgium 90, the Netherlands 96 and Sweden 102: (90 + 92 + 96) / 3, if those hold.
    expect(of("NO")?.state).toBe("told");
    expect(of("NO")?.steps[0]?.high).toBeLessThanOrEqual(278 / 3 + 1e-9);
    expect(of("BE")?.state).toBe("cannot_tell");
  });

  it("caps Brazil by the price at home, and says who looks there", async () => {
    const { rows, exposure } = await price({
      list_price: { BR: 90, US: 900 },
      month: { BR: 3 },
      home_price: { 0: 20 },
    });
    expect(rows.find(({ jurisdiction }) => jurisdiction === "BR")?.steps).toMatchObject([
      { month: 3, low: 20, high: 20 },
    ]);
    const counted = exposure.filter((each) => each.counted === "counts").map(({ jurisdiction }) => jurisdiction);
    expect(counted).toEqual(expect.arrayContaining(["BR", "SA"]));
  });

  it("shows the voluntary American model apart, as an upper end while prices are missing", async () => {
    const { most_favoured, rows } = await price({
      list_price: { US: 900 },
      net_price: { GB: 50, FR: 60 },
      gdp_per_head: { US: 80_000 },
    });
    expect(rows[0]).toMatchObject({ state: "no_rule", steps: [{ low: 900 }] });
    expect(most_favoured[0]).toMatchObject({ legal_state: "voluntary", state: "range", low: null });
  });

  it("names the field that is wrong", async () => {
    await expect(price({ list_price: { XX: 1 } })).rejects.toThrow(/list_price\.XX/);
    await expect(price({})).rejects.toThrow(/list_price/);
    await expect(price({ list_price: { CN: 1 }, home_price: { 0: 1 } })).rejects.toThrow(/launches/);
  });
});

describe("voyage.order", () => {
  it("back-tests on at least twenty medicines, beside United States first", async () => {
    const { value, backtest, us_first, rows } = await order({ drug: "imm2510" });
    expect(value).toBeGreaterThanOrEqual(20);
    expect(backtest.cases).toBe(value);
    expect(us_first[0]).toBe("US");
    expect(rows.length).toBeGreaterThan(5);
    for (const { score } of rows) expect(Number.isFinite(score)).toBe(true);
  });

  it("looks at nothing that came after a case", async () => {
    const { backtest } = await order({ first_step: "approval" });
    const [first] = [...backtest.rows].sort((a, b) => (a.date < b.date ? -1 : 1));
    expect(first).toMatchObject({ drug_id: "zanubrutinib", actual: "US" });
  });

  it("takes what other models say over what is on record", async () => {
    const sure = { chance: { JP: 1 }, time: { JP: 1 }, value: { JP: 9999 }, price: { JP: 0 }, readiness: { JP: 1 } };
    expect((await order({ jurisdictions: ["JP", "US", "EU"], ...sure })).rows[0]?.jurisdiction).toBe("JP");
    await expect(order({ jurisdictions: ["Mars"] })).rejects.toThrow(/jurisdictions\.Mars/);
    await expect(
      order({ weight_time: 0, weight_chance: 0, weight_value: 0, weight_price: 0, weight_readiness: 0 }),
    ).rejects.toThrow(/weights/);
  });
});
