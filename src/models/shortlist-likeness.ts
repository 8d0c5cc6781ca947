import type { BuyerDeal, Feature, OfferedAsset } from "./shortlist.ts";

const BANDS: Readonly<Record<string, string>> = {
  ...{ discovery: "before_clinic", preclinical: "before_clinic" },
  ...{ phase_1: "early_clinic", phase_1_2: "early_clinic", clinical: "early_clinic" },
  ...{ phase_2: "late_clinic", phase_2_3: "late_clinic", phase_3: "late_clinic" },
  ...{ filed: "market", approved: "market" },
};
const WORLDWIDE = new Set(["worldwide", "worldwide_except_china", "worldwide_except_region"]);
/** Words of the ledger that name no one form of medicine. */
const NO_MODALITY = new Set(["multiple", "platform", "other"]);

export const bandOf = (stage: string | null): string | null => BANDS[stage ?? ""] ?? null;
export const modalityOf = (modality: string | null): string | null =>
  modality === null || NO_MODALITY.has(modality) ? null : modality;
/** The world with or without a region is one market; every other territory is its own. */
export const marketOf = (territory: string | null): string | null =>
  territory !== null && WORLDWIDE.has(territory) ? "worldwide" : territory;

const alike = (one: string | null, other: string | null): boolean => one !== null && one === other;

/** Which deals of a buyer speak for an asset. What is not known is like nothing. */
export const MATCHES: Readonly<
  Record<Exclude<Feature, "deals" | "recency">, (of: BuyerDeal, asset: OfferedAsset) => boolean>
> = {
  target: ({ targets }, asset) => targets.some((target) => asset.targets.includes(target)),
  modality: ({ modality }, asset) => alike(modalityOf(modality), modalityOf(asset.modality)),
  stage: ({ stage }, asset) => alike(bandOf(stage), bandOf(asset.stage)),
  territory: ({ territory }, asset) => asset.territories.some((each) => alike(marketOf(territory), marketOf(each))),
  area: ({ area }, asset) => alike(area, asset.area),
  seller: ({ seller_id }, asset) => asset.owners.includes(seller_id),
};
