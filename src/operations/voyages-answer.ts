import * as z from "zod";
import { Day } from "../core/date.ts";
import { onBehalf, only, stale } from "./casework.ts";
import { defineOperation } from "./operation.ts";

const Row = z.object({ version: z.int() });

export const voyagesAnswer = defineOperation({
  id: "voyages.answer",
  title: { en: "Answer a question of an authority", zh: "答复监管机构问题" },
  summary: "Enters what an authority was answered and on which day; sent again with a later version, it is corrected.",
  access: "public",
  by: ["firm", "officer", "administrator"],
  writes: true,
  input: z.object({
    question_id: z.uuid(),
    version: z.int().min(1),
    answered_on: Day,
    answer: z.string().trim().min(1).max(20000),
  }),
  output: Row,
  example: {
    ...{ question_id: "00000000-0000-4000-8000-000000000000", version: 1 },
    ...{ answered_on: "2026-11-27", answer: "The dose follows from the toxicology of study 12." },
  },
  run: ({ question_id, version, answered_on, answer }, context) =>
    onBehalf(context, "voyages.answer", async (database) => {
      only(await database.rows(Row, "select version from question where question_id = $1", [question_id]), {
        en: "This question",
        zh: "该问题",
      });
      const [row] = await database.rows(
        Row,
        `update question set answered_on = $3, answer = $4, version = version + 1, updated_at = now()
         where question_id = $1 and version = $2 returning version`,
        [question_id, version, answered_on, answer],
      );
      if (!row) throw stale();
      return row;
    }),
});
