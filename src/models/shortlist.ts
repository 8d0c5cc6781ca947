import { MATCHES } from "./shortlist-likeness.ts";

export const SHORTLIST_VERSION = "shortlist-1";

/** A deal by which somebody abroad took a medicine. The two days differ where a page names only the month or the year. */
export interface BuyerDeal {
  deal_id: string;
  record_key: string;
  /** The first and the last day on which it may have been signed. */
  from_day: string;
  to_day: string;
  buyer_id: string;
  seller_id: string;
  targets: readonly string[];
  modality: string | null;
  stage: string | null;
  territory: string | null;
  area: string | null;
  /** It ended, wholly or in part; the day is null where nobody says when. */
  is_ended: boolean;
  ended_date: string | null;
}

/** What is to be shown to somebody; what is not known of it is null or empty, and then nothing matches it. */
export interface OfferedAsset {
  targets: readonly string[];
  modality: string | null;
  stage: string | null;
  territories: readonly string[];
  area: string | null;
  /** Whose it is: never on the list. */
  owners: readonly string[];
}

export const FEATURES = ["deals", "recency", "target", "modality", "stage", "territory", "area", "seller"] as const;
export type Feature = (typeof FEATURES)[number];
export type Weights = Readonly<Record<Feature, number>>;

interface FeatureValue<Deal> {
  feature: Feature;
  value: number;
  /** What it adds to the score: the weight times the value. */
  adds: number;
  /** The deals it is counted on, the latest first. */
  deals: Deal[];
}

export interface RankedBuyer<Deal extends BuyerDeal = BuyerDeal> {
  organisation_id: string;
  score: number;
  features: FeatureValue<Deal>[];
  deals: Deal[];
}

/** In how many years what a deal says of appetite halves. */
export const HALF_LIFE_YEARS = 2;
const DAYS_A_YEAR = 365.25;
const MILLISECONDS_A_DAY = 86_400_000;

export const yearsBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY / DAYS_A_YEAR;

/** The deals that were known on the morning of a day, by who took them, the latest first. */
export function knownBuyers<Deal extends BuyerDeal>(deals: readonly Deal[], day: string): Map<string, Deal[]> {
  const known = deals.filter(({ to_day }) => to_day < day);
  known.sort((a, b) => b.to_day.localeCompare(a.to_day) || (a.deal_id < b.deal_id ? -1 : 1));
  const buyers = new Map<string, Deal[]>();
  for (const deal of known) buyers.set(deal.buyer_id, [...(buyers.get(deal.buyer_id) ?? []), deal]);
  return buyers;
}

/** What a buyer's deals say of an asset: each value grows with every deal that matches, and none falls. */
export function featuresOf<Deal extends BuyerDeal>(
  deals: Deal[],
  asset: OfferedAsset,
  day: string,
): Omit<FeatureValue<Deal>, "adds">[] {
  return FEATURES.map((feature) => {
    if (feature === "recency") {
      const [latest] = deals;
      const value = latest ? 0.5 ** (yearsBetween(latest.to_day, day) / HALF_LIFE_YEARS) : 0;
      return { feature, value, deals: deals.slice(0, 1) };
    }
    const matching = feature === "deals" ? deals : deals.filter((deal) => MATCHES[feature](deal, asset));
    return { feature, value: Math.log1p(matching.length), deals: matching };
  });
}

/** Those who took a medicine before a day, by how likely each is to be the one who takes this, and nothing later is read. */
export function rankBuyers<Deal extends BuyerDeal>(
  deals: readonly Deal[],
  asset: OfferedAsset,
  day: string,
  weights: Weights,
): RankedBuyer<Deal>[] {
  const ranked = [...knownBuyers(deals, day)]
    .filter(([organisation_id]) => !asset.owners.includes(organisation_id))
    .map(([organisation_id, own]) => {
      const features = featuresOf(own, asset, day).map((each) => ({
        ...each,
        adds: weights[each.feature] * each.value,
      }));
      const score = features.reduce((sum, { adds }) => sum + adds, 0);
      return { organisation_id, score, features, deals: own };
    });
  return ranked.sort((a, b) => b.score - a.score || byPopularity(a, b));
}

/** Most deals first, then the latest, then by name: the plain rule, and what settles equal scores. */
export const byPopularity = (a: RankedBuyer, b: RankedBuyer): number =>
  b.deals.length - a.deals.length ||
  (b.deals[0]?.to_day ?? "").localeCompare(a.deals[0]?.to_day ?? "") ||
  (a.organisation_id < b.organisation_id ? -1 : 1);

/** A deal as its asset looked on offer. */
export const assetOf = ({ targets, modality, stage, territory, area, seller_id }: BuyerDeal): OfferedAsset => ({
  ...{ targets, modality, stage, area, owners: [seller_id] },
  territories: territory === null ? [] : [territory],
});
