import * as z from "zod";
import { OrganisationRow } from "../core/tables/medicine.ts";
import { defineOperation } from "./operation.ts";
import { bind, contains, count, maybeNumber, search } from "./shapes.ts";

export const OrganisationSummary = OrganisationRow.extend({
  founded_year: maybeNumber,
  grade: z.string(),
  drugs: count,
  deals_out: count,
  deals_in: count,
}).meta({ id: "OrganisationSummary" });

export const ORGANISATIONS = `
  select o.*, r.grade,
    (select count(*) from drug d where d.originator_id = o.organisation_id) as drugs,
    (select count(*) from deal d where d.licensor_id = o.organisation_id) as deals_out,
    (select count(*) from deal d where d.licensee_id = o.organisation_id) as deals_in
  from organisation o join record r using (record_key)`;

export const listOrganisations = defineOperation({
  id: "organisations.list",
  title: { en: "Organisations", zh: "机构" },
  summary: "Companies, institutes and parks, with where they are and how many medicines and deals name them.",
  access: "public",
  writes: false,
  input: z.object({ text: search.optional(), in_pudong: z.enum(["yes", "no", "unknown"]).optional() }),
  output: z.object({ organisations: z.array(OrganisationSummary), sql: z.string() }),
  example: { in_pudong: "yes" },
  async run({ text, in_pudong }, { shelf }) {
    const sql = `select * from (${ORGANISATIONS})
where ${contains(["name", "name_zh", "headquarters", "district"], "text")}
  and ($in_pudong is null or $in_pudong = case in_pudong when true then 'yes' when false then 'no' else 'unknown' end)
order by lower(name)`;
    const organisations = await shelf.current().engine.rows(OrganisationSummary, sql, bind({ text, in_pudong }));
    return { organisations, sql };
  },
});
