import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { simulate } from "../src/models/simulate.ts";
import { readCase } from "../src/models/value.ts";
import { type Figure, percentile, round } from "./figure.ts";

const run = promisify(execFile);
const LIVES = 100_000;
const SCRIPT = join(import.meta.dirname, "voyage.py");
const TURNS = 3;
const RUNS = 7;
/** Until the compiler has seen what is called often. */
const WARM = 3;

const spread = (low: number, likely: number, high: number) => ({ low, likely, high });
const gate = (name: string, years: object, cost: object, probability: number) => ({ name, years, cost, probability });

/** The asset of bench/voyage.py. */
const ASSET = {
  discount_rate: 0.11,
  gates: [
    gate("phase_1", spread(1.8, 2.3, 3), spread(20, 25.3, 35), 0.52),
    gate("phase_2", spread(2.8, 3.6, 4.8), spread(45, 58.6, 80), 0.289),
    gate("phase_3", spread(2.5, 3.3, 4.5), spread(200, 255.4, 340), 0.578),
    gate("filing", spread(1, 1.3, 2), spread(3, 4, 6), 0.906),
  ],
  markets: [
    {
      jurisdiction: "US",
      delay: spread(0.1, 0.4, 1),
      peak_sales: { median: 462, mean: 1132 },
      ramp: [0.2, 0.4, 0.6, 0.8, 1],
      exclusivity_years: 10,
      margin: spread(0.55, 0.7, 0.8),
    },
  ],
};

type Script = Record<"whole" | "survivors", { milliseconds: number[]; mean: number }>;

/** 100,000 lives here, and in vectorised NumPy in the same run: as it is mostly written, and looking at survivors only. */
export async function voyageFigures(): Promise<Figure[]> {
  const { asset } = readCase(ASSET, null);
  const ours: number[] = [];
  const theirs: Script[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    ours.push(...timesOf(asset, turn));
    const told = await run("python3", [SCRIPT, String(LIVES), String(RUNS)]).catch(() => null);
    if (told) theirs.push(JSON.parse(told.stdout) as Script);
  }
  const { mean, probability_of_approval } = simulate(asset, null, { lives: LIVES });
  const note = `${LIVES} lives, mean ${round(mean, 2)}, approved ${round(probability_of_approval, 4)}`;
  const median = percentile(ours, 0.5);
  return [{ name: "voyage_simulate", value: round(median, 1), unit: "ms", note }, ...beside(median, theirs)];
}

function timesOf(asset: Parameters<typeof simulate>[0], turn: number): number[] {
  return Array.from({ length: RUNS + WARM }, (_, at) => {
    const began = performance.now();
    simulate(asset, null, { seed: turn * 100 + at, lives: LIVES });
    return performance.now() - began;
  }).slice(WARM);
}

function beside(ours: number, scripts: readonly Script[]): Figure[] {
  const [first] = scripts;
  if (!first) {
    const note = "Python lacks NumPy: install it and run npm run bench voyage again";
    return [{ name: "voyage_simulate_numpy", value: 0, unit: "not measured", note }];
  }
  return (["whole", "survivors"] as const).map((form) => {
    const theirs = percentile(
      scripts.flatMap((script) => script[form].milliseconds),
      0.5,
    );
    return {
      name: `voyage_simulate_numpy_${form}_ratio`,
      value: round(theirs / ours, 2),
      unit: "ratio",
      numerator: round(theirs, 1),
      denominator: round(ours, 1),
      note: `ms of NumPy over ours, in turns; its mean ${round(first[form].mean, 2)}; target >= 2`,
    };
  });
}
