import * as z from "zod";
import { Day } from "../core/date.ts";
import { Fault } from "../core/fault.ts";
import { OUTCOME_KINDS, readInterests } from "../workspace/interests.ts";
import { onBehalf, only } from "./casework.ts";
import { AN_INTEREST } from "./interests-get.ts";
import { dayOf } from "./landscape.ts";
import { defineOperation } from "./operation.ts";

export const outcomesRecord = defineOperation({
  id: "outcomes.record",
  title: { en: "Enter what came of it", zh: "登记合作结果" },
  summary: "Enters what came of an interest: a term sheet, a licence, or nothing; the other side confirms it.",
  access: "public",
  by: ["firm", "partner"],
  writes: true,
  input: z.object({
    interest_id: z.uuid(),
    kind: z.enum(OUTCOME_KINDS),
    day: Day,
    note: z.string().trim().min(1).max(2000).optional(),
  }),
  output: z.object({ outcome_id: z.string() }),
  example: { interest_id: "00000000-0000-4000-8000-000000000000", kind: "term_sheet", day: "2026-11-20" },
  run: ({ interest_id, kind, day, note }, context) =>
    onBehalf(context, "outcomes.record", async (database, { person_id }) => {
      const { side, firm_id, partner_id } = only(await readInterests(database, { interest_id }), AN_INTEREST);
      if (day > dayOf(context))
        throw new Fault("invalid_input", "This day is to come. Enter what came of it once it has.", {
          field: "day",
          zh: "该日期尚未到来。",
        });
      return only(
        await database.rows(
          z.object({ outcome_id: z.string() }),
          `insert into outcome (interest_id, kind, day, note, recorder_id, recorded_by)
           values ($1, $2, $3, $4, $5, $6) returning outcome_id`,
          [interest_id, kind, day, note ?? null, side === "firm" ? firm_id : partner_id, person_id],
        ),
        AN_INTEREST,
      );
    }),
});
