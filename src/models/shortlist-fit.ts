import {
  assetOf,
  type BuyerDeal,
  FEATURES,
  type Feature,
  featuresOf,
  knownBuyers,
  SHORTLIST_VERSION,
  type Weights,
} from "./shortlist.ts";

/** One deal as a choice: the features of everybody known the day before, and who it was. */
interface Choice {
  options: number[][];
  chosen: number;
}

/** Where nothing was learnt, each is as likely as it has deals: the plain rule. */
const PRIOR: Weights = {
  ...{ deals: 1, recency: 0, target: 0, modality: 0, stage: 0, territory: 0, area: 0, seller: 0 },
};
/** How strongly the weights are held to the plain rule, of which one is chosen on the last year before the day. */
const PULLS = [0.5, 1, 2, 4, 8, 16, 32] as const;
const MOST_ROUNDS = 200;
const STILL = 1e-7;
const LONGEST_STEP = 1;

export interface Fit {
  weights: Weights;
  fitted_before: string;
  pull: number;
  /** Deals that went to somebody known before them: what the weights are fitted on. */
  choices: number;
  /** Of those, the ones of the last year, on which the pull was chosen. */
  validated_on: number;
  validated_from: string;
  model_version: string;
}

/** Deals known before a day whose buyer was known before them, in order. */
function choicesOf(deals: readonly BuyerDeal[], before: string, from = ""): Choice[] {
  return deals
    .filter(({ to_day, from_day }) => to_day < before && from_day >= from)
    .sort((a, b) => (a.from_day + a.deal_id < b.from_day + b.deal_id ? -1 : 1))
    .flatMap((deal) => {
      const asset = assetOf(deal);
      const known = [...knownBuyers(deals, deal.from_day)].filter(([id]) => id !== deal.seller_id);
      const chosen = known.findIndex(([id]) => id === deal.buyer_id);
      if (chosen < 0) return [];
      return [
        { chosen, options: known.map(([, own]) => featuresOf(own, asset, deal.from_day).map(({ value }) => value)) },
      ];
    });
}

/**
 * A conditional logit fitted on the deals before a day: each deal is one choice among those known before it. No weight is
 * negative, and all are held to the plain rule by a pull that is chosen on the last year, as if it were not known yet.
 */
export function fitShortlist(deals: readonly BuyerDeal[], before: string): Fit {
  const validated_from = `${Number(before.slice(0, 4)) - 1}${before.slice(4)}`;
  const earlier = choicesOf(deals, validated_from);
  const last = choicesOf(deals, before, validated_from);
  const scored = PULLS.map((pull) => ({ pull, score: meanLogChance(last, fitWeights(earlier, pull)) }));
  const best = scored.reduce((one, other) => (other.score >= one.score ? other : one));
  const all = choicesOf(deals, before);
  const found = fitWeights(all, best.pull);
  return {
    weights: Object.fromEntries(FEATURES.map((feature, at) => [feature, found[at] ?? 0])) as Record<Feature, number>,
    ...{ fitted_before: before, pull: best.pull, choices: all.length, validated_on: last.length, validated_from },
    model_version: SHORTLIST_VERSION,
  };
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

/** How likely each option is under the weights. */
function chancesOf({ options }: Choice, weights: readonly number[]): number[] {
  const scores = options.map((option) => dot(option, weights));
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

const meanLogChance = (choices: readonly Choice[], weights: readonly number[]): number =>
  choices.reduce((sum, choice) => sum + Math.log(chancesOf(choice, weights)[choice.chosen] ?? 1), 0) /
  Math.max(1, choices.length);

/** One coordinate after the other to its own optimum by Newton's step, held at nought, until nothing moves. */
function fitWeights(choices: readonly Choice[], pull: number): number[] {
  const prior = FEATURES.map((feature) => PRIOR[feature]);
  const weights = [...prior];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let moved = 0;
    for (const at of weights.keys()) {
      const held = weights[at] ?? 0;
      const step = newtonStep(choices, weights, at, pull * (held - (prior[at] ?? 0)), pull);
      weights[at] = Math.max(0, held + step);
      moved = Math.max(moved, Math.abs((weights[at] ?? 0) - held));
    }
    if (moved < STILL) break;
  }
  return weights;
}

function newtonStep(choices: readonly Choice[], weights: readonly number[], at: number, held: number, pull: number) {
  let slope = -held;
  let bend = pull;
  for (const choice of choices) {
    const chances = chancesOf(choice, weights);
    const values = choice.options.map((option) => option[at] ?? 0);
    const mean = dot(values, chances);
    slope += (values[choice.chosen] ?? 0) - mean;
    bend += values.reduce((sum, value, option) => sum + (chances[option] ?? 0) * (value - mean) ** 2, 0);
  }
  // A longer step may land where the curve bends the other way.
  return Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, slope / bend));
}
