import * as z from "zod";
import { Day } from "../core/date.ts";
import { JURISDICTION_CODES } from "../core/jurisdictions.ts";
import { onBehalf, only } from "./casework.ts";
import { defineOperation } from "./operation.ts";
import { A_VOYAGE } from "./voyages-get.ts";

export const voyagesAsk = defineOperation({
  id: "voyages.ask",
  title: { en: "Enter a question of an authority", zh: "登记监管机构问题" },
  summary: "Enters what an authority asked on a voyage, when it came and by when it wants an answer.",
  access: "public",
  by: ["firm", "officer", "administrator"],
  writes: true,
  input: z
    .object({
      voyage_id: z.uuid(),
      task_id: z.uuid().optional(),
      jurisdiction: z.enum(JURISDICTION_CODES),
      received_on: Day,
      text: z.string().trim().min(1).max(5000),
      answer_due_on: Day.optional(),
    })
    .refine(({ received_on, answer_due_on }) => !answer_due_on || answer_due_on >= received_on, {
      path: ["answer_due_on"],
      message: "an answer is not due before the question came",
    }),
  output: z.object({ question_id: z.string(), version: z.int() }),
  example: {
    ...{ voyage_id: "00000000-0000-4000-8000-000000000000", jurisdiction: "US", received_on: "2026-11-20" },
    ...{ text: "Please justify the starting dose.", answer_due_on: "2026-11-30" },
  },
  run: ({ voyage_id, task_id, jurisdiction, received_on, text, answer_due_on }, context) =>
    onBehalf(context, "voyages.ask", async (database, { person_id }) =>
      only(
        await database.rows(
          z.object({ question_id: z.string(), version: z.int() }),
          `insert into question (voyage_id, task_id, jurisdiction, received_on, text, answer_due_on, created_by)
           select v.voyage_id, $2, $3, $4, $5, $6, $7 from voyage v where v.voyage_id = $1 returning question_id, version`,
          [voyage_id, task_id ?? null, jurisdiction, received_on, text, answer_due_on ?? null, person_id],
        ),
        A_VOYAGE,
      ),
    ),
});
