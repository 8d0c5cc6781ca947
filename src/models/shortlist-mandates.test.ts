import { expect, it } from "vitest";
import type { OfferedAsset } from "./shortlist.ts";
import { matchMandates } from "./shortlist-mandates.ts";

const asset: OfferedAsset = {
  ...{ targets: ["PD-1"], modality: "antibody", stage: "phase_1", territories: ["worldwide"], area: "oncology" },
  owners: ["here"],
};

it("tells what a mandate asks for and the asset is, is not, or nobody knows", () => {
  const anything = { targets: [], areas: [], modalities: [], stages: [], territories: [] };
  const profiles = [
    { ...anything, profile_id: "indifferent" },
    { ...anything, profile_id: "elsewhere", areas: ["metabolic"] },
    { ...anything, profile_id: "half", targets: ["PD-1"], modalities: ["peptide"] },
    { ...anything, profile_id: "whole", targets: ["PD-1", "HER2"], territories: ["worldwide_except_china"] },
  ];
  expect(matchMandates(profiles, asset)).toEqual([
    { profile_id: "whole", meets: ["target", "territory"], misses: [], unknown: [] },
    { profile_id: "half", meets: ["target"], misses: ["modality"], unknown: [] },
  ]);
  const vague = { ...asset, modality: null, territories: [] };
  expect(matchMandates(profiles, vague)).toEqual([
    { profile_id: "half", meets: ["target"], misses: [], unknown: ["modality"] },
    { profile_id: "whole", meets: ["target"], misses: [], unknown: ["territory"] },
  ]);
});
