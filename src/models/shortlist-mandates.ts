import type { OfferedAsset } from "./shortlist.ts";

/** What a partner says that it looks for. A list that is empty asks for nothing in particular. */
export interface PartnerProfile {
  organisation_id: string;
  profile_id: string;
  targets: readonly string[];
  areas: readonly string[];
  modalities: readonly string[];
  stages: readonly string[];
  territories: readonly string[];
  deal_types: readonly string[];
}

export interface MandateMatch {
  profile_id: string;
  /** What it asks for that the asset is, and what it asks for that the asset is not or that nobody knows of it. */
  meets: string[];
  misses: string[];
}

/** What the mandates of one organisation say of an asset. They add a reason and no score: no deal on record weighs them. */
export function matchMandate(
  profiles: readonly PartnerProfile[],
  organisation_id: string,
  asset: OfferedAsset,
): MandateMatch[] {
  return profiles
    .filter((profile) => profile.organisation_id === organisation_id)
    .map((profile) => {
      const asked = [
        { name: "target", wanted: profile.targets, has: asset.targets },
        { name: "area", wanted: profile.areas, has: [asset.area] },
        { name: "modality", wanted: profile.modalities, has: [asset.modality] },
        { name: "stage", wanted: profile.stages, has: [asset.stage] },
        { name: "territory", wanted: profile.territories, has: asset.territories },
      ].filter(({ wanted }) => wanted.length > 0);
      const isMet = ({ wanted, has }: (typeof asked)[number]) =>
        has.some((each) => each !== null && wanted.includes(each));
      return {
        profile_id: profile.profile_id,
        meets: asked.filter(isMet).map(({ name }) => name),
        misses: asked.filter((each) => !isMet(each)).map(({ name }) => name),
      };
    })
    .filter(({ meets }) => meets.length > 0);
}
