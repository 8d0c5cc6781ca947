import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { appendDecision, Decision } from "../store/decisions.ts";
import { defineOperation } from "./operation.ts";

export const decideLead = defineOperation({
  id: "leads.decide",
  title: { en: "A ruling on a lead", zh: "线索裁定" },
  summary:
    "Accept or dismiss a lead, or open it again. Accepting says that it deserves a record of evidence; it does not write one.",
  access: "administrator",
  writes: true,
  input: z.object({
    lead: z.string(),
    decision: Decision.shape.decision,
    reason: z.string().max(500).optional(),
  }),
  output: Decision,
  example: { lead: "edgar/1", decision: "dismissed", reason: "A credit agreement" },
  async run({ lead, decision, reason }, { shelf, data, now }) {
    const Found = z.object({ lead_id: z.string() });
    const sql = "select lead_id from lead where lead_id = $lead";
    const [found] = await shelf.current().engine.rows(Found, sql, { lead });
    if (!found) throw new Fault("not_found", `There is no lead called ${lead}.`, { field: "lead" });
    const decided = { lead_id: lead, decision, reason: reason ?? null, at: now().toISOString() };
    await appendDecision(data, decided);
    return decided;
  },
});
