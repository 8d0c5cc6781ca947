import * as z from "zod";
import { Text } from "../core/text.ts";
import { readAttempts } from "../store/attempts.ts";
import type { Context } from "./operation.ts";
import { cardOf, described, SourceState } from "./source-card.ts";

/** What a number of the landscape rests on, and what is not there to be counted: a source that is not loaded gives no zero. */
export const Standing = z
  .object({ id: z.string(), title: Text, state: SourceState, as_of: z.string().nullable() })
  .meta({ id: "Standing" });

export async function standingOf(
  groups: readonly string[],
  { shelf, data, now }: Context,
): Promise<z.infer<typeof Standing>[]> {
  const moment = { manifest: shelf.current().manifest, attempts: await readAttempts(data), now: now() };
  return described()
    .filter(({ id, group }) => id === "evidence" || groups.includes(group))
    .map((source) => cardOf(source, moment))
    .map(({ id, title, state, as_of }) => ({ id, title, state, as_of }));
}

/** The day that is asked about, in UTC. */
export const dayOf = ({ now }: Context): string => now().toISOString().slice(0, 10);

/** A list in a query string, of which each entry is one of many ids that hold commas of their own. */
export const values = z.array(z.string().max(300)).max(50).optional().meta({ whole: true });

const MOST_POINTS = 400;

/** A curve of some thousand points is drawn from some hundred. */
export const thinned = <Point>(points: Point[]): Point[] => {
  const step = Math.ceil(points.length / MOST_POINTS);
  return points.filter((_, at) => at % step === 0 || at === points.length - 1);
};
