import * as z from "zod";
import { readProfile } from "../workspace/partners.ts";
import { onBehalf, only, stale } from "./casework.ts";
import { defineOperation } from "./operation.ts";
import { A_PROFILE } from "./partners-profile.ts";

export const partnersConfirm = defineOperation({
  id: "partners.confirm",
  title: { en: "Confirm who a partner is", zh: "确认合作方身份" },
  summary:
    "Says that a partner is the organisation of the evidence that it says it is, or takes that back. Only what is confirmed stands beside that organisation on a shortlist.",
  access: "public",
  by: ["officer"],
  writes: true,
  input: z.object({
    organisation_id: z.string().min(1).max(200),
    version: z.int().min(1),
    is_confirmed: z.boolean(),
  }),
  output: z.object({ version: z.int() }),
  example: { organisation_id: "northern-harbour-pharma", version: 1, is_confirmed: true },
  run: ({ organisation_id, version, is_confirmed }, context) =>
    onBehalf(context, "partners.confirm", async (database) => {
      only(await readProfile(database, organisation_id), A_PROFILE);
      const [row] = await database.rows(
        z.object({ version: z.int() }),
        `update partner_profile set confirmed_as = case when $3 then known_as end, version = version + 1, updated_at = now()
         where organisation_id = $1 and version = $2 returning version`,
        [organisation_id, version, is_confirmed],
      );
      if (!row) throw stale();
      return row;
    }),
});
