import type { OfferedAsset } from "./shortlist.ts";
import { marketOf } from "./shortlist-likeness.ts";

/** What a partner says that it looks for. A list that is empty asks for nothing in particular. */
export interface PartnerProfile {
  profile_id: string;
  targets: readonly string[];
  areas: readonly string[];
  modalities: readonly string[];
  stages: readonly string[];
  territories: readonly string[];
}

export const MANDATE_FIELDS = ["target", "area", "modality", "stage", "territory"] as const;
type MandateField = (typeof MANDATE_FIELDS)[number];

export interface MandateMatch {
  profile_id: string;
  /** What it asks for that the asset is, that the asset is not, and that nobody knows of the asset. */
  meets: MandateField[];
  misses: MandateField[];
  unknown: MandateField[];
}

/** What mandates say of an asset, for those that it meets in something. They weigh nothing: no deal on record weighs them. */
export function matchMandates(profiles: readonly PartnerProfile[], asset: OfferedAsset): MandateMatch[] {
  return profiles
    .map((profile) => matchMandate(profile, asset))
    .filter(({ meets }) => meets.length > 0)
    .sort(
      (a, b) =>
        b.meets.length - a.meets.length || a.misses.length - b.misses.length || (a.profile_id < b.profile_id ? -1 : 1),
    );
}

function matchMandate(profile: PartnerProfile, asset: OfferedAsset): MandateMatch {
  const wanted: Record<MandateField, readonly (string | null)[]> = {
    ...{ target: profile.targets, area: profile.areas, modality: profile.modalities, stage: profile.stages },
    territory: profile.territories.map(marketOf),
  };
  const has: Record<MandateField, readonly (string | null)[]> = {
    ...{ target: asset.targets, area: [asset.area], modality: [asset.modality], stage: [asset.stage] },
    territory: asset.territories.map(marketOf),
  };
  const answer = (field: MandateField) => {
    const known = has[field].filter((each) => each !== null);
    if (known.length === 0) return "unknown";
    return known.some((each) => wanted[field].includes(each)) ? "meets" : "misses";
  };
  const asked = MANDATE_FIELDS.filter((field) => wanted[field].length > 0);
  const those = (which: string) => asked.filter((field) => answer(field) === which);
  return { profile_id: profile.profile_id, meets: those("meets"), misses: those("misses"), unknown: those("unknown") };
}
