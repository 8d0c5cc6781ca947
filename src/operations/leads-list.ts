import * as z from "zod";
import { LeadRow } from "../core/tables/company.ts";
import { readDecisions } from "../store/decisions.ts";
import { defineOperation } from "./operation.ts";
import { bind, count, equals, limit, maybeNumber, offset } from "./shapes.ts";

const Lead = LeadRow.extend({
  quote_start: count,
  quote_end: count,
  amount_million: maybeNumber,
  company: z.string(),
  form: z.string(),
  filed_date: z.string().nullable(),
  address: z.string().nullable(),
});

const STATES = ["open", "accepted", "dismissed"] as const;

export const listLeads = defineOperation({
  id: "leads.list",
  title: { en: "Leads", zh: "线索" },
  summary:
    "The review queue: what filings seem to say of licences, each with the quoted words. These are leads for a person, never facts.",
  access: "public",
  writes: false,
  input: z.object({
    kind: LeadRow.shape.kind.optional(),
    decision: z.enum(STATES).optional(),
    limit: limit.default(100),
    offset,
  }),
  output: z.object({
    leads: z.array(Lead.extend({ decision: z.enum(STATES), reason: z.string().nullable() })),
    total: z.number(),
    counts: z.object({ open: z.number(), accepted: z.number(), dismissed: z.number() }),
  }),
  example: {},
  async run({ kind, decision, limit: most, offset: from }, { shelf, data }) {
    const decisions = await readDecisions(data);
    const sql = `select f.*, g.company, g.form, g.filed_date, g.address
      from lead f join filing g using (filing_id)
      where ${equals("f.kind", "kind")} order by g.filed_date desc nulls last, f.lead_id`;
    const found = (await shelf.current().engine.rows(Lead, sql, bind({ kind }))).map((lead) => {
      const decided = decisions.get(lead.lead_id);
      return { ...lead, decision: decided?.decision ?? ("open" as const), reason: decided?.reason ?? null };
    });
    const counted = (state: string) => found.filter((lead) => lead.decision === state).length;
    const wanted = decision ? found.filter((lead) => lead.decision === decision) : found;
    return {
      leads: wanted.slice(from, from + most),
      total: wanted.length,
      counts: { open: counted("open"), accepted: counted("accepted"), dismissed: counted("dismissed") },
    };
  },
});
