import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { onBehalf, only } from "./casework.ts";
import { defineOperation } from "./operation.ts";

const Known = z.object({ is_ours: z.boolean(), confirmed_at: z.iso.datetime().nullable() });
const Row = z.object({ outcome_id: z.string(), confirmed_at: z.iso.datetime() });

const AN_OUTCOME = { en: "This outcome", zh: "该合作结果" };

export const outcomesConfirm = defineOperation({
  id: "outcomes.confirm",
  title: { en: "Confirm what came of it", zh: "确认合作结果" },
  summary: "Confirms, on the side that did not enter it, what came of an interest.",
  access: "public",
  by: ["firm", "partner"],
  writes: true,
  input: z.object({ outcome_id: z.uuid() }),
  output: Row,
  example: { outcome_id: "00000000-0000-4000-8000-000000000000" },
  run: ({ outcome_id }, context) =>
    onBehalf(context, "outcomes.confirm", async (database, { person_id }) => {
      const { is_ours, confirmed_at } = only(
        await database.rows(
          Known,
          "select recorder_id in (select my_organisations()) as is_ours, confirmed_at from outcome where outcome_id = $1",
          [outcome_id],
        ),
        AN_OUTCOME,
      );
      if (is_ours || confirmed_at)
        throw new Fault("conflict", "The side that did not enter it confirms it, once.", { zh: "由对方确认一次。" });
      return only(
        await database.rows(
          Row,
          `update outcome set confirmed_by = $2, confirmed_at = now()
           where outcome_id = $1 and confirmed_at is null returning outcome_id, confirmed_at`,
          [outcome_id, person_id],
        ),
        AN_OUTCOME,
      );
    }),
});
