import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { readApplication } from "../workspace/applications.ts";
import { AN_APPLICATION } from "./applications-get.ts";
import { onBehalf, only } from "./casework.ts";
import { defineOperation } from "./operation.ts";

export const applicationsReview = defineOperation({
  id: "applications.review",
  title: { en: "Review an application", zh: "评审扶持申请" },
  summary:
    "Judges an application, with the reason. Two people judge each round; approved is what both approve, and only while the budget of the year holds it.",
  access: "public",
  by: ["reviewer"],
  writes: true,
  input: z.object({
    application_id: z.uuid(),
    verdict: z.enum(["approve", "reject"]),
    reason: z.string().trim().min(1).max(5000),
  }),
  output: z.object({ state: z.string() }),
  example: {
    application_id: "00000000-0000-4000-8000-000000000000",
    verdict: "approve",
    reason: "All conditions are met.",
  },
  run: ({ application_id, verdict, reason }, context) =>
    onBehalf(context, "applications.review", async (database, person) => {
      await database.run("select hold_application($1)", [application_id]);
      const { round, state } = only(await readApplication(database, application_id), AN_APPLICATION);
      if (state !== "in_review") throw notInReview(state);
      await database.run(
        "insert into review (application_id, round, reviewer_id, verdict, reason) values ($1, $2, $3, $4, $5)",
        [application_id, round, person.person_id, verdict, reason],
      );
      return only(
        await database.rows(z.object({ state: z.string() }), "select settle($1) as state", [application_id]),
        AN_APPLICATION,
      );
    }),
});

const notInReview = (state: string) =>
  new Fault("conflict", `An application that is ${state} is not judged. Look at it again.`, {
    zh: "该申请不在评审中，请刷新后查看。",
  });
