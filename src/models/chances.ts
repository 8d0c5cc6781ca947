import { Fault } from "../core/fault.ts";
import type { Asset } from "./asset.ts";
import { meanOf } from "./spread.ts";

/** The chance of beginning each gate, and of passing the last. */
export function reachOf({ gates }: Asset): { begun: number[]; approved: number } {
  let reached = 1;
  const begun = gates.map(({ probability }) => {
    const here = reached;
    reached *= meanOf(probability);
    return here;
  });
  return { begun, approved: reached };
}

const MOST_OPEN = 10;

/** Every way in which the markets in question can let it in or not, once it is approved, with its chance. */
export function* launches(
  { markets }: Asset,
  asked: readonly number[],
): Generator<[isLaunched: boolean[], chance: number]> {
  const open = asked.filter((at) => (markets[at]?.probability ?? 0) > 0 && (markets[at]?.probability ?? 0) < 1);
  if (open.length > MOST_OPEN)
    throw new Fault(
      "invalid_input",
      `markets: ${open.length} of them may or may not let it in, and the exact sum takes ${MOST_OPEN} at most. Give some the probability 1 or 0, or ask for fewer markets at once.`,
      { field: "markets" },
    );
  for (let set = 0; set < 2 ** open.length; set += 1) {
    const isLaunched = markets.map(({ probability }) => probability === 1);
    let chance = 1;
    for (const [bit, at] of open.entries()) {
      const isIn = ((set >> bit) & 1) === 1;
      const { probability } = markets[at] as Asset["markets"][number];
      isLaunched[at] = isIn;
      chance *= isIn ? probability : 1 - probability;
    }
    yield [isLaunched, chance];
  }
}
