import type { ComparableDeal } from "../models/terms.ts";
import { dealSet } from "./deals.ts";
import type { Chosen } from "./rules/catalogue.ts";

export const COMPARABLE_RULES = ["counter", "ended"] as const;
export type ComparableRules = Chosen<(typeof COMPARABLE_RULES)[number]>;

/** SQL: the deals that count, with their terms; sums in other currencies than dollars are not converted and left empty. */
export const comparableDeals = (
  rules: ComparableRules,
): string => `select s.deal_id, s.record_key, s.signed_date, s.stage, s.modality,
  s.territory, d.target, d.deal_type, s.status, s.licensor, s.licensor_zh, s.licensee, s.licensee_zh,
  s.upfront as upfront_million, s.headline as headline_million, s.realised as realised_million, d.royalty, d.royalty_zh
from (${dealSet({ ...rules, money: "headline" })}) s join deal d using (deal_id)
order by s.signed_date desc nulls last, s.deal_id`;

export interface ComparableFilter {
  stage?: string | undefined;
  modality?: string | undefined;
  territory?: string | undefined;
  target?: string | undefined;
  from_year?: number | undefined;
  to_year?: number | undefined;
}

const partsOf = (target: string): string[] =>
  target
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((part) => part.length > 1);

/** Deals that are alike in everything asked. A target is alike where one of its names is among the other's. */
export function filterDeals<Deal extends ComparableDeal>(deals: readonly Deal[], filter: ComparableFilter): Deal[] {
  const wanted = partsOf(filter.target ?? "");
  const yearOf = ({ signed_date }: Deal) => (signed_date === null ? null : Number(signed_date.slice(0, 4)));
  return deals.filter((deal) => {
    const year = yearOf(deal);
    const inYears =
      (filter.from_year === undefined && filter.to_year === undefined) ||
      (year !== null && year >= (filter.from_year ?? 0) && year <= (filter.to_year ?? 9999));
    const own = partsOf(deal.target ?? "");
    return (
      inYears &&
      (["stage", "modality", "territory"] as const).every(
        (of) => filter[of] === undefined || deal[of] === filter[of],
      ) &&
      (wanted.length === 0 || wanted.some((part) => own.includes(part)))
    );
  });
}
