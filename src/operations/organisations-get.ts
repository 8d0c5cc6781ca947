import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { OrganisationIdentifier } from "../core/tables/medicine.ts";
import { DEALS, Deal } from "./deals-list.ts";
import { DRUGS, DrugSummary } from "./drugs-list.ts";
import { defineOperation } from "./operation.ts";
import { ORGANISATIONS, OrganisationSummary } from "./organisations-list.ts";
import { Provenance, provenanceOf } from "./provenance.ts";

export const getOrganisation = defineOperation({
  id: "organisations.get",
  title: { en: "An organisation", zh: "单个机构" },
  summary: "One organisation: where it is, the medicines it discovered and the deals that name it.",
  access: "public",
  writes: false,
  input: z.object({ organisation: z.string() }),
  output: z.object({
    organisation: OrganisationSummary,
    identifiers: z.array(OrganisationIdentifier),
    drugs: z.array(DrugSummary),
    deals: z.array(Deal),
    ...Provenance.shape,
  }),
  example: { organisation: "hutchmed" },
  async run({ organisation: id }, { shelf }) {
    const { engine } = shelf.current();
    const found = `select * from (${ORGANISATIONS}) where organisation_id = $id`;
    const [organisation] = await engine.rows(OrganisationSummary, found, { id });
    if (!organisation) throw new Fault("not_found", `There is no organisation called ${id}.`);
    return {
      organisation,
      identifiers: await engine.rows(
        OrganisationIdentifier,
        "from organisation_identifier where organisation_id = $id order by scheme, value",
        { id },
      ),
      drugs: await engine.rows(DrugSummary, `select * from (${DRUGS}) where originator_id = $id order by name`, { id }),
      deals: await engine.rows(
        Deal,
        `select * from (${DEALS}) where licensor_id = $id or licensee_id = $id order by signed_date desc nulls last`,
        { id },
      ),
      ...(await provenanceOf(engine, organisation.record_key)),
    };
  },
});
