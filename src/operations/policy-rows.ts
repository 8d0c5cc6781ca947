import * as z from "zod";
import { CAP_BASES, SELECTIONS, SUPPORT_KINDS, TEXT_STATES } from "../core/support/measure.ts";
import { Grade } from "../core/tables/shared.ts";
import { type Dated, FORCES, type Force, forceOf } from "../models/eligibility/in-force.ts";
import type { Engine } from "../store/engine.ts";
import { count, maybeNumber } from "./shapes.ts";

const text = z.string();
const maybeText = z.string().nullable();

const StoredPolicy = z.object({
  policy_id: text,
  title: text,
  title_zh: maybeText,
  number: maybeText,
  issuer: maybeText,
  issuer_zh: maybeText,
  issued_date: maybeText,
  issued_date_precision: z.enum(["day", "month", "year"]).nullable(),
  effective_from: maybeText,
  effective_to: maybeText,
  superseded_by: maybeText,
  geography: text,
  text_state: z.enum(TEXT_STATES),
  grade: Grade,
  measures: count,
  /** The first page on which it can be read. */
  source_title: maybeText,
  source_address: maybeText,
  record_key: text,
});

/** An instrument, with whether it is in force on the day asked about. */
export const Policy = StoredPolicy.extend({ force: z.enum(FORCES) }).meta({ id: "Policy" });
export type Policy = z.output<typeof Policy>;

const POLICIES = `select p.*, r.grade, (select count(*) from measure m where m.record_key = p.record_key) as measures,
  c.title as source_title, c.address as source_address
from policy p join record r using (record_key)
left join (select record_key, arg_min(title, position) as title, arg_min(address, position) as address from citation group by record_key) c
  using (record_key)
order by p.geography, p.title`;

export async function readPolicies(engine: Engine, on: string): Promise<Policy[]> {
  const rows = await engine.rows(StoredPolicy, POLICIES);
  const all = new Map<string, Dated>(rows.map((row) => [row.policy_id, row]));
  return rows.map((row): Policy => ({ ...row, force: forceOf(row, all, on) satisfies Force }));
}

/** One support that an instrument grants, as it stands in the evidence. */
export const Measure = z
  .object({
    measure_id: text,
    policy_id: text,
    clause: maybeText,
    support: text,
    support_zh: text,
    eligible: maybeText,
    eligible_zh: maybeText,
    support_kind: z.enum(SUPPORT_KINDS),
    selection: z.enum(SELECTIONS),
    support_percent: maybeNumber,
    share_of: maybeText,
    cap_million: maybeNumber,
    cap_currency: maybeText,
    cap_basis: z.enum(CAP_BASES).nullable(),
    limited_by: maybeText,
    /** What must hold, as JSON; null where `conditions_note` says why nobody can ask. */
    conditions: maybeText,
    conditions_note: maybeText,
    conditions_note_zh: maybeText,
    excludes: maybeText,
    excludes_zh: maybeText,
    apply: maybeText,
    apply_zh: maybeText,
    apply_address: maybeText,
    window_opens: maybeText,
    window_closes: maybeText,
    clause_state: z.enum(["text_seen", "summary_seen"]),
    record_key: text,
  })
  .meta({ id: "SupportMeasure" });
export type Measure = z.output<typeof Measure>;

export const readMeasures = (engine: Engine): Promise<Measure[]> =>
  engine.rows(Measure, "from measure order by policy_id, clause nulls last, measure_id");
