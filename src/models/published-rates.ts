import * as z from "zod";
import {
  AREA_IDS,
  AREAS,
  BIOMARKER,
  CANCERS,
  EVERYTHING,
  MODALITIES,
  MODALITY_IDS,
  RARE,
  RARE_NOT_CANCER,
  type RateSource,
} from "./success-populations.ts";

const TRIED_STAGES = ["phase_1", "phase_2", "phase_3", "filing"] as const;

export const SuccessQuestion = z.object({
  stage: z.enum(TRIED_STAGES, {
    error: `stage is missing or unknown: say which it is in, of ${TRIED_STAGES.join(", ")}; no source here has rates before phase_1`,
  }),
  area: z.enum(AREA_IDS, { error: `area is one of ${AREA_IDS.join(", ")}` }).optional(),
  modality: z.enum(MODALITY_IDS, { error: `modality is one of ${MODALITY_IDS.join(", ")}` }).optional(),
  biomarker: z
    .enum(["with", "without"], { error: "biomarker is with or without: are patients chosen by one" })
    .optional(),
  rare: z.stringbool().or(z.boolean()).default(false),
});
export type SuccessQuestion = z.infer<typeof SuccessQuestion>;

/** A published rate, as its record has it. */
export interface Rate {
  study: string;
  population: string;
  population_zh: string;
  from_stage: string;
  to_stage: string;
  percent: number;
  basis: "published" | "corrected" | "rejected_printing";
  record_key: string;
}

export const MATCHED_BY = ["area", "modality", "biomarker", "rare", "everything"] as const;

/** One population of one source that the asset belongs to. */
export interface PopulationChance {
  matched_by: (typeof MATCHED_BY)[number];
  population: string;
  population_zh: string;
  steps: Rate[];
  /** The steps multiplied; null where one is not printed. */
  product: number | null;
  /** As printed from this stage to approval. Path-by-path counting makes it another number than the product. */
  end_to_end: Rate | null;
}

export const isEverything = ({ matched_by }: PopulationChance): boolean => matched_by === "everything";

/** The populations of a source that the asset belongs to, and all there are in it. */
export function populationsIn(
  question: SuccessQuestion,
  source: RateSource,
  rates: readonly Rate[],
): PopulationChance[] {
  return populationNames(question, source)
    .map(([matched_by, population]) => populationChance(matched_by, population, question.stage, rates))
    .filter(({ steps, end_to_end }) => steps.length > 0 || end_to_end);
}

function populationNames({ area, modality, biomarker, rare }: SuccessQuestion, source: RateSource) {
  const rarely = area && !CANCERS.includes(area) ? RARE_NOT_CANCER : RARE;
  const named: [PopulationChance["matched_by"], string | undefined][] = [
    ["area", area && (AREAS[area] as Record<string, string>)[source]],
    ["modality", modality && (MODALITIES[modality] as Record<string, string>)[source]],
    ["biomarker", biomarker && (BIOMARKER[biomarker] as Record<string, string>)[source]],
    ["rare", rare ? rarely[source] : undefined],
    ["everything", EVERYTHING[source]],
  ];
  return named.filter((each): each is [PopulationChance["matched_by"], string] => each[1] !== undefined);
}

function populationChance(
  matched_by: PopulationChance["matched_by"],
  population: string,
  stage: string,
  rates: readonly Rate[],
): PopulationChance {
  const own = rates.filter((rate) => rate.population === population);
  const end_to_end = own.find(({ from_stage, to_stage }) => from_stage === stage && to_stage === "approval") ?? null;
  const steps = stepsFrom(stage, own);
  const arrives = steps.at(-1)?.to_stage === "approval";
  const product = arrives ? steps.reduce((chance, { percent }) => chance * (percent / 100), 1) : null;
  return { matched_by, population, population_zh: own[0]?.population_zh ?? population, steps, product, end_to_end };
}

const ORDER = [...TRIED_STAGES, "approval"];

/** From stage to stage, each time by the shortest step that is printed. */
function stepsFrom(stage: string, rates: readonly Rate[]): Rate[] {
  const next = rates
    .filter(({ from_stage }) => from_stage === stage)
    .sort((a, b) => ORDER.indexOf(a.to_stage) - ORDER.indexOf(b.to_stage))[0];
  if (!next || (next.to_stage === "approval" && isLeap(stage))) return [];
  return [next, ...stepsFrom(next.to_stage, rates)];
}

/** From Phase 3 some print one step to approval; from before it that is no step but the whole way. */
const isLeap = (stage: string): boolean => stage === "phase_1" || stage === "phase_2";

export const saidBy = ({ end_to_end, product }: PopulationChance): number | null =>
  end_to_end ? end_to_end.percent / 100 : product;
