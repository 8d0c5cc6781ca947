import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { PriceRow, SaleRow } from "../core/tables/context.ts";
import { DrugComponent, DrugName, DrugOrganisation } from "../core/tables/medicine.ts";
import { AuthorisationRow } from "../core/tables/register.ts";
import { Text } from "../core/text.ts";
import { readAttempts } from "../store/attempts.ts";
import { APPROVALS, Approval } from "./approvals-list.ts";
import { DEALS, Deal } from "./deals-list.ts";
import { DRUGS, DrugSummary } from "./drugs-list.ts";
import { defineOperation } from "./operation.ts";
import { Provenance, provenanceOf } from "./provenance.ts";
import { number } from "./shapes.ts";
import { cardOf, described, type Moment, SourceState } from "./source-card.ts";
import { TRIALS, Trial } from "./trials-list.ts";

const Price = PriceRow.extend({ amount: number });
const Sale = SaleRow.extend({ amount_million: number });

const Authorisation = AuthorisationRow.extend({
  source_id: z.string(),
  address: z.string().nullable(),
  joined_by: z.enum(["application_number", "substance"]),
});

const AUTHORISATIONS = `
  select a.*, r.source_id, r.address, d.joined_by
  from drug_authorisation d join authorisation a using (record_key, authorisation_id) join record r using (record_key)
  where d.drug_id = $id order by a.jurisdiction, a.application_number, r.source_id, a.product_number`;

const Register = z.object({ id: z.string(), title: Text, state: SourceState, as_of: z.string().nullable() });

const registersOf = (moment: Moment): z.infer<typeof Register>[] =>
  described()
    .filter(({ group }) => group === "approvals")
    .map((source) => cardOf(source, moment))
    .map(({ id, title, state, as_of }) => ({ id, title, state, as_of }));

export const getDrug = defineOperation({
  id: "drugs.get",
  title: { en: "A medicine", zh: "单个药物" },
  summary:
    "One medicine: names in both scripts, origin, targets, approvals, deals, trials, prices and sales, each with its record.",
  access: "public",
  writes: false,
  input: z.object({ drug: z.string() }),
  output: z.object({
    drug: DrugSummary,
    names: z.array(DrugName),
    /** The binder and payload of a conjugate, the arms of a bispecific antibody. */
    components: z.array(DrugComponent),
    /** Who discovered, develops, holds or licensed it, where and from when to when. */
    organisations: z.array(DrugOrganisation),
    approvals: z.array(Approval),
    /** What registers of medicines say of it, in their own names. */
    authorisations: z.array(Authorisation),
    /** The registers that were looked in, and how far they can be trusted. None of them says that there is nothing elsewhere. */
    registers: z.array(Register),
    deals: z.array(Deal),
    trials: z.array(Trial),
    prices: z.array(Price),
    sales: z.array(Sale),
    ...Provenance.shape,
  }),
  example: { drug: "fruquintinib" },
  async run({ drug: id }, { shelf, data, now }) {
    const { engine, manifest } = shelf.current();
    const [drug] = await engine.rows(DrugSummary, `select * from (${DRUGS}) where drug_id = $id`, { id });
    if (!drug) throw new Fault("not_found", `There is no medicine called ${id}.`);
    return {
      drug,
      names: await engine.rows(DrugName, "from drug_name where drug_id = $id order by kind, name", { id }),
      components: await engine.rows(DrugComponent, "from drug_component where drug_id = $id order by all", { id }),
      organisations: await engine.rows(
        DrugOrganisation,
        "from drug_organisation where drug_id = $id order by from_date nulls first, role, organisation",
        { id },
      ),
      approvals: await engine.rows(
        Approval,
        `select * from (${APPROVALS}) where drug_id = $id order by decision_date nulls last, approval_id`,
        { id },
      ),
      authorisations: await engine.rows(Authorisation, AUTHORISATIONS, { id }),
      registers: registersOf({ manifest, attempts: await readAttempts(data), now: now() }),
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
