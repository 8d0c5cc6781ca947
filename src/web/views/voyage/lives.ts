import type { Asset } from "../../../models/asset.ts";
import type { Deal } from "../../../models/deal.ts";
import { type Compared, compareScenarios } from "../../../models/scenarios.ts";
import { type Run, type Simulation, simulate } from "../../../models/simulate.ts";

/** What is asked of the lives: scenarios beside the first of them, under one deal, each meeting the same luck. */
export interface LivesQuestion {
  scenarios: { name: string; asset: Asset }[];
  deal: Deal | null;
  seed: Run["seed"];
  lives: Run["lives"];
}

export interface LivesAnswer {
  /** Of the whole asset, in the order of the scenarios. */
  simulations: Simulation[];
  compared: Compared[];
  /** Of either side of the deal, in the last scenario; null where there is none. */
  sides: { licensor: Simulation; licensee: Simulation } | null;
}

/** The same reckoning as on the server, so that the same seed gives the same numbers. */
export function askLives({ scenarios, deal, seed, lives }: LivesQuestion): LivesAnswer {
  const run = { seed, lives };
  const last = scenarios.at(-1)?.asset;
  return {
    simulations: scenarios.map(({ asset }) => simulate(asset, null, run)),
    compared: compareScenarios(
      scenarios.map((each) => ({ ...each, deal: null })),
      { ...run, side: "asset" },
    ),
    sides:
      deal && last
        ? {
            licensor: simulate(last, deal, { ...run, side: "licensor" }),
            licensee: simulate(last, deal, { ...run, side: "licensee" }),
          }
        : null,
  };
}
