import * as z from "zod";
import { Day } from "../core/date.ts";
import { onBehalf, only, stale } from "./casework.ts";
import { defineOperation } from "./operation.ts";

const Row = z.object({ version: z.int() });

export const voyagesKeep = defineOperation({
  id: "voyages.keep",
  title: { en: "Keep a commitment", zh: "履行承诺" },
  summary: "Says on which day a commitment was kept; null takes that back.",
  access: "public",
  by: ["firm", "officer", "administrator"],
  writes: true,
  input: z.object({ commitment_id: z.uuid(), version: z.int().min(1), kept_on: Day.nullable() }),
  output: Row,
  example: { commitment_id: "00000000-0000-4000-8000-000000000000", version: 1, kept_on: "2027-03-20" },
  run: ({ commitment_id, version, kept_on }, context) =>
    onBehalf(context, "voyages.keep", async (database) => {
      only(await database.rows(Row, "select version from commitment where commitment_id = $1", [commitment_id]), {
        en: "This commitment",
        zh: "该承诺",
      });
      const [row] = await database.rows(
        Row,
        `update commitment set kept_on = $3, version = version + 1, updated_at = now()
         where commitment_id = $1 and version = $2 returning version`,
        [commitment_id, version, kept_on],
      );
      if (!row) throw stale();
      return row;
    }),
});
