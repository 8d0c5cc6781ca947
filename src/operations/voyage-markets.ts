import type { z } from "zod";
import type { Asset } from "../models/asset.ts";
import type { Spread } from "../models/spread.ts";
import type { Area, RatedModality } from "../models/success-populations.ts";
import type { StartingPoints } from "./voyage-evidence.ts";

type StartingMarket = z.input<typeof Asset>["markets"][number];

export interface MarketQuestion {
  area?: Area | undefined;
  modality?: RatedModality | undefined;
  rare: boolean;
  peak_sales: Record<string, number>;
  exclusivity_years: Record<string, number>;
  margin?: number | undefined;
  tax_rate?: number | undefined;
}

/** What the survey of peak sales calls an area. */
const SALES_AREAS: Partial<Record<Area, string>> = {
  oncology: "oncology",
  solid_tumours: "oncology",
  haematological_cancer: "oncology",
  immuno_oncology: "oncology",
  autoimmune: "immunology",
  respiratory: "respiratory",
  psychiatry: "psychiatry",
  neurology: "neurology",
  cardiovascular: "cardiovascular",
  infectious: "infectious",
  metabolic: "metabolic",
};

const RAMP = [0.2, 0.4, 0.6, 0.8, 1];

/** The markets that can be valued; of the others it is said what to enter. */
export function marketsFrom(
  places: readonly string[],
  question: MarketQuestion,
  start: StartingPoints,
): StartingMarket[] {
  const valued = places.filter((place) => {
    if (place === "US" || question.peak_sales[place] !== undefined) return true;
    start.missing.push(`peak_sales.${place}`);
    return false;
  });
  if (valued.length === 0) return [];
  start.assumed("ramp", RAMP.join(", "), "of the peak, by year since launch");
  start.assumed("launch after the last gate", 0, "years, everywhere");
  start.assumed("chance of each market once the last gate is passed", 1, "probability");
  start.assumed("sales after exclusivity", 0, "of the peak");
  const shared = { ramp: RAMP, margin: marginFrom(question, start), tax_rate: taxFrom(question, start) };
  return valued.map((jurisdiction) => ({
    ...{ jurisdiction, ...shared, ...pathOf(jurisdiction, start) },
    peak_sales: salesFrom(jurisdiction, question, start),
    exclusivity_years: exclusivityFrom(jurisdiction, question, start),
  }));
}

function marginFrom({ margin }: MarketQuestion, start: StartingPoints): StartingMarket["margin"] {
  if (margin !== undefined) return start.entered("margin", margin, "of sales");
  start.missing.push("margin");
  const low = start.assumed("margin.low", 0.5, "of sales");
  const likely = start.assumed("margin.likely", 0.7, "of sales");
  return { low, likely, high: start.assumed("margin.high", 0.85, "of sales") };
}

function taxFrom({ tax_rate }: MarketQuestion, start: StartingPoints): number {
  if (tax_rate !== undefined) return start.entered("tax_rate", tax_rate, "of profit");
  start.missing.push("tax_rate");
  return start.assumed("tax_rate", 0, "of profit: before tax");
}

/** In China the price of the first list is cut when it is listed for reimbursement, some time after the approval. */
function pathOf(jurisdiction: string, start: StartingPoints): { price_path?: number[] } {
  if (jurisdiction !== "CN") return {};
  const cut = start.cited("nrdl-cut-2024", "CN.price_path", "cut upon listing", 0.01);
  const years = Math.round(start.cited("nrdl-time-to-listing-2024", "CN.time_to_listing", "years"));
  return { price_path: [...Array.from({ length: years }, () => 1), 1 - cut] };
}

function salesFrom(
  jurisdiction: string,
  { area, modality, peak_sales }: MarketQuestion,
  start: StartingPoints,
): Spread {
  const entered = peak_sales[jurisdiction];
  if (entered !== undefined) return start.entered(`${jurisdiction}.peak_sales`, entered, "USD million a year");
  start.missing.push(`peak_sales.${jurisdiction}`);
  const unit = "USD million a year, of medicines launched in the US";
  const own = modality === "vaccine" ? "vaccines" : area && SALES_AREAS[area];
  const median = start.cited(`tendler-2026-${own ?? "all"}-median`, `${jurisdiction}.peak_sales.median`, unit);
  const all = start.cited("tendler-2026-all-mean", "peak_sales.mean of all areas", unit);
  if (!own) return { median, mean: all };
  const lean = all / start.cited("tendler-2026-all-median", "peak_sales.median of all areas", unit);
  const mean = Number((median * lean).toPrecision(6));
  return {
    median,
    mean: start.assumed(`${jurisdiction}.peak_sales.mean`, mean, "leaning as the sales of all areas do"),
  };
}

const BIOLOGICS: readonly (RatedModality | undefined)[] = ["antibody", "biologic", "car_t", "vaccine"];

function exclusivityFrom(jurisdiction: string, question: MarketQuestion, start: StartingPoints): number {
  const name = `${jurisdiction}.exclusivity_years`;
  const entered = question.exclusivity_years[jurisdiction];
  if (entered !== undefined) return start.entered(name, entered, "years from launch");
  if (jurisdiction === "US") return americanYears(name, question, start);
  if (jurisdiction === "EU")
    return (
      start.cited("eu-data", name, "years of data protection") +
      start.cited("eu-market", name, "years more on the market")
    );
  start.missing.push(`exclusivity_years.${jurisdiction}`);
  return start.assumed(name, 10, "years from launch");
}

function americanYears(name: string, { modality, rare }: MarketQuestion, start: StartingPoints): number {
  const id = BIOLOGICS.includes(modality) ? "us-biologic" : "us-nce";
  const years = start.cited(id, name, "years from approval; patents are not counted");
  return rare ? Math.max(years, start.cited("us-orphan-exclusivity", name, "years from approval")) : years;
}
