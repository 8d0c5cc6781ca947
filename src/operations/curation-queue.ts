import * as z from "zod";
import { RulingKind } from "../core/tables/identity.ts";
import { kindCalled } from "../entities/catalogue.ts";
import { bookFor } from "../entities/identity.ts";
import { resolve } from "../entities/resolve.ts";
import { KindId, ResolvedLabel, shown } from "./entities-resolve.ts";
import { type Context, defineOperation, ROLES } from "./operation.ts";
import { bind, contains, count, equals, limit, offset, search } from "./shapes.ts";

const Queued = z.object({
  kind: KindId,
  label: z.string(),
  records: count,
  decision: z.enum(["ambiguous", "unknown"]),
});

const Ruled = z.object({
  decision_id: z.string(),
  kind: RulingKind,
  action: z.enum(["link", "reject", "other", "merge", "split"]),
  label: z.string().nullable(),
  entity_id: z.string().nullable(),
  other_id: z.string().nullable(),
  decided_by: z.string(),
  decided_date: z.string(),
  why: z.string(),
  undone: z.boolean(),
  undone_by: z.string().nullable(),
  undone_why: z.string().nullable(),
  record_key: z.string(),
});

/** A label of several parts waits with the records of the label, for what its open parts are. */
const OPEN = `
  select kind, coalesce(part, label) as label, sum(records) as records,
    case when bool_or(decision = 'ambiguous') then 'ambiguous' else 'unknown' end as decision
  from entity_link where decision in ('ambiguous', 'unknown') group by all`;

export const curationQueue = defineOperation({
  id: "curation.queue",
  title: { en: "Labels that are open", zh: "待裁定标签" },
  summary:
    "Labels of the registers that nobody could link, the ones most records hang on first, with the candidates of each, and the decisions people have made.",
  access: "public",
  writes: false,
  input: z.object({
    kind: KindId.optional(),
    decision: z.enum(["ambiguous", "unknown"]).optional(),
    text: search.optional(),
    limit: limit.default(50),
    offset,
  }),
  output: z.object({
    total: count,
    /** Records whose label is linked, of all records with a label of the kind. */
    coverage: z.array(z.object({ kind: KindId, records: count, linked: count, labels: count, labels_linked: count })),
    labels: z.array(ResolvedLabel.extend({ kind: KindId, records: count })),
    decisions: z.array(Ruled),
    /** Whether who asks may decide. */
    may_decide: z.boolean(),
    sql: z.string(),
  }),
  example: { kind: "drug" },
  async run({ kind, decision, text, limit: most, offset: from }, { shelf, actor }) {
    const { engine } = shelf.current();
    const where = `${equals("kind", "kind")} and ${equals("decision", "decision")} and ${contains(["label"], "text")}`;
    const sql = `select * from (${OPEN}) where ${where} order by records desc, kind, label`;
    const filters = bind({ kind, decision, text });
    const [total] = await engine.rows(z.object({ total: count }), `select count(*) as total from (${sql})`, filters);
    const queued = await engine.rows(Queued, `${sql} limit ${most} offset ${from}`, filters);
    const Coverage = z.object({ kind: KindId, records: count, linked: count, labels: count, labels_linked: count });
    const coverage = await engine.rows(Coverage, COVERAGE, bind({ kind }));
    const decisions = await engine.rows(Ruled, RULED, bind({ kind }));
    const labels = await Promise.all(
      queued.map(async (each) => {
        const about = kindCalled(each.kind);
        const found = resolve(about, each.label, await bookFor(about, engine));
        return { ...shown(about, each.label, found), parts: [], kind: each.kind, records: each.records };
      }),
    );
    return { total: total?.total ?? 0, coverage, labels, decisions, may_decide: mayDecide(actor), sql };
  },
});

const mayDecide = (actor: Context["actor"]): boolean =>
  actor !== null && ROLES.indexOf(actor.role) >= ROLES.indexOf("editor");

const COVERAGE = `
  select kind, sum(records) as records, sum(records) filter (is_linked) as linked, count(*) as labels,
    count(*) filter (is_linked) as labels_linked
  from (
    select kind, label, any_value(records) as records, bool_and(decision in ('linked', 'other')) as is_linked
    from entity_link where $kind is null or kind = $kind group by all
  ) group by kind order by kind`;

const RULED = `
  select * exclude (decided_date, undone_date), decided_date::varchar as decided_date from identity_decision
  where $kind is null or kind = $kind order by decided_date desc, decision_id`;
