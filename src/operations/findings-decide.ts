import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { appendDecision, Decision } from "../store/decisions.ts";
import { defineOperation } from "./operation.ts";

export const decideFinding = defineOperation({
  id: "findings.decide",
  summary:
    "Accept or dismiss a finding, or open it again. Accepting says that it deserves a record of evidence; it does not write one.",
  access: "administrator",
  writes: true,
  input: z.object({
    finding: z.string(),
    decision: Decision.shape.decision,
    reason: z.string().max(500).optional(),
  }),
  output: Decision,
  example: { finding: "edgar/1", decision: "dismissed", reason: "A credit agreement" },
  async run({ finding, decision, reason }, { shelf, data, now }) {
    const Found = z.object({ finding_id: z.string() });
    const sql = "select finding_id from finding where finding_id = $finding";
    const [found] = await shelf.current().engine.rows(Found, sql, { finding });
    if (!found) throw new Fault("not_found", `There is no finding called ${finding}.`, { field: "finding" });
    const decided = { finding_id: finding, decision, reason: reason ?? null, at: now().toISOString() };
    await appendDecision(data, decided);
    return decided;
  },
});
