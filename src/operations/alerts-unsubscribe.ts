import * as z from "zod";
import { readToken } from "../workspace/unsubscribing.ts";
import { defineOperation } from "./operation.ts";

export const alertsUnsubscribe = defineOperation({
  id: "alerts.unsubscribe",
  title: { en: "Unsubscribe", zh: "退订" },
  summary:
    "Stops the letters that a letter's own address names, about one watch or all, without signing in. The alerts stay on the platform.",
  access: "public",
  writes: true,
  input: z.object({ token: z.string().min(1).max(2000) }),
  output: z.object({
    /** The one watch it was about; null for all. */
    name: z.string().nullable(),
    /** Watches whose letters stopped now; none, where they had before. */
    stopped: z.int(),
  }),
  example: { token: "from-a-letter" },
  async run({ token }, context) {
    const workspace = await context.workspace();
    const { person_id, watch_id } = readToken(workspace.vault, token, context.now());
    return workspace.as({ person_id: null, action: "alerts.unsubscribe" }, async (database) => {
      const stopped = await database.run(
        `update watch set rhythm = 'never', version = version + 1, updated_at = $3
         where person_id = $1 and ($2::uuid is null or watch_id = $2) and rhythm <> 'never'`,
        [person_id, watch_id, context.now()],
      );
      const [watch] = await database.rows(
        z.object({ name: z.string() }),
        "select name from watch where person_id = $1 and watch_id = $2",
        [person_id, watch_id],
      );
      return { name: watch?.name ?? null, stopped };
    });
  },
});
