import * as z from "zod";
import { ActivityRow, readActivity } from "../workspace/activity.ts";
import { readVoyage } from "../workspace/voyages.ts";
import { onBehalf, only } from "./casework.ts";
import { dayOf } from "./landscape.ts";
import { defineOperation } from "./operation.ts";
import { A_VOYAGE } from "./voyages-get.ts";

export const voyagesActivity = defineOperation({
  id: "voyages.activity",
  title: { en: "What happened on a voyage", zh: "航程动态" },
  summary:
    "Who did what on a voyage and when, the latest first, from the log. `next_before` of a page, sent as `before`, asks for what happened earlier.",
  access: "public",
  by: [],
  writes: false,
  input: z.object({
    voyage_id: z.uuid(),
    before: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  output: z.object({
    activity: z.array(ActivityRow),
    /** Null where nothing happened earlier. */
    next_before: z.int().nullable(),
  }),
  example: { voyage_id: "00000000-0000-4000-8000-000000000000" },
  run: ({ voyage_id, before, limit }, context) =>
    onBehalf(context, "voyages.activity", async (database) => {
      only(await readVoyage(database, voyage_id, dayOf(context)), A_VOYAGE);
      // One more than is shown says whether there is more.
      const found = await readActivity(database, voyage_id, before ?? null, limit + 1);
      const activity = found.slice(0, limit);
      return { activity, next_before: found.length > limit ? (activity.at(-1)?.number ?? null) : null };
    }),
});
