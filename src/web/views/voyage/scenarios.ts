import type { Asset } from "../../../models/asset.ts";
import { turned } from "../../../models/knobs.ts";
import { type Moves, movesOf, type Slider } from "./sliders.ts";

/** Assumptions that were kept under a name. */
export interface Kept {
  name: string;
  moves: Moves;
}

const FIELD = "scenario";
const BETWEEN = "~";
export const MOST_KEPT = 4;
export const LONGEST_NAME = 40;

/** What is compared and not kept by anybody: how it started, and what stands on the sliders. The page names them. */
const OWN = { start: true, now: true } as const;
export const isOwn = (name: string): name is keyof typeof OWN => Object.hasOwn(OWN, name);

/** What stands in the address as `scenario=cautious~US.peak_sales=300~phase_2.probability=0.2`. */
export const scenariosIn = (search: string, sliders: readonly Slider[]): Kept[] =>
  new URLSearchParams(search)
    .getAll(FIELD)
    .slice(0, MOST_KEPT)
    .map((said) => {
      const [name = "", ...moves] = said.split(BETWEEN);
      const pairs = moves.map((move) => move.split("=") as [string, string]);
      return { name: name.slice(0, LONGEST_NAME), moves: movesOf(pairs, sliders) };
    })
    .filter(({ name }, at, all) => name !== "" && !isOwn(name) && all.findIndex((each) => each.name === name) === at);

/** A name as it may stand in an address beside its moves. */
export const plainName = (name: string): string => name.replaceAll(BETWEEN, " ").trim().slice(0, LONGEST_NAME);

/** The query string with these scenarios and no others. */
export function withScenarios(search: string, kept: readonly Kept[]): string {
  const query = new URLSearchParams(search);
  query.delete(FIELD);
  for (const { name, moves } of kept) {
    const said = Object.entries(moves).map(([knob, value]) => `${knob}=${value}`);
    query.append(FIELD, [name, ...said].join(BETWEEN));
  }
  return query.size > 0 ? `?${query}` : "";
}

export const assetsOf = (asset: Asset, kept: readonly Kept[]): { name: string; asset: Asset }[] =>
  kept.map(({ name, moves }) => ({ name, asset: turned(asset, moves) }));
