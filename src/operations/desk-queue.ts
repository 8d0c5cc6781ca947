import * as z from "zod";
import { workingDaysBetween } from "../models/calendar.ts";
import { readDecided, readWaiting, readWorkload, WaitingRow, WorkloadRow } from "../workspace/desk.ts";
import { onBehalf } from "./casework.ts";
import { dayOf } from "./landscape.ts";
import { defineOperation } from "./operation.ts";

export const deskQueue = defineOperation({
  id: "desk.queue",
  title: { en: "What waits on the desk", zh: "待办事项" },
  summary:
    "What waits for the authority, yours first and then the longest: applications to check, judge and pay, voyages nobody accompanies, tasks that are overdue. Clocks are in working days and leave out weekends alone.",
  access: "public",
  by: ["officer", "reviewer", "administrator"],
  writes: false,
  input: z.object({}),
  output: z.object({
    waiting: z.array(WaitingRow.extend({ working_days: z.int().meta({ description: "For how long it has waited" }) })),
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
      return {
        waiting: (await readWaiting(database, today)).map((row) => ({
          ...row,
          working_days: Math.max(0, workingDaysBetween(row.since, today)),
        })),
        workload: await readWorkload(database),
        decided: { applications: days.length, median_working_days: medianOf(days) },
      };
    }),
});

function medianOf(values: number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
