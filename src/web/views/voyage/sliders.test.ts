import { expect, it } from "vitest";
import { Asset } from "../../../models/asset.ts";
import { turned } from "../../../models/knobs.ts";
import { rnpvOf } from "../../../models/value.ts";
import { knobWord } from "../../../words/assumptions.ts";
import { dealIn } from "./deal-input.ts";
import { priceQuestion } from "./price-input.ts";
import { scenariosIn, withScenarios } from "./scenarios.ts";
import { movesIn, slidersOf, withMoves } from "./sliders.ts";

const ASSET = Asset.parse({
  discount_rate: 0.11,
  gates: [
    { name: "phase_2", years: 2, cost: 20, probability: 0.3 },
    { name: "phase_3", years: 3, cost: 60, probability: 0.6 },
  ],
  markets: [{ jurisdiction: "US", peak_sales: 400, exclusivity_years: 12, margin: 0.7 }],
});
const SLIDERS = slidersOf(ASSET);

it("reads back the moves that it wrote, beside what else stands in the address", () => {
  const moves = { "US.peak_sales": 500, "phase_2.probability": 0.25 };
  const search = withMoves("?drug=imm2510&m.phase_3.cost=1", moves);
  expect(movesIn(search, SLIDERS)).toEqual(moves);
  expect(new URLSearchParams(search).get("drug")).toBe("imm2510");
  expect(withMoves(search, {})).toBe("?drug=imm2510");
});

it("holds what an address says within its slider, and passes over what is no number or no slider", () => {
  const said = "m.phase_2.probability=7&m.discount_rate=-1&m.US.peak_sales=much&m.toString=3&m.phase_3.cost=";
  expect(movesIn(said, SLIDERS)).toEqual({ "phase_2.probability": 1, discount_rate: 0 });
});

it("values at every end of every slider with a number", () => {
  for (const { name, most } of SLIDERS)
    for (const value of [0, most]) {
      const { rnpv } = rnpvOf(turned(ASSET, { [name]: value }));
      expect([name, Number.isFinite(rnpv)]).toEqual([name, true]);
    }
});

it("answers a move well within a frame", () => {
  const started = performance.now();
  const MOVES = 200;
  for (let at = 0; at < MOVES; at += 1) rnpvOf(turned(ASSET, { "US.peak_sales": at, discount_rate: at / 1000 }));
  expect((performance.now() - started) / MOVES).toBeLessThan(4);
});

it("keeps scenarios in the address, four at most, each name once", () => {
  const kept = ["a", "b", "c", "d", "e"].map((name, at) => ({ name, moves: { "US.peak_sales": 100 * at } }));
  expect(scenariosIn(withScenarios("?tab=chance", kept), SLIDERS)).toEqual(kept.slice(0, 4));
  expect(scenariosIn("?scenario=a&scenario=a~US.peak_sales=3&scenario=~x=1", SLIDERS)).toEqual([
    { name: "a", moves: {} },
  ]);
});

it("reads a licence whose sides and tax come to the whole", () => {
  const { deal, problems } = dealIn(
    "?upfront=10&d.approval=40&d.start.phase_3=5&d.sales=20&d.sales_above=300&d.rate.1=8&d.above.2=200&d.rate.2=12&d.licensor_tax=15",
    ASSET,
  );
  expect(problems).toEqual([]);
  const { rnpv, deal: sides } = rnpvOf(ASSET, deal);
  expect((sides?.licensor ?? 0) + (sides?.licensee ?? 0) + (sides?.tax_moved ?? 0)).toBeCloseTo(rnpv, 9);
  expect(sides?.headline).toBe(75);
});

it.each([
  ["d.rate.1=8&d.above.2=200&d.rate.2=12&d.above.3=100&d.rate.3=15", "d.above.3", "tier_order"],
  ["d.rate.1=8&d.rate.2=12", "d.above.2", "tier_order"],
  ["d.rate.1=8&d.above.2=200", "d.rate.2", "tier_without_rate"],
])("names the field of a tier that is out of order: %s", (search, field, reason) => {
  expect(dealIn(search, ASSET)).toMatchObject({ deal: null, problems: [{ field, reason }] });
});

it("asks for no deal where none is entered", () => {
  expect(dealIn("?upfront=-3&d.rate.1=x&d.launch.JP=5", ASSET)).toEqual({ deal: null, problems: [] });
});

it("asks about prices that were entered, and of nobody else's", () => {
  expect(priceQuestion("?price.CN=20&price.DE=0&price.XX=4")).toBeNull();
  expect(priceQuestion("?price.CN=20&price.DE=60&month.DE=6.4&month.US=3&places=BR,XX&price.BR=9")).toEqual({
    list_price: { DE: 60, BR: 9 },
    month: { DE: 6, BR: 1 },
    ...{ volume: {}, home_price: { 0: 20 } },
  });
});

it("names every number of an asset in both languages", () => {
  expect(knobWord("phase_2.probability", "en")).toBe("Phase 2: chance");
  expect(knobWord("phase_2.probability", "zh")).toBe("2 期：概率");
  for (const { name } of SLIDERS) expect(knobWord(name, "zh")).not.toMatch(/[a-z]/);
});
