import * as z from "zod";
import { workingDaysBetween } from "../models/calendar.ts";
import {
  LimitRow,
  readDecided,
  readLimits,
  readWaiting,
  readWorkload,
  WaitingRow,
  WorkloadRow,
} from "../workspace/desk.ts";
import { onBehalf } from "./casework.ts";
import { dayOf } from "./landscape.ts";
import { medianOf } from "./median.ts";
import { defineOperation } from "./operation.ts";

export const deskQueue = defineOperation({
  id: "desk.queue",
  title: { en: "What waits on the desk", zh: "待办事项" },
  summary:
    "What waits for the authority, yours first and then the longest: applications to check, judge and pay, voyages nobody accompanies, tasks that are overdue, each against the limit that the authority set itself. Clocks are in working days and leave out weekends alone.",
  access: "public",
  by: ["officer", "reviewer", "administrator"],
  writes: false,
  input: z.object({}),
  output: z.object({
    waiting: z.array(
      WaitingRow.extend({
        working_days: z.int().meta({ description: "For how long it has waited" }),
        limit_days: z.int().nullable().meta({ description: "For how long it may wait" }),
        is_late: z.boolean(),
      }),
    ),
    limits: z.array(LimitRow),
    workload: z.array(WorkloadRow),
    decided: z.object({
      applications: z.int(),
      median_working_days: z.number().nullable().meta({ description: "From being handed in to the first decision" }),
    }),
  }),
  example: {},
  run: (_input, context) =>
    onBehalf(context, "desk.queue", async (database) => {
      const today = dayOf(context);
      const days = (await readDecided(database)).map(({ handed_in, decided }) =>
        workingDaysBetween(handed_in, decided),
      );
      const limits = await readLimits(database);
      return {
        waiting: (await readWaiting(database, today)).map((row) => ({ ...row, ...clockOf(row, limits, today) })),
        limits,
        workload: await readWorkload(database),
        decided: { applications: days.length, median_working_days: medianOf(days) },
      };
    }),
});

/** A task that is overdue is late by its own day, everything else by the limit of its kind. */
export function clockOf({ kind, since }: Pick<WaitingRow, "kind" | "since">, limits: LimitRow[], today: string) {
  const limit_days = limits.find((limit) => limit.kind === kind)?.working_days ?? null;
  const working_days = Math.max(0, workingDaysBetween(since, today));
  return { working_days, limit_days, is_late: limit_days === null || working_days > limit_days };
}
