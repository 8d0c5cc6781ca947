import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { FirmFacts } from "../models/eligibility/facts.ts";
import { readApplication } from "../workspace/applications.ts";
import { AN_APPLICATION } from "./applications-get.ts";
import { money } from "./applications-open.ts";
import { onBehalf, only, stale } from "./casework.ts";
import { defineOperation } from "./operation.ts";

export const applicationsChange = defineOperation({
  id: "applications.change",
  title: { en: "Change an application", zh: "更改扶持申请" },
  summary:
    "Changes the amount that your firm asks for, or what it said of itself and its asset, while the application is a draft or was sent back.",
  access: "public",
  by: ["firm"],
  writes: true,
  input: z.object({
    application_id: z.uuid(),
    version: z.int().min(1),
    amount: money.optional(),
    /** All of them: what is left out is not known. */
    facts: FirmFacts.optional(),
  }),
  output: z.object({ version: z.int() }),
  example: { application_id: "00000000-0000-4000-8000-000000000000", version: 1, facts: { phase: "phase_2" } },
  run: ({ application_id, version, amount, facts }, context) =>
    onBehalf(context, "applications.change", async (database, { memberships }) => {
      const { state, organisation_id } = only(await readApplication(database, application_id), AN_APPLICATION);
      if (!memberships.some((each) => each.organisation_id === organisation_id))
        throw new Fault("forbidden", "Only the applicant changes what it asks for.", { zh: "仅申请单位可更改。" });
      if (state !== "draft" && state !== "incomplete")
        throw new Fault("conflict", "What was handed in stays as it was.", { zh: "已递交的内容不可更改。" });
      const [row] = await database.rows(
        z.object({ version: z.int() }),
        `update application set amount = coalesce($3, amount), facts = coalesce($4::jsonb, facts), version = version + 1,
           updated_at = now()
         where application_id = $1 and version = $2 returning version`,
        [application_id, version, amount ?? null, facts ? JSON.stringify(facts) : null],
      );
      if (!row) throw stale();
      return row;
    }),
});
