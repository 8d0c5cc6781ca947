import * as z from "zod";
import { Fault } from "../core/fault.ts";
import {
  ApplicationRow,
  PaymentRow,
  ReviewRow,
  readApplication,
  readFacts,
  readPayments,
  readReviews,
  readTurns,
  TurnRow,
} from "../workspace/applications.ts";
import { Assessed, AssessmentRow, readAssessments } from "../workspace/assessments.ts";
import type { Database } from "../workspace/database.ts";
import { onBehalf, only } from "./casework.ts";
import { assessMeasure } from "./measure-assess.ts";
import { type Context, defineOperation } from "./operation.ts";

export const AN_APPLICATION = { en: "This application", zh: "该申请" };

export const applicationsGet = defineOperation({
  id: "applications.get",
  title: { en: "An application", zh: "扶持申请详情" },
  summary:
    "One application with each turn it took, what its measure asked and found each time it was handed in, what was decided and paid; a firm reads reviews once they are decided.",
  access: "public",
  by: ["firm", "officer", "reviewer", "administrator"],
  writes: false,
  input: z.object({ application_id: z.uuid() }),
  output: z.object({
    application: ApplicationRow,
    turns: z.array(TurnRow),
    reviews: z.array(ReviewRow),
    payments: z.array(PaymentRow),
    /** What the firm said of itself and its asset. */
    facts: z.record(z.string(), z.unknown()),
    assessments: z.array(AssessmentRow),
    /** Of one that is being prepared: what its measure would find if it were handed in today. */
    outlook: Assessed.nullable(),
  }),
  example: { application_id: "00000000-0000-4000-8000-000000000000" },
  run: ({ application_id }, context) =>
    onBehalf(context, "applications.get", async (database) => {
      const application = only(await readApplication(database, application_id), AN_APPLICATION);
      return {
        application,
        turns: await readTurns(database, application_id),
        reviews: await readReviews(database, application_id),
        payments: await readPayments(database, application_id),
        facts: await factsOf(database, application_id),
        assessments: await readAssessments(database, application_id),
        outlook: await outlookOf(application, database, context),
      };
    }),
});

const factsOf = async (database: Database, application_id: string) =>
  only(await readFacts(database, application_id), AN_APPLICATION).facts;

/** A measure that the evidence no longer holds has no outlook. */
async function outlookOf({ application_id, state, measure_id }: ApplicationRow, database: Database, context: Context) {
  if (state !== "draft" && state !== "incomplete") return null;
  const facts = await factsOf(database, application_id);
  return assessMeasure(measure_id, facts, context).catch((error) => {
    if (error instanceof Fault && error.code === "not_found") return null;
    throw error;
  });
}
