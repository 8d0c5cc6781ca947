import * as z from "zod";
import { ReferencePriceRuleRow } from "../../core/tables/context.ts";
import { defineKind, JurisdictionCode, provenance } from "../kind.ts";

const ReferencePriceRule = z.strictObject({
  ...provenance,
  jurisdiction: JurisdictionCode,
  payer: z.string().nullable(),
  basket_size: z.int().min(1).nullable(),
  /** Where the rule takes `basket_size` countries out of a longer list: how long the list is. */
  basket_pool: z.int().min(1).nullable(),
  minimum_countries: z.int().min(1).nullable(),
  rule: ReferencePriceRuleRow.shape.rule,
  revision_months: z.int().min(1).nullable(),
  counts_origin_price: z.boolean().nullable(),
  price_basis: ReferencePriceRuleRow.shape.price_basis,
  legal_state: ReferencePriceRuleRow.shape.legal_state,
  basket: z.array(JurisdictionCode).default([]),
});

export const referencePriceRules = defineKind({
  id: "reference-price-rules",
  title: { en: "Reference pricing rules", zh: "参考定价规则" },
  schema: ReferencePriceRule,
  label: ({ jurisdiction, payer, rule }) => {
    const label = [jurisdiction, payer, rule].filter(Boolean).join(" · ");
    return { en: label, zh: label };
  },
  references: () => [],
  facts: ({ id: reference_price_rule_id, basket, ...row }) => ({
    reference_price_rule: [
      {
        reference_price_rule_id,
        jurisdiction: row.jurisdiction,
        payer: row.payer,
        basket_size: row.basket_size,
        basket_pool: row.basket_pool,
        minimum_countries: row.minimum_countries,
        rule: row.rule,
        revision_months: row.revision_months,
        counts_origin_price: row.counts_origin_price,
        price_basis: row.price_basis,
        legal_state: row.legal_state,
      },
    ],
    reference_price_basket: basket.map((reference_jurisdiction) => ({
      reference_price_rule_id,
      reference_jurisdiction,
    })),
  }),
});
