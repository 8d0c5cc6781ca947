import type { Assumption, Interval } from "./estimate.ts";
import {
  isEverything,
  type PopulationChance,
  populationsIn,
  type Rate,
  type SuccessQuestion,
  saidBy,
} from "./published-rates.ts";
import { RATE_SOURCE_IDS, RATE_SOURCES, type RateSource } from "./success-populations.ts";

export interface SourceChance {
  source: RateSource;
  study: string;
  /** As printed where it is, else the product; of the area where the source tells it apart, else of everything. */
  chance: number | null;
  method: "end_to_end" | "product" | null;
  matched_by: PopulationChance["matched_by"] | null;
  /** From the lowest to the highest that this source says of a population the asset belongs to. */
  interval: Interval | null;
  /** The area moved by what the source says of the other properties, as if they were independent. */
  combined: { chance: number; formula: string } | null;
  populations: PopulationChance[];
}

/** What each source says of an asset, apart from the others. */
export const chancesOf = (question: SuccessQuestion, rates: readonly Rate[]): SourceChance[] =>
  RATE_SOURCE_IDS.map((source) => {
    const own = rates.filter(({ study, basis }) => study === RATE_SOURCES[source] && basis !== "rejected_printing");
    const populations = populationsIn(question, source, own);
    const found = populations.find(({ matched_by }) => matched_by === "area") ?? populations.find(isEverything);
    const said =
      found && saidBy(found) !== null ? found : populations.find((each) => isEverything(each) && saidBy(each) !== null);
    return {
      ...{ source, study: RATE_SOURCES[source], populations, matched_by: said?.matched_by ?? null },
      chance: said ? saidBy(said) : null,
      method: said ? (said.end_to_end ? "end_to_end" : "product") : null,
      interval: intervalOf(populations),
      combined: combinedOf(populations),
    };
  });

function intervalOf(populations: readonly PopulationChance[]): Interval | null {
  const chances = populations.map(saidBy).filter((chance) => chance !== null);
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

function combinedOf(populations: readonly PopulationChance[]): SourceChance["combined"] {
  const all = populations.find(isEverything);
  const base = all && saidBy(all);
  const told = populations.filter((each) => !isEverything(each) && saidBy(each) !== null);
  if (!base || told.length < 2) return null;
  const together = told.reduce((product, each) => product * (odds(saidBy(each) ?? base) / odds(base)), odds(base));
  const formula = `odds(everything) × ${told.map(({ matched_by }) => `odds(${matched_by}) / odds(everything)`).join(" × ")}`;
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
  const rates = chances.flatMap(({ populations }) =>
    populations.flatMap(({ steps, end_to_end }) => (end_to_end ? [...steps, end_to_end] : steps)),
  );
  const known = new Map(rates.map((rate) => [rate.record_key, rate]));
  return [...known.values()].map(({ study, population, from_stage, to_stage, percent, record_key }) => ({
    name: `${study} · ${population} · ${from_stage} → ${to_stage}`,
    ...{ value: percent, unit: "%", basis: "cited" as const, record_key },
  }));
}
