import * as z from "zod";
import { DealStage, DealTerritory } from "../core/tables/deal.ts";
import { Modality } from "../core/tables/medicine.ts";
import { weightedQuantile } from "./quantile.ts";
import { royaltyBounds } from "./royalty.ts";

export const TERMS_VERSION = "terms-1";

const million = z.number().min(0).nullable();

/** A deal as it is compared. Sums are in millions of US dollars; a deal in another currency has none. */
export const ComparableDeal = z.object({
  deal_id: z.string(),
  record_key: z.string(),
  signed_date: z.string().nullable(),
  stage: DealStage.nullable(),
  modality: Modality,
  territory: DealTerritory.nullable(),
  target: z.string().nullable(),
  upfront_million: million,
  headline_million: million,
  realised_million: million,
  royalty: z.string().nullable(),
});
export type ComparableDeal = z.infer<typeof ComparableDeal>;

export const TermName = z.enum(["upfront_million", "headline_million", "upfront_share", "royalty_percent"]);
export type TermName = z.infer<typeof TermName>;

/** What is to be licensed, and how cautiously it is answered. */
export const TermsQuestion = z.object({
  stage: DealStage,
  modality: Modality.optional(),
  territory: DealTerritory.optional(),
  /** The share of deals that a range is to hold. */
  coverage: z.number().min(0.5).max(0.95).default(0.8),
  /** Fewer deals of the stage than this that say the term, and no range is given. */
  fewest: z.int().min(3).max(100).default(6),
  /** How many deals of its own a narrower group needs to weigh as much as the wider one it is part of. */
  prior_weight: z.number().min(0).max(100).default(5),
});
export type TermsQuestion = z.output<typeof TermsQuestion>;

export const TermRange = z.object({
  term: TermName,
  unit: z.string(),
  state: z.enum(["told", "refused"]),
  /** Why nothing is said: the stage is not among the deals, or too few of it say this term. */
  reason: z.enum(["stage_not_seen", "too_few_deals"]).nullable(),
  low: z.number().nullable(),
  middle: z.number().nullable(),
  high: z.number().nullable(),
  /** How many deals of each group say the term, from the widest to the narrowest. */
  groups: z.array(z.object({ group: z.string(), deals: z.int() })),
  record_keys: z.array(z.string()),
});
export type TermRange = z.infer<typeof TermRange>;

/** At least and at most: the same number, except where a royalty is said in words. */
export interface Observation {
  deal: ComparableDeal;
  low: number;
  high: number;
}

const UNITS: Record<TermName, string> = {
  upfront_million: "million USD",
  headline_million: "million USD",
  upfront_share: "share of headline",
  royalty_percent: "percent of net sales",
};

const WORLDWIDE = new Set<string | null>(["worldwide", "worldwide_except_china", "worldwide_except_region"]);
const breadthOf = (territory: ComparableDeal["territory"]) => (WORLDWIDE.has(territory) ? "worldwide" : "regional");

function observed(deal: ComparableDeal, term: TermName): { low: number; high: number } | null {
  if (term === "royalty_percent") return royaltyBounds(deal.royalty);
  const { upfront_million: upfront, headline_million: headline } = deal;
  const share = upfront !== null && headline ? upfront / headline : null;
  const value = term === "upfront_share" ? share : deal[term];
  return value === null ? null : { low: value, high: value };
}

export const observations = (deals: readonly ComparableDeal[], term: TermName): Observation[] =>
  deals.flatMap((deal) => {
    const found = observed(deal, term);
    return found ? [{ deal, ...found }] : [];
  });

type Belongs = (deal: ComparableDeal) => boolean;

/** From the widest group to the narrowest; each is part of the one before. */
function groupsOf({ stage, territory, modality }: TermsQuestion): [string, Belongs][] {
  const groups: [string, Belongs][] = [["stage", (deal) => deal.stage === stage]];
  const ofStage: Belongs = (deal) => deal.stage === stage;
  const there: Belongs = (deal) => !territory || breadthOf(deal.territory) === breadthOf(territory);
  if (territory) groups.push(["stage_and_territory", (deal) => ofStage(deal) && there(deal)]);
  if (modality)
    groups.push(["stage_territory_modality", (deal) => ofStage(deal) && there(deal) && deal.modality === modality]);
  return groups;
}

const nothing = { low: null, middle: null, high: null };

/**
 * The range of one term. Every narrower group is drawn towards the wider one it is part of: with n deals of its own it
 * weighs n to `prior_weight`. Outside the stages on record nothing is said.
 */
export function termRange(deals: readonly ComparableDeal[], question: TermsQuestion, term: TermName): TermRange {
  const all = observations(deals, term);
  const groups = groupsOf(question);
  const ofStage = all.filter(({ deal }) => deal.stage === question.stage);
  const counts = [["all_deals", () => true] as [string, Belongs], ...groups].map(([group, belongs]) => ({
    group,
    deals: all.filter(({ deal }) => belongs(deal)).length,
  }));
  const common = { term, unit: UNITS[term], groups: counts, record_keys: ofStage.map(({ deal }) => deal.record_key) };
  if (ofStage.length < question.fewest) {
    const seen = deals.some(({ stage }) => stage === question.stage);
    const reason = seen ? ("too_few_deals" as const) : ("stage_not_seen" as const);
    return { ...common, ...nothing, state: "refused", reason };
  }
  const weights = shrunkWeights(all, groups, question.prior_weight);
  const at = (end: "low" | "high", share: number) =>
    weightedQuantile(
      all.map((each, index) => ({ value: each[end], weight: weights[index] ?? 0 })),
      share,
    );
  const tail = (1 - question.coverage) / 2;
  const middle = ((at("low", 0.5) ?? 0) + (at("high", 0.5) ?? 0)) / 2;
  return { ...common, state: "told", reason: null, low: at("low", tail), middle, high: at("high", 1 - tail) };
}

/** What each observation weighs when the groups are mixed, the narrowest last; they sum to one. */
function shrunkWeights(all: readonly Observation[], groups: [string, Belongs][], prior: number): number[] {
  let weights = all.map(() => 1 / all.length);
  for (const [, belongs] of groups) {
    const members = all.filter(({ deal }) => belongs(deal)).length;
    if (members + prior === 0) continue;
    weights = all.map(
      ({ deal }, index) => ((weights[index] ?? 0) * prior + (belongs(deal) ? 1 : 0)) / (members + prior),
    );
  }
  return weights;
}
