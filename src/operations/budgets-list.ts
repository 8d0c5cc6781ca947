import * as z from "zod";
import { BudgetRow, readBudgets } from "../workspace/applications.ts";
import { onBehalf } from "./casework.ts";
import { defineOperation } from "./operation.ts";

export const budgetsList = defineOperation({
  id: "budgets.list",
  title: { en: "Budgets", zh: "预算" },
  summary: "The budget of each measure and year, and what of it is committed to approved applications.",
  access: "public",
  by: ["officer", "reviewer", "administrator"],
  writes: false,
  input: z.object({}),
  output: z.object({ budgets: z.array(BudgetRow) }),
  example: {},
  run: async (_, context) => ({ budgets: await onBehalf(context, "budgets.list", readBudgets) }),
});
