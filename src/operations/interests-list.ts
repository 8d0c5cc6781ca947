import * as z from "zod";
import { InterestRow, readInterests } from "../workspace/interests.ts";
import { onBehalf } from "./casework.ts";
import { defineOperation } from "./operation.ts";

export const interestsList = defineOperation({
  id: "interests.list",
  title: { en: "Interests", zh: "合作意向" },
  summary: "The interests that your organisation shows or is shown, what moved last first.",
  access: "public",
  by: ["firm", "partner"],
  writes: false,
  input: z.object({ opportunity_id: z.uuid().optional() }),
  output: z.object({ interests: z.array(InterestRow) }),
  example: {},
  run: async ({ opportunity_id }, context) => ({
    interests: await onBehalf(context, "interests.list", (database) => readInterests(database, { opportunity_id })),
  }),
});
