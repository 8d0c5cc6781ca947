import { Fault } from "../core/fault.ts";

const CASES = ["earliest", "likely", "latest"] as const;
export type Case = (typeof CASES)[number];
export type Dates = Record<Case, string>;

export interface Task {
  id: string;
  /** It starts when `needed` of these are done; all of them, unless said. */
  after: string[];
  needed?: number;
  /** The day it ends if it starts on `day`. */
  end(day: string, which: Case): string;
}

export interface Dated {
  id: string;
  start: Dates;
  end: Dates;
  /** The task that decided when it starts, in the likely case. */
  waits_for: string | null;
}

/** Dates of every task, each after those it waits for, on top of `done`. Three cases run side by side and never mix. */
export function schedule(tasks: readonly Task[], start: string, done?: ReadonlyMap<string, Dated>): Map<string, Dated> {
  const dated = new Map<string, Dated>(done);
  let open = [...tasks];
  while (open.length) {
    const ready = open.filter(({ after }) => after.every((id) => dated.has(id)));
    if (!ready.length)
      throw new Fault("invalid_input", `These steps wait for each other: ${open.map(({ id }) => id).join(", ")}.`);
    for (const task of ready) dated.set(task.id, dateOf(task, dated, start));
    open = open.filter(({ id }) => !dated.has(id));
  }
  return dated;
}

function dateOf(task: Task, dated: ReadonlyMap<string, Dated>, start: string): Dated {
  const before = task.after.flatMap((id) => dated.get(id) ?? []);
  const needed = task.needed ?? before.length;
  const gate = (which: Case) => [...before].sort((a, b) => (a.end[which] < b.end[which] ? -1 : 1))[needed - 1];
  const starts = byCase((which) => {
    const end = gate(which)?.end[which];
    return end && end > start ? end : start;
  });
  const end = byCase((which) => task.end(starts[which], which));
  return { id: task.id, start: starts, end, waits_for: gate("likely")?.id ?? null };
}

export const byCase = <Value>(of: (which: Case) => Value): Record<Case, Value> => ({
  earliest: of("earliest"),
  likely: of("likely"),
  latest: of("latest"),
});

/** The chain of tasks that decides when `last` ends, first to last; those that take no time are part of it. */
export function criticalPath(dated: ReadonlyMap<string, Dated>, last: string): string[] {
  const path: string[] = [];
  for (let at: string | null = last; at; at = dated.get(at)?.waits_for ?? null) path.unshift(at);
  return path;
}
