import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assetOf, type BuyerDeal, FEATURES, type OfferedAsset, rankBuyers, type Weights } from "./shortlist.ts";
import { fitShortlist } from "./shortlist-fit.ts";
import { gapsOf } from "./shortlist-gaps.ts";

const day = fc
  .date({ min: new Date("2018-01-01"), max: new Date("2025-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const deal: fc.Arbitrary<BuyerDeal> = fc
  .record({
    deal_id: fc.uuid(),
    from_day: day,
    buyer_id: fc.constantFrom("one", "two", "three", "four", "five"),
    seller_id: fc.constantFrom("here", "there"),
    targets: fc.subarray(["PD-1", "HER2", "GLP1R"]),
    modality: fc.constantFrom("antibody", "small_molecule", "multiple"),
    stage: fc.constantFrom(null, "preclinical", "phase_1", "phase_3", "approved"),
    territory: fc.constantFrom(null, "worldwide", "worldwide_except_china", "europe"),
    area: fc.constantFrom(null, "oncology", "metabolic"),
  })
  .map((each) => ({ ...each, record_key: each.deal_id, to_day: each.from_day, is_ended: false, ended_date: null }));
const deals = fc.uniqueArray(deal, { minLength: 3, maxLength: 40, selector: ({ deal_id }) => deal_id });

const asset: OfferedAsset = {
  ...{ targets: ["PD-1"], modality: "antibody", stage: "phase_1", territories: ["worldwide"], area: "oncology" },
  owners: ["here"],
};
const weights: fc.Arbitrary<Weights> = fc.record(
  Object.fromEntries(FEATURES.map((feature) => [feature, fc.double({ min: 0, max: 3, noNaN: true })])),
) as unknown as fc.Arbitrary<Weights>;

const NOW = "2026-01-01";
const order = (of: readonly BuyerDeal[], on: string, by: Weights) =>
  rankBuyers(of, asset, on, by).map(({ organisation_id, score }) => [organisation_id, score]);

describe("a shortlist", () => {
  it("does not depend on the order in which deals are told", () => {
    fc.assert(
      fc.property(deals, weights, (known, by) => {
        expect(order([...known].reverse(), NOW, by)).toEqual(order(known, NOW, by));
        expect(fitShortlist([...known].reverse(), NOW)).toEqual(fitShortlist(known, NOW));
      }),
      { numRuns: 30 },
    );
  });

  it("never ranks somebody lower for one more deal that matches", () => {
    fc.assert(
      fc.property(deals, weights, deal, (known, by, more) => {
        const matching = { ...more, ...assetOf(more), ...asset, territory: "worldwide", seller_id: "here" };
        const placeIn = (of: readonly BuyerDeal[]) =>
          rankBuyers(of, asset, NOW, by).findIndex(({ organisation_id }) => organisation_id === more.buyer_id);
        const before = placeIn(known);
        if (before >= 0) expect(placeIn([...known, matching])).toBeLessThanOrEqual(before);
      }),
    );
  });

  it("is never changed by what came on the day or later", () => {
    fc.assert(
      fc.property(deals, day, (all, on) => {
        const known = all.filter(({ to_day }) => to_day < on);
        const [fit, later] = [fitShortlist(known, on), fitShortlist(all, on)];
        expect(later).toEqual(fit);
        expect(order(all, on, later.weights)).toEqual(order(known, on, fit.weights));
      }),
      { numRuns: 40 },
    );
  });

  it("takes a deal of which only the year is known for known once the year is over", () => {
    const vague: BuyerDeal = {
      ...{ deal_id: "d", record_key: "d", from_day: "2024-01-01", to_day: "2024-12-31", buyer_id: "one" },
      ...{ seller_id: "there", targets: [], modality: null, stage: null, territory: null, area: null },
      ...{ is_ended: false, ended_date: null },
    };
    const { weights: by } = fitShortlist([], NOW);
    expect(order([vague], "2024-12-31", by)).toEqual([]);
    expect(order([vague], "2025-01-01", by)).toHaveLength(1);
  });

  it("holds nobody whose asset it is", () => {
    fc.assert(
      fc.property(deals, weights, (known, by) => {
        const own = { ...asset, owners: ["one", "two"] };
        const listed = rankBuyers(known, own, NOW, by).map(({ organisation_id }) => organisation_id);
        expect(listed.filter((id) => own.owners.includes(id))).toEqual([]);
      }),
    );
  });

  it("falls back on the plain rule where nothing was to be learnt", () => {
    expect(fitShortlist([], NOW).weights).toMatchObject({ deals: 1, target: 0, seller: 0 });
  });

  it("says never only where deals say something else, and not known where none says it", () => {
    const vague = { stage: null, modality: "multiple", territory: "europe", targets: [], area: null };
    const own = { deal_id: "d", record_key: "d", from_day: "2025-06-01", to_day: "2025-06-01", buyer_id: "one" };
    const one: BuyerDeal = { ...own, ...vague, seller_id: "there", is_ended: false, ended_date: null };
    const { weights: by } = fitShortlist([], NOW);
    const [buyer] = rankBuyers([one], asset, NOW, by);
    if (!buyer) throw new Error("nobody is ranked");
    expect(gapsOf(buyer, asset, NOW).map(({ kind }) => kind)).toEqual([
      "stage_unknown",
      "modality_unknown",
      "territory_never",
    ]);
  });
});
