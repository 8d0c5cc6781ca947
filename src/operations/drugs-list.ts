import * as z from "zod";
import { DrugRow } from "../core/tables/medicine.ts";
import { defineOperation } from "./operation.ts";
import { bind, contains, count, search } from "./shapes.ts";

export const DrugSummary = DrugRow.extend({
  stage: z.string().nullable(),
  targets: z.array(z.string()),
  names: z.array(z.string()),
  approvals_abroad: count,
  deals: count,
  trials: count,
}).meta({ id: "DrugSummary" });

export const DRUGS = `
  select d.*, c.stage,
    coalesce((select list(t.target order by t.target) from drug_target t where t.drug_id = d.drug_id), []) as targets,
    coalesce((select list(distinct n.name order by n.name) from drug_name n where n.drug_id = d.drug_id), []) as names,
    (select count(distinct a.jurisdiction) from approval a where a.drug_id = d.drug_id
      and a.event in ('approval', 'conditional_approval') and a.jurisdiction <> 'CN') as approvals_abroad,
    (select count(distinct x.deal_id) from deal_asset x where x.drug_id = d.drug_id) as deals,
    (select count(distinct x.trial_id) from trial_drug x where x.drug_id = d.drug_id) as trials
  from drug d left join candidate c on c.drug_id = d.drug_id and c.is_furthest`;

export const listDrugs = defineOperation({
  id: "drugs.list",
  title: { en: "Medicines", zh: "药物" },
  summary: "The medicines of the evidence with their names, targets, highest stage and how much is known of each.",
  access: "public",
  writes: false,
  input: z.object({ text: search.optional(), originator: search.optional() }),
  output: z.object({ drugs: z.array(DrugSummary), sql: z.string() }),
  example: { text: "fruq" },
  async run({ text, originator }, { shelf }) {
    const sql = `select * from (${DRUGS})
where ${contains(["name", "name_zh", "names::varchar", "targets::varchar", "originator"], "text")}
  and ($originator is null or originator_id = $originator)
order by name`;
    return { drugs: await shelf.current().engine.rows(DrugSummary, sql, bind({ text, originator })), sql };
  },
});
