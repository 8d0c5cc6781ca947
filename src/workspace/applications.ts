import * as z from "zod";
import { Day } from "../core/date.ts";
import { APPLICATION_STATES } from "./application-states.ts";
import type { Database } from "./database.ts";

const Instant = z.iso.datetime();

export const ApplicationRow = z.object({
  application_id: z.string(),
  organisation_id: z.string(),
  organisation: z.string().nullable(),
  voyage_id: z.string().nullable(),
  measure_id: z.string(),
  /** In whole units of the currency. */
  amount: z.number(),
  currency: z.string(),
  state: z.enum(APPLICATION_STATES),
  round: z.int(),
  note: z.string().nullable(),
  submitted_at: Instant.nullable(),
  version: z.int(),
  created_at: Instant,
  updated_at: Instant,
  /** Reviews of this round that are in. */
  reviews: z.int(),
  paid: z.number(),
});
export type ApplicationRow = z.infer<typeof ApplicationRow>;

export const ReviewRow = z.object({
  round: z.int(),
  reviewer: z.string().nullable(),
  verdict: z.enum(["approve", "reject"]),
  reason: z.string(),
  created_at: Instant,
});

/** Each state an application came into, by whom and with which words. */
export const TurnRow = z.object({
  state: z.enum(APPLICATION_STATES),
  round: z.int(),
  note: z.string().nullable(),
  person: z.string().nullable(),
  at: Instant,
});

export const PaymentRow = z.object({ amount: z.number(), reference: z.string(), paid_on: Day });

export const BudgetRow = z.object({
  measure_id: z.string(),
  year: z.int(),
  currency: z.string(),
  amount: z.number(),
  committed: z.number(),
  version: z.int(),
});

const APPLICATIONS = `select a.application_id, a.organisation_id, o.name as organisation, a.voyage_id, a.measure_id,
  a.amount::float8 as amount, a.currency, a.state, a.round, a.note, a.submitted_at, a.version, a.created_at, a.updated_at,
  (select count(*)::int from review r where r.application_id = a.application_id and r.round = a.round) as reviews,
  coalesce((select sum(p.amount) from payment p where p.application_id = a.application_id), 0)::float8 as paid
from application a left join organisation o on o.id = a.organisation_id`;

export const readApplications = (database: Database, state: string | null) =>
  database.rows(
    ApplicationRow,
    `${APPLICATIONS} where $1::text is null or a.state = $1 order by a.updated_at desc, a.application_id`,
    [state],
  );

export const readApplication = (database: Database, application_id: string) =>
  database.rows(ApplicationRow, `${APPLICATIONS} where a.application_id = $1`, [application_id]);

const Facts = z.object({ facts: z.record(z.string(), z.unknown()) });

/** What the firm said of itself and its asset. */
export const readFacts = (database: Database, application_id: string) =>
  database.rows(Facts, "select facts from application where application_id = $1", [application_id]);

export const readReviews = (database: Database, application_id: string) =>
  database.rows(
    ReviewRow,
    `select round, called(reviewer_id) as reviewer, verdict, reason, created_at from review
where application_id = $1 order by round, created_at, review_id`,
    [application_id],
  );

export const readTurns = (database: Database, application_id: string) =>
  database.rows(
    TurnRow,
    `select state, round, note, called(person_id) as person, at from application_turn
where application_id = $1 order by at, turn_id`,
    [application_id],
  );

export const readPayments = (database: Database, application_id: string) =>
  database.rows(
    PaymentRow,
    "select amount::float8 as amount, reference, paid_on from payment where application_id = $1 order by paid_on, reference",
    [application_id],
  );

export const readBudgets = (database: Database) =>
  database.rows(
    BudgetRow,
    `select measure_id, year, currency, amount::float8 as amount, committed::float8 as committed, version from budget
order by year desc, measure_id`,
  );
