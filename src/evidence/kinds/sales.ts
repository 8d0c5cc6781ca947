import * as z from "zod";
import { Day } from "../../core/date.ts";
import { Money } from "../../core/money.ts";
import { defineKind, Id, provenance } from "../kind.ts";

const Sale = z.strictObject({
  ...provenance,
  drug_id: Id,
  period: z.strictObject({ start: Day, end: Day }).refine(({ start, end }) => start <= end, "Expected start ≤ end"),
  /** Such as `world`, `world_except_china`, `China`. */
  territory: z.string().min(1),
  seller: z.string().nullable(),
  amount: Money,
});

export const sales = defineKind({
  id: "sales",
  title: { en: "Sales", zh: "销售额" },
  schema: Sale,
  label: ({ drug_id, territory, period }) => {
    const label = `${drug_id} · ${territory} · ${period.start.slice(0, 4)}`;
    return { en: label, zh: label };
  },
  references: ({ drug_id }) => [{ kind: "drugs", id: drug_id, field: "drug_id" }],
  facts: ({ id: sale_id, drug_id, period, territory, seller, amount }) => ({
    sale: [
      {
        sale_id,
        drug_id,
        period_start: period.start,
        period_end: period.end,
        territory,
        seller,
        amount_million: amount.million,
        currency: amount.currency,
      },
    ],
  }),
});
