import * as z from "zod";
import { PriceRule } from "../models/reference-pricing.ts";
import type { Engine } from "../store/engine.ts";

const MaybeCount = z.union([z.null(), z.coerce.number().int()]);

const StoredRule = PriceRule.extend({
  basket_size: MaybeCount,
  basket_pool: MaybeCount,
  minimum_countries: MaybeCount,
  revision_months: MaybeCount,
});

export const PRICE_RULES_ON_RECORD = `select r.*,
  coalesce((select list(b.reference_jurisdiction order by b.reference_jurisdiction) from reference_price_basket b
    where b.reference_price_rule_id = r.reference_price_rule_id), []) as basket
from reference_price_rule r join record x using (record_key) where x.grade <> 'unverified'
order by r.jurisdiction, r.reference_price_rule_id`;

/** The reference pricing rules that a page shows, with the countries it names. */
export const priceRules = (engine: Engine): Promise<PriceRule[]> => engine.rows(StoredRule, PRICE_RULES_ON_RECORD);
