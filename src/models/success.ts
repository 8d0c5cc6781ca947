import * as z from "zod";
import type { Assumption, Interval } from "./estimate.ts";

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
  RATE_SOURCE_IDS,
  RATE_SOURCES,
  type RateSource,
} from "./success-populations.ts";

export const TRIED_STAGES = ["phase_1", "phase_2", "phase_3", "filing"] as const;

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

export const READ_FOR = ["area", "modality", "biomarker", "rare", "everything"] as const;

/** One population of one source that the asset belongs to. */
export interface Reading {
  read_for: (typeof READ_FOR)[number];
  population: string;
  population_zh: string;
  steps: Rate[];
  /** The steps multiplied; null where one is not printed. */
  product: number | null;
  /** As printed from this stage to approval. Path-by-path counting makes it another number than the product. */
  end_to_end: Rate | null;
}

export interface SourceChance {
  source: RateSource;
  study: string;
  /** As printed where it is, else the product; of the area where the source tells it apart, else of everything. */
  chance: number | null;
  method: "end_to_end" | "product" | null;
  read_for: Reading["read_for"] | null;
  /** From the lowest to the highest that this source says of a population the asset belongs to. */
  interval: Interval | null;
  /** The area moved by what the source says of the other properties, as if they were independent. */
  combined: { chance: number; formula: string } | null;
  readings: Reading[];
}

/** What each source says of an asset, apart from the others. */
export const chancesOf = (question: SuccessQuestion, rates: readonly Rate[]): SourceChance[] =>
  RATE_SOURCE_IDS.map((source) => {
    const own = rates.filter(({ study, basis }) => study === RATE_SOURCES[source] && basis !== "rejected_printing");
    const readings = populationsOf(question, source)
      .map(([read_for, population]) => readingOf(read_for, population, question.stage, own))
      .filter((reading) => reading.steps.length > 0 || reading.end_to_end);
    const found = readings.find(({ read_for }) => read_for === "area") ?? readings.find(isEverything);
    const said =
      found && saidBy(found) !== null ? found : readings.find((each) => isEverything(each) && saidBy(each) !== null);
    return {
      ...{ source, study: RATE_SOURCES[source], readings, read_for: said?.read_for ?? null },
      chance: said ? saidBy(said) : null,
      method: said ? (said.end_to_end ? "end_to_end" : "product") : null,
      interval: intervalOf(readings),
      combined: combinedOf(readings),
    };
  });

const isEverything = ({ read_for }: Reading): boolean => read_for === "everything";

function populationsOf({ area, modality, biomarker, rare }: SuccessQuestion, source: RateSource) {
  const rarely = area && !CANCERS.includes(area) ? RARE_NOT_CANCER : RARE;
  const named: [Reading["read_for"], string | undefined][] = [
    ["area", area && (AREAS[area] as Record<string, string>)[source]],
    ["modality", modality && (MODALITIES[modality] as Record<string, string>)[source]],
    ["biomarker", biomarker && (BIOMARKER[biomarker] as Record<string, string>)[source]],
    ["rare", rare ? rarely[source] : undefined],
    ["everything", EVERYTHING[source]],
  ];
  return named.filter((each): each is [Reading["read_for"], string] => each[1] !== undefined);
}

function readingOf(read_for: Reading["read_for"], population: string, stage: string, rates: readonly Rate[]): Reading {
  const own = rates.filter((rate) => rate.population === population);
  const end_to_end = own.find(({ from_stage, to_stage }) => from_stage === stage && to_stage === "approval") ?? null;
  const steps = stepsFrom(stage, own);
  const arrives = steps.at(-1)?.to_stage === "approval";
  const product = arrives ? steps.reduce((chance, { percent }) => chance * (percent / 100), 1) : null;
  return { read_for, population, population_zh: own[0]?.population_zh ?? population, steps, product, end_to_end };
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

export const saidBy = ({ end_to_end, product }: Reading): number | null =>
  end_to_end ? end_to_end.percent / 100 : product;

function intervalOf(readings: readonly Reading[]): Interval | null {
  const chances = readings.map(saidBy).filter((chance) => chance !== null);
  if (chances.length === 0) return null;
  return {
    ...{ low: Math.min(...chances), high: Math.max(...chances), share: null },
    method: "lowest_to_highest_population",
  };
}

const odds = (chance: number): number => {
  // A printed 100 % is an artefact of few cases, and has no odds.
  const inside = Math.min(0.99, Math.max(0.01, chance));
  return inside / (1 - inside);
};

function combinedOf(readings: readonly Reading[]): SourceChance["combined"] {
  const all = readings.find(isEverything);
  const base = all && saidBy(all);
  const told = readings.filter((each) => !isEverything(each) && saidBy(each) !== null);
  if (!base || told.length < 2) return null;
  const together = told.reduce((product, each) => product * (odds(saidBy(each) ?? base) / odds(base)), odds(base));
  const formula = `odds(everything) × ${told.map(({ read_for }) => `odds(${read_for}) / odds(everything)`).join(" × ")}`;
  return { chance: together / (1 + together), formula };
}

/** From the lowest to the highest that any source says. A range and no point: the sources count different things. */
export function rangeOf(chances: readonly SourceChance[]): Interval | null {
  const said = chances.flatMap(({ chance, interval }) =>
    chance === null || !interval ? [] : [chance, interval.low, interval.high],
  );
  if (said.length === 0) return null;
  return { low: Math.min(...said), high: Math.max(...said), share: null, method: "lowest_to_highest_source" };
}

/** Every rate that was read, as what was assumed. */
export function ratesAssumed(chances: readonly SourceChance[]): Assumption[] {
  const rates = chances.flatMap(({ readings }) =>
    readings.flatMap(({ steps, end_to_end }) => (end_to_end ? [...steps, end_to_end] : steps)),
  );
  const known = new Map(rates.map((rate) => [rate.record_key, rate]));
  return [...known.values()].map(({ study, population, from_stage, to_stage, percent, record_key }) => ({
    name: `${study} · ${population} · ${from_stage} → ${to_stage}`,
    ...{ value: percent, unit: "%", basis: "cited" as const, record_key },
  }));
}
