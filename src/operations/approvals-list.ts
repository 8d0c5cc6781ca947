import * as z from "zod";
import { ApprovalEvent, ApprovalRow } from "../core/tables/medicine.ts";
import { defineOperation } from "./operation.ts";
import { bind, count, equals, limit, maybeNumber, offset, search } from "./shapes.ts";

export const Approval = ApprovalRow.extend({
  drug: z.string(),
  drug_zh: z.string().nullable(),
  grade: z.string(),
  /** Days since the medicine's first dated approval anywhere; null for other events and undated ones. */
  lag_days: maybeNumber,
  sources: count,
}).meta({ id: "Approval" });

export const APPROVALS = `
  select a.*, d.name as drug, d.name_zh as drug_zh, r.grade,
    case when a.event in ('approval', 'conditional_approval') then date_diff('day',
      min(case when a.event in ('approval', 'conditional_approval') then a.decision_date end) over (partition by a.drug_id),
      a.decision_date) end as lag_days,
    (select count(*) from citation x where x.record_key = a.record_key) as sources
  from approval a join drug d using (drug_id) join record r on r.record_key = a.record_key`;

export const listApprovals = defineOperation({
  id: "approvals.list",
  title: { en: "Approvals", zh: "批准" },
  summary:
    "What authorities decided on each medicine: approvals, extensions, refusals and withdrawals, with dates and lag.",
  access: "public",
  writes: false,
  input: z.object({
    drug: search.optional(),
    jurisdiction: search.optional(),
    event: ApprovalEvent.optional(),
    limit: limit.default(2000),
    offset,
  }),
  output: z.object({ approvals: z.array(Approval), total: z.number(), sql: z.string() }),
  example: { drug: "fruquintinib" },
  async run({ drug, jurisdiction, event, limit: most, offset: from }, { shelf }) {
    const { engine } = shelf.current();
    const sql = `select * from (${APPROVALS})
where ${equals("drug_id", "drug")} and ${equals("jurisdiction", "jurisdiction")} and ${equals("event", "event")}`;
    const parameters = bind({ drug, jurisdiction, event });
    const [found] = await engine.rows(z.object({ total: count }), `select count(*) as total from (${sql})`, parameters);
    const page = `${sql}\norder by decision_date desc nulls last, approval_id limit ${most} offset ${from}`;
    return { approvals: await engine.rows(Approval, page, parameters), total: found?.total ?? 0, sql };
  },
});
