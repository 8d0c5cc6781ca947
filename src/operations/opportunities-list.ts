import * as z from "zod";
import { Modality } from "../core/tables/medicine.ts";
import { AREA_IDS } from "../models/success-populations.ts";
import { OpportunityRow, readOpportunities } from "../workspace/opportunities.ts";
import { onAnybodysBehalf } from "./casework.ts";
import { defineOperation } from "./operation.ts";

export const opportunitiesList = defineOperation({
  id: "opportunities.list",
  title: { en: "Opportunities", zh: "合作机会" },
  summary:
    "The teasers that firms publish, for everybody: those of your own firm first, drafts and closed ones among them.",
  access: "public",
  is_casework: true,
  writes: false,
  input: z.object({
    area: z.enum(AREA_IDS).optional(),
    modality: Modality.optional(),
    text: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .optional()
      .meta({ description: "Words of the title, the teaser or the target" }),
    only_own: z.stringbool().or(z.boolean()).default(false),
  }),
  output: z.object({ opportunities: z.array(OpportunityRow) }),
  example: {},
  run: async (filter, context) => ({
    opportunities: await onAnybodysBehalf(context, "opportunities.list", (database) =>
      readOpportunities(database, filter),
    ),
  }),
});
