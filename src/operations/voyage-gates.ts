import { Fault } from "../core/fault.ts";
import type { PopulationChance, Rate } from "../models/published-rates.ts";
import type { Spread } from "../models/spread.ts";
import type { SourceChance } from "../models/success.ts";
import type { Area } from "../models/success-populations.ts";
import type { StartingPoints } from "./voyage-evidence.ts";

/** What the survey of trial costs calls an area; where it has none, the middle of all its areas is taken. */
const COST_AREAS: Partial<Record<Area, string>> = {
  oncology: "oncology",
  solid_tumours: "oncology",
  haematological_cancer: "oncology",
  immuno_oncology: "oncology",
  haematology: "haematology",
  metabolic: "endocrine",
  endocrine: "endocrine",
  infectious: "anti-infective",
  ophthalmology: "ophthalmology",
  autoimmune: "immunomodulation",
  gastroenterology: "gastrointestinal",
  respiratory: "respiratory",
  psychiatry: "cns",
  neurology: "cns",
  cardiovascular: "cardiovascular",
  urology: "genitourinary",
};

/** The population whose steps are used: the one the chance was read for, or everything where it prints no steps. */
export const populationUsed = ({ populations, matched_by }: SourceChance): PopulationChance | undefined => {
  const whole = populations.filter(({ product }) => product !== null);
  return whole.find((each) => each.matched_by === matched_by) ?? whole.find((each) => each.matched_by === "everything");
};

export function stepsOf(said: SourceChance): Rate[] {
  const found = populationUsed(said);
  if (found) return found.steps;
  throw new Fault(
    "invalid_input",
    `source: ${said.source} prints no rates step by step for this stage and area. Choose another source, such as bio_2021, or enter an asset of your own.`,
    { field: "source" },
  );
}

export interface StartingGate {
  name: string;
  years: Spread;
  cost: Spread;
  probability: number;
}

export function gatesFrom(steps: readonly Rate[], area: Area | undefined, start: StartingPoints): StartingGate[] {
  const [short, long] = [
    start.assumed("shortest time of a gate", 0.75, "of the cited time"),
    start.assumed("longest time of a gate", 1.5, "of the cited time"),
  ];
  return steps.map(({ from_stage: name, to_stage, percent, record_key, population }) => {
    const probability = percent / 100;
    start.assumptions.push({
      name: `${name}.probability`,
      ...{ value: probability, unit: `to ${to_stage}, ${population}`, basis: "cited", record_key },
    });
    const took = yearsOf(name, start) + (name === "phase_3" && to_stage === "approval" ? yearsOf("filing", start) : 0);
    return {
      name,
      years: { low: took * short, likely: took, high: took * long },
      cost: costOf(name, area, start),
      probability,
    };
  });
}

const MONTH = 1 / 12;

const yearsOf = (stage: string, start: StartingPoints): number =>
  stage === "filing"
    ? start.cited("us-nda-standard", "filing.years", "years, US standard review", MONTH)
    : start.cited(`dimasi-2003-${stage.replace("_", "-")}-length`, `${stage}.years`, "years", MONTH);

/** From the cheapest to the dearest area of the survey. */
function costOf(stage: string, area: Area | undefined, start: StartingPoints): Spread {
  if (stage === "filing") return start.cited("erg-2014-review-fee", "filing.cost", "USD million");
  const phase = stage.replace("_", "-");
  const all = start.among(new RegExp(`^erg-2014-.*-${phase}$`));
  const own = area && COST_AREAS[area];
  const likely = own ? `erg-2014-${own}-${phase}` : (all[Math.floor(all.length / 2)] ?? "");
  const [low = likely, high = likely] = [all[0], all.at(-1)];
  return {
    low: start.cited(low, `${stage}.cost.low`, "USD million, one trial"),
    likely: start.cited(likely, `${stage}.cost.likely`, "USD million, one trial"),
    high: start.cited(high, `${stage}.cost.high`, "USD million, one trial"),
  };
}
