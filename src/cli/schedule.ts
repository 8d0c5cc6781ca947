import { asFault } from "../core/fault.ts";
import type { Context } from "../operations/operation.ts";
import { perform } from "../operations/perform.ts";
import { syncSources } from "../operations/sources-sync.ts";

const MINUTE = 60_000;

export interface Schedule {
  /** The hour and minute of the day, by the clock of the machine: `03:30`. */
  at: string;
  context: () => Context;
  log: (event: string, attributes: Record<string, unknown>) => void;
}

/** Asks every source that is due, once a day. What is served stays until a snapshot is whole. */
export function scheduleSync({ at, context, log }: Schedule): () => void {
  const look = onceADay(at, async () => {
    try {
      const { outcomes } = syncSources.output.parse(await perform(syncSources as never, { due: true }, context()));
      log("sources synced", { outcomes: outcomes.map(({ source, outcome }) => `${source}: ${outcome}`) });
    } catch (error) {
      log("sources not synced", { message: asFault(error).message });
    }
  });
  const looking = setInterval(() => void look(new Date()), MINUTE);
  looking.unref();
  return () => clearInterval(looking);
}

/** Runs at the first look after a time of day, once a day, and never beside itself. */
export function onceADay(at: string, run: () => Promise<void>): (now: Date) => Promise<boolean> {
  let last = "";
  let running = false;
  return async (now) => {
    const today = now.toDateString();
    if (running || last === today || clock(now) < at) return false;
    last = today;
    running = true;
    await run().finally(() => {
      running = false;
    });
    return true;
  };
}

const clock = (now: Date) => `${String(now.getHours()).padStart(2, "0")}:${String(now.getMinutes()).padStart(2, "0")}`;
