import * as z from "zod";
import {
  ApplicationRow,
  PaymentRow,
  ReviewRow,
  readApplication,
  readPayments,
  readReviews,
  readTurns,
  TurnRow,
} from "../workspace/applications.ts";
import { onBehalf, only } from "./casework.ts";
import { defineOperation } from "./operation.ts";

export const AN_APPLICATION = { en: "This application", zh: "该申请" };

export const applicationsGet = defineOperation({
  id: "applications.get",
  title: { en: "An application", zh: "扶持申请详情" },
  summary:
    "One application with each turn it took, what was decided and paid; a firm reads reviews once they are decided.",
  access: "public",
  by: ["firm", "officer", "reviewer", "administrator"],
  writes: false,
  input: z.object({ application_id: z.uuid() }),
  output: z.object({
    application: ApplicationRow,
    turns: z.array(TurnRow),
    reviews: z.array(ReviewRow),
    payments: z.array(PaymentRow),
  }),
  example: { application_id: "00000000-0000-4000-8000-000000000000" },
  run: ({ application_id }, context) =>
    onBehalf(context, "applications.get", async (database) => ({
      application: only(await readApplication(database, application_id), AN_APPLICATION),
      turns: await readTurns(database, application_id),
      reviews: await readReviews(database, application_id),
      payments: await readPayments(database, application_id),
    })),
});
