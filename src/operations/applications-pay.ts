import * as z from "zod";
import { Day } from "../core/date.ts";
import { Fault } from "../core/fault.ts";
import { readApplication } from "../workspace/applications.ts";
import { AN_APPLICATION } from "./applications-get.ts";
import { money } from "./applications-open.ts";
import { onBehalf, only, stale } from "./casework.ts";
import { defineOperation } from "./operation.ts";

export const applicationsPay = defineOperation({
  id: "applications.pay",
  title: { en: "Record a payment", zh: "登记拨付" },
  summary:
    "Records a payment of approved support. What is paid never exceeds what was approved; with the last of it the application is paid.",
  access: "public",
  by: ["officer"],
  writes: true,
  input: z.object({
    application_id: z.uuid(),
    version: z.int().min(1),
    amount: money,
    reference: z.string().trim().min(1).max(200),
    paid_on: Day,
  }),
  output: z.object({ state: z.string(), version: z.int(), paid: z.number() }),
  example: {
    ...{ application_id: "00000000-0000-4000-8000-000000000000", version: 4, amount: 1_000_000 },
    ...{ reference: "2026-0113", paid_on: "2026-11-23" },
  },
  run: ({ application_id, version, amount, reference, paid_on }, context) =>
    onBehalf(context, "applications.pay", async (database, person) => {
      await database.run("select application_id from application where application_id = $1 for update", [
        application_id,
      ]);
      const before = only(await readApplication(database, application_id), AN_APPLICATION);
      if (before.version !== version) throw stale();
      const left = Math.round(100 * (before.amount - before.paid)) / 100;
      if (before.state !== "approved")
        throw new Fault("conflict", `An application that is ${before.state} is not paid.`, {
          zh: "当前状态不可拨付。",
        });
      if (amount > left)
        throw new Fault("invalid_input", `Only ${left} ${before.currency} is left to pay.`, {
          field: "amount",
          zh: `尚可拨付 ${left} ${before.currency}。`,
        });
      await database.run(
        "insert into payment (application_id, amount, reference, paid_on, recorded_by) values ($1, $2, $3, $4, $5)",
        [application_id, amount, reference, paid_on, person.person_id],
      );
      const row = only(
        await database.rows(
          z.object({ state: z.string(), version: z.int() }),
          `update application set state = case when $2 then 'paid' else state end, version = version + 1, updated_at = now()
           where application_id = $1 returning state, version`,
          [application_id, amount === left],
        ),
        AN_APPLICATION,
      );
      return { ...row, paid: Math.round(100 * (before.paid + amount)) / 100 };
    }),
});
