import { expect, it } from "vitest";
import type { BuyerDeal } from "./shortlist.ts";
import { evaluateShortlist } from "./shortlist-evaluation.ts";

it("finds what is there to be found: buyers that stay with their kind of medicine", () => {
  const steady = Array.from({ length: 60 }, (_, at): BuyerDeal => {
    const buyer = at % 6;
    const month = String(1 + (Math.floor(at / 6) % 12)).padStart(2, "0");
    const on = `${2020 + Math.floor(at / 12)}-${month}-${10 + buyer}`;
    return {
      ...{ deal_id: `d${at}`, record_key: `d${at}`, from_day: on, to_day: on, buyer_id: `b${buyer}` },
      ...{ seller_id: `s${at}`, targets: [], modality: `m${buyer}`, stage: null, territory: null, area: null },
      ...{ is_ended: false, ended_date: null },
    };
  });
  const found = evaluateShortlist(steady, "2023-01-01");
  expect(found?.model.mean_reciprocal_rank.value).toBeGreaterThan(0.95);
  expect(found?.rank_difference.low).toBeGreaterThan(0);
});

it("tells no more from the same buyer told over and over than from one deal each", () => {
  const dealOf = (buyer: string, at: number, year: number): BuyerDeal => ({
    ...{
      deal_id: `${buyer}-${year}-${at}`,
      record_key: `${buyer}-${year}-${at}`,
      buyer_id: buyer,
      seller_id: "there",
    },
    ...{ from_day: `${year}-0${at + 1}-01`, to_day: `${year}-0${at + 1}-01`, targets: [], area: null },
    ...{ modality: null, stage: null, territory: null, is_ended: false, ended_date: null },
  });
  const before = ["one", "two", "three"].flatMap((buyer, at) => [dealOf(buyer, at, 2022), dealOf(buyer, at + 3, 2022)]);
  const spread = ["one", "two", "three", "four"].map((buyer, at) => dealOf(buyer, at, 2023));
  const repeated = ["one", "one", "one", "four"].map((buyer, at) => dealOf(buyer, at, 2023));
  const widthOf = (later: BuyerDeal[]) => {
    const found = evaluateShortlist([...before, ...later], "2023-01-01")?.model.mean_reciprocal_rank;
    return (found?.high ?? 0) - (found?.low ?? 0);
  };
  expect(widthOf(repeated)).toBeGreaterThan(widthOf(spread));
});
