import * as z from "zod";
import { RHYTHMS, readWatch } from "../workspace/watches.ts";
import { A_WATCH, askedNow, TimeZone, WatchName } from "./alerts-watch.ts";
import { onBehalf, only, stale } from "./casework.ts";
import { type Context, defineOperation } from "./operation.ts";
import { questionOf } from "./watchable.ts";

export const alertsChange = defineOperation({
  id: "alerts.change",
  title: { en: "Change a watch", zh: "修改关注" },
  summary:
    "Changes what a watch is called, how often a letter tells of it, in which language and by whose clock, or lets it rest.",
  access: "public",
  by: [],
  writes: true,
  input: z.object({
    watch_id: z.uuid(),
    version: z.int().min(1),
    name: WatchName.optional(),
    rhythm: z.enum(RHYTHMS).optional(),
    language: z.enum(["en", "zh"]).optional(),
    time_zone: TimeZone.optional(),
    is_paused: z.boolean().optional(),
  }),
  output: z.object({ version: z.int() }),
  example: { watch_id: "00000000-0000-4000-8000-000000000000", version: 1, rhythm: "weekly" },
  async run({ watch_id, version, name, rhythm, language, time_zone, is_paused }, context) {
    if (is_paused === false) await catchUp(watch_id, context);
    return onBehalf(context, "alerts.change", async (database) => {
      only(await readWatch(database, watch_id), A_WATCH);
      const [row] = await database.rows(
        z.object({ version: z.int() }),
        `update watch set name = coalesce($3, name), language = coalesce($5, language), time_zone = coalesce($6, time_zone),
           letters_since = case when rhythm = 'never' and $4 <> 'never' then $8 else letters_since end,
           rhythm = coalesce($4, rhythm), is_paused = coalesce($7, is_paused), version = version + 1, updated_at = $8
         where watch_id = $1 and version = $2 returning version`,
        [
          watch_id,
          version,
          name ?? null,
          rhythm ?? null,
          language ?? null,
          time_zone ?? null,
          is_paused ?? null,
          context.now(),
        ],
      );
      if (!row) throw stale();
      return row;
    });
  },
});

/** Of what changed while a watch rested nobody is told: it begins anew from the answer of now. */
async function catchUp(watch_id: string, context: Context): Promise<void> {
  const { operation_id, input, is_paused } = only(
    await onBehalf(context, "alerts.change", (database) => readWatch(database, watch_id)),
    A_WATCH,
  );
  if (is_paused) await askedNow(questionOf(context, operation_id, input), context);
}
