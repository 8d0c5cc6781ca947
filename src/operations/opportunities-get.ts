import * as z from "zod";
import { InterestRow, readInterests } from "../workspace/interests.ts";
import { OpportunityRow, readConfidential, readOpportunities } from "../workspace/opportunities.ts";
import { onAnybodysBehalf, only } from "./casework.ts";
import { defineOperation } from "./operation.ts";

export const AN_OPPORTUNITY = { en: "This opportunity", zh: "该合作机会" };

export const opportunitiesGet = defineOperation({
  id: "opportunities.get",
  title: { en: "An opportunity", zh: "单个合作机会" },
  summary:
    "One teaser; what is confidential, for its firm and for a partner where both have signed; and the interests in it that you may see.",
  access: "public",
  is_casework: true,
  writes: false,
  input: z.object({ opportunity_id: z.uuid() }),
  output: z.object({
    opportunity: OpportunityRow,
    confidential: z.string().nullable(),
    interests: z.array(InterestRow),
  }),
  example: { opportunity_id: "00000000-0000-4000-8000-000000000000" },
  run: ({ opportunity_id }, context) =>
    onAnybodysBehalf(context, "opportunities.get", async (database) => ({
      opportunity: only(await readOpportunities(database, { opportunity_id }), AN_OPPORTUNITY),
      confidential: await readConfidential(database, opportunity_id),
      interests: await readInterests(database, { opportunity_id }),
    })),
});
