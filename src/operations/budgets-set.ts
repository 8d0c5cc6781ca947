import * as z from "zod";
import { Fault } from "../core/fault.ts";
import type { Database } from "../workspace/database.ts";
import { refuseUnknown } from "./applications-open.ts";
import { onBehalf, stale } from "./casework.ts";
import { defineOperation } from "./operation.ts";

export const budgetsSet = defineOperation({
  id: "budgets.set",
  title: { en: "Set a budget", zh: "设定预算" },
  summary: "Sets what a measure may spend in a year. It cannot be set below what is committed.",
  access: "public",
  by: ["administrator"],
  writes: true,
  input: z.object({
    measure_id: z.string().min(1).max(200),
    year: z.int().min(2000).max(2200),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .default("CNY"),
    amount: z.coerce.number().min(0).max(1e13).multipleOf(0.01),
    /** Of the budget that was looked at, where there was one. */
    version: z.int().min(1).optional(),
  }),
  output: z.object({ measure_id: z.string(), year: z.int() }),
  example: { measure_id: "pd-special-rules-2024-class-1-phase-2", year: 2026, amount: 10_000_000 },
  async run({ measure_id, year, currency, amount, version }, context) {
    await refuseUnknown(measure_id, context);
    return onBehalf(context, "budgets.set", async (database) => {
      if (version !== undefined && (await versionOf(measure_id, year, database)) !== version) throw stale();
      const changed = await database.run(
        `insert into budget (measure_id, year, currency, amount) values ($1, $2, $3, $4)
         on conflict (measure_id, year) do update set amount = excluded.amount, version = budget.version + 1
         where budget.currency = excluded.currency and budget.committed <= excluded.amount`,
        [measure_id, year, currency, amount],
      );
      if (changed === 0)
        throw new Fault("conflict", "More than this is committed already, or the budget is in another currency.", {
          field: "amount",
          zh: "已承诺金额超过该数，或币种不一致。",
        });
      return { measure_id, year };
    });
  },
});

/** The version that stands, held until the end: nobody changes it between. */
async function versionOf(measure_id: string, year: number, database: Database): Promise<number | undefined> {
  const [row] = await database.rows(
    z.object({ version: z.int() }),
    "select version from budget where measure_id = $1 and year = $2 for update",
    [measure_id, year],
  );
  return row?.version;
}
