import * as z from "zod";
import { readOpportunities } from "../workspace/opportunities.ts";
import { TimeZone } from "./alerts-watch.ts";
import { onBehalf, only, partnerOf } from "./casework.ts";
import { defineOperation } from "./operation.ts";
import { AN_OPPORTUNITY } from "./opportunities-get.ts";

export const interestsShow = defineOperation({
  id: "interests.show",
  title: { en: "Show interest", zh: "表达兴趣" },
  summary:
    "Tells the firm of a published opportunity that your organisation is interested, and who you are; the firm accepts or declines.",
  access: "public",
  by: ["partner"],
  writes: true,
  input: z.object({
    opportunity_id: z.uuid(),
    message: z.string().trim().min(1).max(5000),
    time_zone: TimeZone.default("UTC").meta({ description: "By whose clock you meet" }),
    organisation_id: z.string().max(200).optional(),
  }),
  output: z.object({ interest_id: z.string(), version: z.int() }),
  example: {
    ...{ opportunity_id: "00000000-0000-4000-8000-000000000000", time_zone: "Europe/Zurich" },
    ...{ message: "We look for bispecific antibodies with first clinical data." },
  },
  run: ({ opportunity_id, message, time_zone, organisation_id }, context) =>
    onBehalf(context, "interests.show", async (database, person) => {
      const partner = partnerOf(person, organisation_id);
      const { organisation_id: firm } = only(await readOpportunities(database, { opportunity_id }), AN_OPPORTUNITY);
      return only(
        await database.rows(
          z.object({ interest_id: z.string(), version: z.int() }),
          `insert into interest (opportunity_id, firm_id, partner_id, message, partner_zone, created_by)
           values ($1, $2, $3, $4, $5, $6) returning interest_id, version`,
          [opportunity_id, firm, partner, message, time_zone, person.person_id],
        ),
        AN_OPPORTUNITY,
      );
    }),
});
