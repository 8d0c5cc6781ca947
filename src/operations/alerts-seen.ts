import * as z from "zod";
import { onBehalf } from "./casework.ts";
import { defineOperation } from "./operation.ts";

export const alertsSeen = defineOperation({
  id: "alerts.seen",
  title: { en: "Alerts seen", zh: "标为已读" },
  summary: "Marks alerts as seen: those that are named, or all that are there.",
  access: "public",
  by: [],
  writes: true,
  input: z.object({ alert_ids: z.array(z.uuid()).min(1).max(200).optional() }),
  output: z.object({ seen: z.int() }),
  example: {},
  run: ({ alert_ids }, context) =>
    onBehalf(context, "alerts.seen", async (database) => ({
      seen: await database.run(
        "update alert set seen_at = $2 where seen_at is null and ($1::uuid[] is null or alert_id = any ($1))",
        [alert_ids ?? null, context.now()],
      ),
    })),
});
