import type { Kind } from "../kind.ts";
import { collectDrugs } from "./collect.ts";
import { resolveDrug } from "./resolve.ts";

export const drugs: Kind = {
  id: "drug",
  title: { en: "Medicines", zh: "药物" },
  other: { en: "Not a medicine", zh: "非药物" },
  collect: collectDrugs,
  resolve: resolveDrug,
  labels: `
    select label, count(distinct record) as records from (
      select name as label, trial_id as record from trial_intervention
      where coalesce(type, 'drug') in ('drug', 'biological', 'combination_product', 'genetic', 'dietary_supplement')
      union all select asset, deal_id from deal_asset
    ) where label <> '' group by all`,
};
