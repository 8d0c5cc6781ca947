import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { PriceRow, SaleRow } from "../core/tables/context.ts";
import { DrugName } from "../core/tables/medicine.ts";
import { APPROVALS, Approval } from "./approvals-list.ts";
import { DEALS, Deal } from "./deals-list.ts";
import { DRUGS, DrugSummary } from "./drugs-list.ts";
import { defineOperation } from "./operation.ts";
import { Provenance, provenanceOf } from "./provenance.ts";
import { number } from "./shapes.ts";
import { TRIALS, Trial } from "./trials-list.ts";

const Price = PriceRow.extend({ amount: number });
const Sale = SaleRow.extend({ amount_million: number });

export const getDrug = defineOperation({
  id: "drugs.get",
  summary:
    "One medicine: names in both scripts, origin, targets, approvals, deals, trials, prices and sales, each with its record.",
  access: "public",
  writes: false,
  input: z.object({ drug: z.string() }),
  output: z.object({
    drug: DrugSummary,
    names: z.array(DrugName),
    approvals: z.array(Approval),
    deals: z.array(Deal),
    trials: z.array(Trial),
    prices: z.array(Price),
    sales: z.array(Sale),
    ...Provenance.shape,
  }),
  example: { drug: "fruquintinib" },
  async run({ drug: id }, { shelf }) {
    const { engine } = shelf.current();
    const [drug] = await engine.rows(DrugSummary, `select * from (${DRUGS}) where drug_id = $id`, { id });
    if (!drug) throw new Fault("not_found", `There is no medicine called ${id}.`);
    return {
      drug,
      names: await engine.rows(DrugName, "from drug_name where drug_id = $id order by kind, name", { id }),
      approvals: await engine.rows(
        Approval,
        `select * from (${APPROVALS}) where drug_id = $id order by decision_date nulls last, approval_id`,
        { id },
      ),
      deals: await engine.rows(
        Deal,
        `select * from (${DEALS}) where deal_id in (select deal_id from deal_asset where drug_id = $id) order by signed_date nulls last`,
        { id },
      ),
      trials: await engine.rows(
        Trial,
        `select * from (${TRIALS}) where trial_id in (select trial_id from trial_drug where drug_id = $id) order by phase desc nulls last, trial_id`,
        { id },
      ),
      prices: await engine.rows(Price, "from price where drug_id = $id order by price_date desc nulls last, price_id", {
        id,
      }),
      sales: await engine.rows(Sale, "from sale where drug_id = $id order by period_end desc, sale_id", { id }),
      ...(await provenanceOf(engine, drug.record_key)),
    };
  },
});
