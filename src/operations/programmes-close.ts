import * as z from "zod";
import { readProgramme } from "../workspace/programmes.ts";
import { onBehalf, only, stale } from "./casework.ts";
import { dayOf } from "./landscape.ts";
import { defineOperation } from "./operation.ts";
import { A_PROGRAMME, refuseClosed } from "./programmes-save.ts";

export const programmesClose = defineOperation({
  id: "programmes.close",
  title: { en: "Close a programme", zh: "关闭项目或活动" },
  summary: "Takes a programme, an event or a service provider off what everybody sees. It stays as it was.",
  access: "public",
  by: ["officer"],
  writes: true,
  input: z.object({ programme_id: z.uuid(), version: z.int().min(1) }),
  output: z.object({ version: z.int() }),
  example: { programme_id: "00000000-0000-4000-8000-000000000000", version: 1 },
  run: ({ programme_id, version }, context) =>
    onBehalf(context, "programmes.close", async (database) => {
      const { state } = only(await readProgramme(database, dayOf(context), programme_id), A_PROGRAMME);
      refuseClosed(state, "closed");
      const [row] = await database.rows(
        z.object({ version: z.int() }),
        `update programme set state = 'closed', version = version + 1, updated_at = now()
         where programme_id = $1 and version = $2 returning version`,
        [programme_id, version],
      );
      if (!row) throw stale();
      return row;
    }),
});
