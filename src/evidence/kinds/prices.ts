import * as z from "zod";
import { dateColumns, PartialDate } from "../../core/date.ts";
import { Currency } from "../../core/money.ts";
import { PriceRow } from "../../core/tables/context.ts";
import { defineKind, Id, JurisdictionCode, provenance } from "../kind.ts";

const Price = z.strictObject({
  ...provenance,
  drug_id: Id.nullable(),
  product: z.string().min(1),
  product_zh: z.string().nullable(),
  jurisdiction: JurisdictionCode,
  kind: PriceRow.shape.kind,
  /** In units of the currency. */
  amount: z.number().min(0),
  currency: Currency,
  /** What the amount buys: `240 mg vial`, `cycle of 21 days`, `year of treatment`. */
  per: z.string().min(1),
  /** How much of the active substance that is, in all; null where the page does not say. */
  contents: z.strictObject({ amount: z.number().positive(), unit: z.enum(["mg", "unit", "treatment"]) }).nullable(),
  date: PartialDate.nullable(),
  payer: z.string().nullable(),
});

export const prices = defineKind({
  id: "prices",
  title: { en: "Prices", zh: "价格" },
  schema: Price,
  label: ({ product, jurisdiction, kind }) => ({
    en: `${product} · ${jurisdiction} · ${kind}`,
    zh: `${product} · ${jurisdiction} · ${kind}`,
  }),
  references: ({ drug_id }) => (drug_id ? [{ kind: "drugs", id: drug_id, field: "drug_id" }] : []),
  facts: ({ id: price_id, date, ...row }) => ({
    price: [
      {
        price_id,
        drug_id: row.drug_id,
        product: row.product,
        product_zh: row.product_zh,
        jurisdiction: row.jurisdiction,
        kind: row.kind,
        amount: row.amount,
        currency: row.currency,
        per: row.per,
        contents_amount: row.contents?.amount ?? null,
        contents_unit: row.contents?.unit ?? null,
        ...dateColumns("price_date", date),
        payer: row.payer,
      },
    ],
  }),
});
