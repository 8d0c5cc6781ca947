import * as z from "zod";
import { onBehalf, only } from "./casework.ts";
import { defineOperation } from "./operation.ts";
import { A_VOYAGE } from "./voyages-get.ts";

export const voyagesRemark = defineOperation({
  id: "voyages.remark",
  title: { en: "Remark on a voyage", zh: "航程留言" },
  summary: "Writes a remark on a voyage, or on one of its tasks, for all who see it.",
  access: "public",
  by: ["firm", "officer", "administrator"],
  writes: true,
  input: z.object({ voyage_id: z.uuid(), task_id: z.uuid().optional(), text: z.string().trim().min(1).max(5000) }),
  output: z.object({ remark_id: z.string() }),
  example: { voyage_id: "00000000-0000-4000-8000-000000000000", text: "The briefing book is ready." },
  run: ({ voyage_id, task_id, text }, context) =>
    onBehalf(context, "voyages.remark", async (database, person) =>
      only(
        await database.rows(
          z.object({ remark_id: z.string() }),
          `insert into remark (voyage_id, task_id, person_id, text)
           select v.voyage_id, t.task_id, $3, $4 from voyage v left join task t on t.voyage_id = v.voyage_id and t.task_id = $2
           where v.voyage_id = $1 and ($2::uuid is null or t.task_id is not null) returning remark_id`,
          [voyage_id, task_id ?? null, person.person_id, text],
        ),
        A_VOYAGE,
      ),
    ),
});
