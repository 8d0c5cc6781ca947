import { useSearch } from "wouter";
import type { InputOf, OutputOf } from "../../../operations/catalogue.ts";
import { readList } from "../../lib/lists.ts";
import { useRules } from "../../lib/rules.ts";

export type Candidates = OutputOf<"candidates.list">;
export type Candidate = Candidates["rows"][number];

const CANDIDATE_RULES = [
  "unit",
  "novelty",
  "stage_floor",
  "activity",
  "attribution",
  "granularity",
  "payload",
] as const;
const GAP_RULES = ["at_home", "far", ...CANDIDATE_RULES] as const;
const CROWDING_RULES = ["counted", "several_targets", "empty_targets", ...CANDIDATE_RULES] as const;

export const FACETS = [
  "stage",
  "modality",
  "target",
  "area",
  "indication",
  "organisation",
  "country",
  "city",
  "park",
  "approved_in",
] as const;

/** The filters of the address, as the operations of the landscape take them. */
export function useCandidateFilters(): InputOf<"candidates.list"> {
  const query = new URLSearchParams(useSearch());
  const lists = FACETS.flatMap((field) => {
    const values = readList(query.get(field));
    return values.length ? [[field, values]] : [];
  });
  const words = query.get("text")?.trim().slice(0, 200);
  return { ...Object.fromEntries(lists), ...(words ? { text: words } : {}) } as InputOf<"candidates.list">;
}

export const useCandidateRules = () => useRules(CANDIDATE_RULES);
export const useCrowdingRules = () => useRules(CROWDING_RULES);
export const useGapRules = () => useRules(GAP_RULES);
