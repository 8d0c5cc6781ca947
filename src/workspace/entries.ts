import * as z from "zod";
import { Day } from "../core/date.ts";
import type { Database } from "./database.ts";
import { LIMITED_KINDS } from "./desk.ts";

/** What the casework counts by itself. */
const ENTRY_KINDS = [
  ...(["voyages_opened", "applications_submitted", "applications_decided", "payments"] as const),
  ...(["opportunities_published", "interests_shown", "agreements_signed", "outcomes"] as const),
] as const;
const NOUNS = ["voyage", "application", "opportunity", "interest", "outcome"] as const;

export const EntryRow = z.object({
  indicator: z.enum(ENTRY_KINDS),
  noun: z.enum(NOUNS),
  /** What it can be read on: of an interest, the opportunity. Null of what whoever asks may not see. */
  entry_id: z.string().nullable(),
  name: z.string().nullable(),
  name_zh: z.string().nullable(),
  organisation: z.string().nullable(),
  state: z.string(),
  on_day: Day,
  /** Of a decision, the day on which it was handed in. */
  started_on: Day.nullable(),
  measure_id: z.string().nullable(),
  amount: z.number().nullable(),
  currency: z.string().nullable(),
});
export type EntryRow = z.infer<typeof EntryRow>;

/** Each entry of a span of days; what stands behind its own fence is counted and not named. */
export const readEntries = (database: Database, since: string, until: string) =>
  database.rows(
    EntryRow,
    `select e.indicator, e.noun, e.state, e.on_day, e.started_on, e.measure_id, e.amount, e.currency,
  coalesce(v.voyage_id, a.application_id, p.opportunity_id) as entry_id, coalesce(v.name, p.title) as name,
  p.title_zh as name_zh, o.name as organisation
from casework_entries($1, $2) e
left join voyage v on e.noun = 'voyage' and v.voyage_id = e.entry_id
left join application a on e.noun = 'application' and a.application_id = e.entry_id
left join interest i on e.noun in ('interest', 'outcome') and i.interest_id = e.entry_id
left join opportunity p on p.opportunity_id = case when e.noun = 'opportunity' then e.entry_id else i.opportunity_id end
left join organisation o on o.id = coalesce(v.organisation_id, a.organisation_id, p.organisation_id)
order by e.on_day desc, e.indicator, e.entry_id`,
    [since, until],
  );

const ClockRow = z.object({ kind: z.enum(LIMITED_KINDS), started_on: Day, ended_on: Day });

/** From when to when each piece of work waited that ended in a span of days. */
export const readClocks = (database: Database, since: string, until: string) =>
  database.rows(ClockRow, "select * from casework_clocks($1, $2) order by ended_on, started_on, kind", [since, until]);

export const SpendingRow = z.object({
  measure_id: z.string(),
  currency: z.string(),
  /** Null where no budget is set. */
  budget: z.number().nullable(),
  committed: z.number().nullable(),
  paid: z.number(),
});

/** What a measure may spend in a year, what of it is committed, and what was paid in a span of days. */
export const readSpending = (database: Database, year: number, since: string, until: string) =>
  database.rows(
    SpendingRow,
    `select coalesce(b.measure_id, p.measure_id) as measure_id, coalesce(b.currency, p.currency) as currency,
  b.amount::float8 as budget, b.committed::float8 as committed, coalesce(p.paid, 0) as paid
from (select * from budget where year = $1) b
full join (
  select measure_id, currency, sum(amount) as paid from casework_entries($2, $3) where indicator = 'payments' group by 1, 2
) p on p.measure_id = b.measure_id and p.currency = b.currency
order by 1, 2`,
    [year, since, until],
  );

const StateCount = z.object({ noun: z.enum(NOUNS), state: z.string(), cases: z.int() });

/** How the cases that were opened or handed in during a span of days stand now. */
export const readStates = (database: Database, since: string, until: string) =>
  database.rows(
    StateCount,
    `select noun, state, count(*)::int as cases from casework_entries($1, $2)
where indicator in ('voyages_opened', 'applications_submitted', 'opportunities_published', 'interests_shown', 'outcomes') group by 1, 2 order by 1 desc, 3 desc, 2`,
    [since, until],
  );

export const ReportedPayment = z.object({
  paid_on: Day,
  organisation: z.string().nullable(),
  measure_id: z.string(),
  amount: z.number(),
  currency: z.string(),
  reference: z.string(),
});

export const readReportedPayments = (database: Database, since: string, until: string) =>
  database.rows(
    ReportedPayment,
    `select p.paid_on, o.name as organisation, a.measure_id, p.amount::float8 as amount, a.currency, p.reference
from payment p join application a using (application_id) left join organisation o on o.id = a.organisation_id
where p.paid_on between $1 and $2 order by p.paid_on, p.reference`,
    [since, until],
  );
