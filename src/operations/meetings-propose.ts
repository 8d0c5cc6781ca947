import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { readInterests } from "../workspace/interests.ts";
import { onBehalf, only } from "./casework.ts";
import { AN_INTEREST } from "./interests-get.ts";
import { defineOperation } from "./operation.ts";

export const meetingsPropose = defineOperation({
  id: "meetings.propose",
  title: { en: "Propose a meeting", zh: "提议会议" },
  summary:
    "Proposes up to ten beginnings to the other side of an accepted interest, as instants: each side reads them by its own clock.",
  access: "public",
  by: ["firm", "partner"],
  writes: true,
  input: z.object({
    interest_id: z.uuid(),
    subject: z.string().trim().min(1).max(200),
    minutes: z.int().min(10).max(480).default(60),
    starts: z
      .array(z.iso.datetime({ offset: true }))
      .min(1)
      .max(10),
  }),
  output: z.object({ meeting_id: z.string(), version: z.int() }),
  example: {
    ...{ interest_id: "00000000-0000-4000-8000-000000000000", subject: "First clinical data" },
    ...{ minutes: 60, starts: ["2026-12-01T08:00:00Z"] },
  },
  run: ({ interest_id, subject, minutes, starts }, context) =>
    onBehalf(context, "meetings.propose", async (database, { person_id }) => {
      const { side, firm_id, partner_id, state } = only(await readInterests(database, { interest_id }), AN_INTEREST);
      if (state !== "accepted")
        throw new Fault("conflict", "A meeting is proposed once the firm has accepted the interest.", {
          zh: "企业接受合作意向后方可提议会议。",
        });
      const past = starts.find((start) => new Date(start) <= context.now());
      if (past)
        throw new Fault("invalid_input", `${past} is over. Propose a time that is to come.`, {
          field: "starts",
          zh: "所提时间已过，请选择将来的时间。",
        });
      return only(
        await database.rows(
          z.object({ meeting_id: z.string(), version: z.int() }),
          `insert into meeting (interest_id, subject, minutes, starts, proposer_id, created_by)
           values ($1, $2, $3, $4::timestamptz[], $5, $6) returning meeting_id, version`,
          [interest_id, subject, minutes, starts, side === "firm" ? firm_id : partner_id, person_id],
        ),
        AN_INTEREST,
      );
    }),
});
