import { brierScore, coverageOf, type Forecast, logScore, type ReliabilityBin, reliabilityOf } from "./calibration.ts";
import { type Counted, predictedShare, type Shrunk, shrinkTo, strengthFor } from "./transitions.ts";

/** One candidate at one stage, and whether it came further in the time it was watched. */
export interface Transition {
  stage: string;
  modality: string;
  entry_date: string;
  happened: boolean;
}

interface Score {
  brier: number | null;
  log_score: number | null;
}

export interface SuccessEvaluation {
  trained: number;
  held_out: number;
  /** The model: by stage and modality, drawn towards the rate of the stage. */
  model: Score;
  /** The rate of the stage alone. */
  stage_only: Score;
  /** The Brier score of the model less that of the stage alone, with a 90 % interval; below nothing is better. */
  brier_difference: { mean: number; low: number; high: number } | null;
  bins: ReliabilityBin[];
  /** The share of groups whose held-out count fell into its 90 % interval, and how many groups there were. */
  coverage: number | null;
  groups: {
    stage: string;
    modality: string;
    trained: Counted;
    held_out: Counted;
    rate: number;
    low: number;
    high: number;
  }[];
  strengths: { stage: string; rate: number; strength: number }[];
}

const LEAST_OF_A_GROUP = 5;

export function evaluateSuccess(trained: readonly Transition[], heldOut: readonly Transition[]): SuccessEvaluation {
  const stages = stagesOf(trained);
  const known = new Map(stages.map((each) => [each.stage, each]));
  const usable = heldOut.filter(({ stage }) => known.has(stage));
  const rate = (one: Transition): Shrunk => shrunkFor(trained, one, known);
  const forecasts = usable.map((one): Forecast => ({ chance: rate(one).rate, happened: one.happened }));
  const base = usable.map((one): Forecast => ({ chance: known.get(one.stage)?.rate ?? 0, happened: one.happened }));
  const groups = [...grouped(usable).values()].map((own) => groupOf(own, trained, rate));
  const judged = groups.filter(({ held_out }) => held_out.cases >= LEAST_OF_A_GROUP);
  return {
    ...{ trained: trained.length, held_out: usable.length, model: scoreOf(forecasts), stage_only: scoreOf(base) },
    brier_difference: differenceOf(forecasts, base),
    ...{ bins: reliabilityOf(forecasts), groups, strengths: stages },
    coverage: coverageOf(
      judged.map(({ low, high, held_out }) => ({ low, high, value: held_out.happened / held_out.cases })),
    ),
  };
}

const scoreOf = (forecasts: Forecast[]): Score => ({ brier: brierScore(forecasts), log_score: logScore(forecasts) });

const Z90 = 1.6448536269514722;

function differenceOf(ours: readonly Forecast[], theirs: readonly Forecast[]) {
  if (ours.length < 2) return null;
  const error = ({ chance, happened }: Forecast) => (chance - (happened ? 1 : 0)) ** 2;
  const gaps = ours.map((one, at) => error(one) - error(theirs[at] as Forecast));
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / (gaps.length - 1);
  const half = Z90 * Math.sqrt(variance / gaps.length);
  return { mean, low: mean - half, high: mean + half };
}

const counted = (cases: readonly Transition[]): Counted => ({
  happened: cases.filter(({ happened }) => happened).length,
  cases: cases.length,
});

function grouped(cases: readonly Transition[]): Map<string, Transition[]> {
  const groups = new Map<string, Transition[]>();
  for (const one of cases) {
    const name = `${one.stage} ${one.modality}`;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return groups;
}

/** The rate of each stage, drawn towards one half by one case, and how alike its modalities are. */
function stagesOf(trained: readonly Transition[]) {
  return [...new Set(trained.map(({ stage }) => stage))].map((stage) => {
    const own = trained.filter((one) => one.stage === stage);
    const { rate } = shrinkTo(counted(own), 0.5, 1);
    return { stage, rate, strength: strengthFor([...grouped(own).values()].map(counted), rate) };
  });
}

function shrunkFor(
  trained: readonly Transition[],
  { stage, modality }: Transition,
  known: Map<string, { rate: number; strength: number }>,
) {
  const own = trained.filter((one) => one.stage === stage && one.modality === modality);
  const { rate, strength } = known.get(stage) ?? { rate: 0.5, strength: 2 };
  return shrinkTo(counted(own), rate, strength);
}

function groupOf(own: readonly Transition[], trained: readonly Transition[], shrunk: (one: Transition) => Shrunk) {
  const { stage, modality } = own[0] as Transition;
  const held_out = counted(own);
  const found = shrunk(own[0] as Transition);
  const before = trained.filter((one) => one.stage === stage && one.modality === modality);
  return {
    stage,
    modality,
    trained: counted(before),
    held_out,
    rate: found.rate,
    ...predictedShare(found, held_out.cases),
  };
}
