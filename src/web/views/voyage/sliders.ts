import type { Asset } from "../../../models/asset.ts";
import { knobsOf } from "../../../models/knobs.ts";
import { tornadoOf } from "../../../models/tornado.ts";

/** A number of the asset that can be moved, and how far. */
export interface Slider {
  name: string;
  base: number;
  most: number;
  step: number;
  /** Whether it moves the value enough to stand before the others. */
  isMain: boolean;
}

export type Moves = Readonly<Record<string, number>>;

/** What begins with this in the address is a number that was moved. */
const MOVED = "m.";
const MAIN = 8;
const STEPS = 200;

/** How far a number can be moved by what it is; a sum can be moved to three times what it stands at. */
const MOST: Readonly<Record<string, number>> = {
  ...{ probability: 1, margin: 1, tax_rate: 0.5, discount_rate: 0.3 },
  ...{ delay: 5, years: 10, exclusivity_years: 25 },
};
const TIMES = 3;

/** The field of a knob: `US.peak_sales` is about peak sales. */
const fieldOf = (name: string): string => name.slice(name.lastIndexOf(".") + 1);

/** Rounds up to one, two or five of its power of ten, so that the steps of a slider are whole. */
function upToNice(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 5, 10].find((each) => value <= each * power) ?? 10);
}

/** Everything that can be moved, what moves the value most before the others. */
export function slidersOf(asset: Asset): Slider[] {
  const ranked = tornadoOf(asset, null).map(({ name }) => name);
  const rankOf = (name: string) => (ranked.includes(name) ? ranked.indexOf(name) : ranked.length);
  const isMain = (name: string) => fieldOf(name) === "peak_sales" || rankOf(name) < MAIN;
  return knobsOf(asset, 0)
    .map(({ name, base, most }) => {
      const range = MOST[fieldOf(name)] ?? upToNice(Math.max(1, TIMES * base));
      const end = Math.min(most, Math.max(range, base));
      return { name, base, most: end, step: upToNice(range) / STEPS, isMain: isMain(name) };
    })
    .sort((a, b) => rankOf(a.name) - rankOf(b.name));
}

/** The moves that an address names, each held within its slider; what is no number of this asset is passed over. */
export function movesOf(said: Iterable<readonly [string, string]>, sliders: readonly Slider[]): Moves {
  const values = new Map(said);
  return Object.fromEntries(
    sliders.flatMap(({ name, most }) => {
      const value = Number(values.get(name) || Number.NaN);
      return Number.isFinite(value) ? [[name, Math.min(most, Math.max(0, value))]] : [];
    }),
  );
}

export const movesIn = (search: string, sliders: readonly Slider[]): Moves =>
  movesOf(
    [...new URLSearchParams(search)].flatMap(([name, value]) =>
      name.startsWith(MOVED) ? [[name.slice(MOVED.length), value] as const] : [],
    ),
    sliders,
  );

/** The query string with these moves and no others. */
export function withMoves(search: string, moves: Moves): string {
  const query = new URLSearchParams(search);
  for (const name of [...query.keys()]) if (name.startsWith(MOVED)) query.delete(name);
  for (const [name, value] of Object.entries(moves)) query.set(MOVED + name, String(value));
  return query.size > 0 ? `?${query}` : "";
}
