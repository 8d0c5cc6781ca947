import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { FirmFacts } from "../models/eligibility/facts.ts";
import { AN_APPLICATION } from "./applications-get.ts";
import { firmOf, onBehalf, only } from "./casework.ts";
import { type Context, defineOperation } from "./operation.ts";

/** To the cent, and no more than a database keeps exactly. */
export const money = z.coerce.number().positive().max(1e13).multipleOf(0.01);

export const applicationsOpen = defineOperation({
  id: "applications.open",
  title: { en: "Begin an application", zh: "新建扶持申请" },
  summary:
    "Begins an application for a measure on behalf of your firm; it is a draft that nobody else sees until it is submitted.",
  access: "public",
  by: ["firm"],
  writes: true,
  input: z.object({
    measure_id: z.string().min(1).max(200),
    voyage_id: z.uuid().optional(),
    organisation_id: z.string().max(200).optional(),
    amount: money,
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .default("CNY"),
    /** What the firm answered when it was matched. */
    facts: FirmFacts.default({}),
  }),
  output: z.object({ application_id: z.string(), version: z.int() }),
  example: { measure_id: "pd-special-rules-2024-class-1-phase-2", amount: 1_000_000 },
  async run({ measure_id, voyage_id, organisation_id, amount, currency, facts }, context) {
    await refuseUnknown(measure_id, context);
    return onBehalf(context, "applications.open", async (database, person) =>
      only(
        await database.rows(
          z.object({ application_id: z.string(), version: z.int() }),
          `insert into application (organisation_id, voyage_id, measure_id, amount, currency, facts, created_by)
           values ($1, $2, $3, $4, $5, $6, $7) returning application_id, version`,
          [
            ...[firmOf(person, organisation_id), voyage_id ?? null, measure_id, amount, currency],
            ...[JSON.stringify(facts), person.person_id],
          ],
        ),
        AN_APPLICATION,
      ),
    );
  },
});

/** A measure that the evidence does not hold is neither applied for nor paid from. */
export async function refuseUnknown(measure_id: string, context: Context): Promise<void> {
  const found = await context.shelf
    .current()
    .engine.rows(z.object({ measure_id: z.string() }), "select measure_id from measure where measure_id = $measure", {
      measure: measure_id,
    });
  if (found.length > 0) return;
  throw new Fault("not_found", `There is no measure called ${measure_id}. policies.list names them.`, {
    field: "measure_id",
    zh: `没有名为 ${measure_id} 的措施，请在扶持措施目录中查找。`,
  });
}
