import * as z from "zod";
import { defineOperation } from "./operation.ts";
import { limit, maybeNumber } from "./shapes.ts";

const Change = z
  .object({
    date: z.string(),
    kind: z.enum(["deal_signed", "deal_event", "approval"]),
    type: z.string(),
    subject: z.string(),
    subject_zh: z.string().nullable(),
    jurisdiction: z.string().nullable(),
    amount_million: maybeNumber,
    headline_million: maybeNumber,
    realised_million: maybeNumber,
    entity_id: z.string(),
    record_key: z.string(),
  })
  .meta({ id: "Change" });

const chineseName = (party: string) =>
  `coalesce((select o.name_zh from organisation o where o.organisation_id = d.${party}_id), d.${party})`;
const CHINESE_PARTIES = `${chineseName("licensor")} || ' → ' || ${chineseName("licensee")}`;

const CHANGES = `
  select signed_date as date, 'deal_signed' as kind, deal_type as type, licensor || ' → ' || licensee as subject,
    ${CHINESE_PARTIES} as subject_zh, null as jurisdiction, upfront_million as amount_million, headline_million, null::double as realised_million,
    deal_id as entity_id, record_key
  from deal d where signed_date is not null and signed_date_precision = 'day'
  union all
  select e.event_date, 'deal_event', e.type, d.licensor || ' → ' || d.licensee, ${CHINESE_PARTIES}, null, e.amount_million,
    d.headline_million, m.realised_million, e.deal_id, e.record_key
  from deal_event e join deal d using (deal_id) left join deal_realised m using (deal_id)
  where e.event_date is not null and e.event_date_precision = 'day'
  union all
  select a.decision_date, 'approval', a.event, d.name, d.name_zh, a.jurisdiction,
    null, null, null, a.drug_id, a.record_key
  from approval a join drug d using (drug_id)
  where a.decision_date is not null and a.decision_date_precision = 'day'`;

export const listChanges = defineOperation({
  id: "changes.list",
  title: { en: "What changed", zh: "变更" },
  summary: "What happened last: deals signed, paid and ended, and decisions of authorities, newest first.",
  access: "public",
  writes: false,
  input: z.object({ limit: limit.default(8) }),
  output: z.object({ changes: z.array(Change), sql: z.string() }),
  example: {},
  async run({ limit: most }, { shelf }) {
    const sql = `select * from (${CHANGES})\norder by date desc, record_key, kind`;
    return { changes: await shelf.current().engine.rows(Change, `${sql} limit ${most}`), sql };
  },
});
