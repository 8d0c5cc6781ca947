import * as z from "zod";
import { Day } from "../core/date.ts";
import { Text } from "../core/text.ts";
import type { Database } from "./database.ts";

const AssessedLine = z
  .object({
    depth: z.int().min(0),
    /** The word that joins the deeper lines below; null of a question. */
    joined: z.enum(["all", "any", "not"]).nullable(),
    fact: z.string().nullable(),
    question: Text.nullable(),
    wanted: Text.nullable(),
    /** Null where nothing was said. */
    given: Text.nullable(),
    is_met: z.boolean().nullable(),
  })
  .meta({ id: "AssessedLine" });

/** What a measure says to the facts of an application on a day. */
export const Assessed = z
  .object({
    on_day: Day,
    verdict: z.enum(["eligible", "cannot_tell", "not_eligible"]),
    force: z.enum(["in_force", "not_yet", "ended", "superseded", "cannot_tell"]),
    application_window: z.enum(["open", "not_yet", "over", "not_printed"]),
    clause: z.string().nullable(),
    policy_id: z.string(),
    instrument: z.string(),
    instrument_zh: z.string().nullable(),
    lines: z.array(AssessedLine),
    at_most: z.object({ at_most_million: z.number(), currency: z.string(), formula: z.string() }).nullable(),
    snapshot_id: z.string(),
    record_key: z.string(),
  })
  .meta({ id: "Assessed" });
export type Assessed = z.infer<typeof Assessed>;

export const AssessmentRow = Assessed.extend({
  submitted_at: z.iso.datetime(),
  /** What was asked for then. */
  amount: z.number(),
}).meta({ id: "Assessment" });

/** Each time an application was handed in, the latest first. */
export const readAssessments = (database: Database, application_id: string) =>
  database.rows(
    AssessmentRow,
    "select s.*, s.amount::float8 as amount from assessment s where application_id = $1 order by submitted_at desc, assessment_id",
    [application_id],
  );

/** Keeps what was found in the transaction that hands the application in, beside the facts and the amount as they stand there. */
export const keepAssessment = (database: Database, application_id: string, found: Assessed) =>
  database.run(
    `insert into assessment (application_id, facts, amount, on_day, verdict, force, application_window, clause, policy_id,
  instrument, instrument_zh, lines, at_most, snapshot_id, record_key)
select a.application_id, a.facts, a.amount, f.* from application a, jsonb_to_record($2::jsonb) as f(
  on_day date, verdict text, force text, application_window text, clause text, policy_id text,
  instrument text, instrument_zh text, lines jsonb, at_most jsonb, snapshot_id text, record_key text)
where a.application_id = $1`,
    [application_id, JSON.stringify(found)],
  );

/** Whether an application that was sent back holds anything that it did not then. */
export async function addsSomething(database: Database, application_id: string): Promise<boolean> {
  const [row] = await database.rows(z.object({ adds: z.boolean() }), "select adds_something($1) as adds", [
    application_id,
  ]);
  return row?.adds ?? false;
}
