import * as z from "zod";
import { readWatch } from "../workspace/watches.ts";
import { A_WATCH } from "./alerts-watch.ts";
import { onBehalf, only, stale } from "./casework.ts";
import { defineOperation } from "./operation.ts";

export const alertsForget = defineOperation({
  id: "alerts.forget",
  title: { en: "Stop watching", zh: "取消关注" },
  summary: "Stops watching a question. What it told you goes with it.",
  access: "public",
  by: [],
  writes: true,
  input: z.object({ watch_id: z.uuid(), version: z.int().min(1) }),
  output: z.object({ watch_id: z.string() }),
  example: { watch_id: "00000000-0000-4000-8000-000000000000", version: 1 },
  run: ({ watch_id, version }, context) =>
    onBehalf(context, "alerts.forget", async (database) => {
      only(await readWatch(database, watch_id), A_WATCH);
      const gone = await database.run("delete from watch where watch_id = $1 and version = $2", [watch_id, version]);
      if (gone === 0) throw stale();
      return { watch_id };
    }),
});
