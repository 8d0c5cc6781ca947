import * as z from "zod";
import { Day } from "../core/date.ts";
import { JURISDICTION_CODES } from "../core/jurisdictions.ts";
import { onBehalf, only } from "./casework.ts";
import { defineOperation } from "./operation.ts";
import { A_VOYAGE } from "./voyages-get.ts";

export const voyagesCommit = defineOperation({
  id: "voyages.commit",
  title: { en: "Enter a commitment", zh: "登记承诺" },
  summary: "Enters what an authority was promised on a voyage, and by when.",
  access: "public",
  by: ["firm", "officer", "administrator"],
  writes: true,
  input: z.object({
    voyage_id: z.uuid(),
    jurisdiction: z.enum(JURISDICTION_CODES),
    text: z.string().trim().min(1).max(5000),
    due_on: Day,
  }),
  output: z.object({ commitment_id: z.string(), version: z.int() }),
  example: {
    ...{ voyage_id: "00000000-0000-4000-8000-000000000000", jurisdiction: "US", due_on: "2027-03-31" },
    text: "Send the report of the extension study.",
  },
  run: ({ voyage_id, jurisdiction, text, due_on }, context) =>
    onBehalf(context, "voyages.commit", async (database, { person_id }) =>
      only(
        await database.rows(
          z.object({ commitment_id: z.string(), version: z.int() }),
          `insert into commitment (voyage_id, jurisdiction, text, due_on, created_by)
           select v.voyage_id, $2, $3, $4, $5 from voyage v where v.voyage_id = $1 returning commitment_id, version`,
          [voyage_id, jurisdiction, text, due_on, person_id],
        ),
        A_VOYAGE,
      ),
    ),
});
