import * as z from "zod";
import type { Database } from "./database.ts";
import { differenceOf, WatchedRow } from "./row-changes.ts";

/** A question and what it answers on one snapshot. */
export interface NewAnswer {
  question: string;
  operation_id: string;
  input: Record<string, unknown>;
  snapshot: { id: string; built_at: string };
  rows: WatchedRow[];
  is_cut: boolean;
  /** When it was asked. */
  at: Date;
}

const Kept = z.object({
  watched_id: z.string(),
  snapshot_id: z.string(),
  snapshot_built_at: z.iso.datetime(),
  rows: z.array(WatchedRow),
  is_cut: z.boolean(),
  problem: z.string().nullable(),
});

export interface BroughtUp {
  watched_id: string;
  /** Alerts that were written. */
  alerts: number;
}

/**
 * Keeps what a question answers now, and writes an alert for each who watches it where that differs from before. Of an answer
 * that is kept already, or of a snapshot before it, nothing is written: two that look at the same time write once.
 */
export async function bringUpTo(database: Database, answer: NewAnswer): Promise<BroughtUp> {
  const { question, operation_id, input, snapshot, rows, is_cut, at } = answer;
  const values = [snapshot.id, snapshot.built_at, JSON.stringify(rows), is_cut, at];
  await database.run(
    `insert into watched (question, operation_id, input, snapshot_id, snapshot_built_at, rows, is_cut, checked_at)
values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (question) do nothing`,
    [question, operation_id, JSON.stringify(input), ...values],
  );
  const [kept] = await database.rows(Kept, "select * from watched where question = $1 for update", [question]);
  if (!kept) return { watched_id: "", alerts: 0 };
  const { watched_id } = kept;
  const isNew = kept.snapshot_id !== snapshot.id;
  const isEarlier = isNew && new Date(snapshot.built_at) < new Date(kept.snapshot_built_at);
  if (isEarlier || (!isNew && kept.problem === null)) return { watched_id, alerts: 0 };
  const alerts = isNew ? await writeAlerts(database, kept, answer) : 0;
  await database.run(
    `update watched set snapshot_id = $2, snapshot_built_at = $3, rows = $4, is_cut = $5, checked_at = $6, problem = null, problem_zh = null
where watched_id = $1`,
    [watched_id, ...values],
  );
  return { watched_id, alerts };
}

async function writeAlerts(database: Database, kept: z.infer<typeof Kept>, answer: NewAnswer): Promise<number> {
  const { counts, changes } = differenceOf(kept.rows, answer.rows);
  if (counts.added + counts.removed + counts.changed === 0) return 0;
  return database.run(
    // Rows first, the log last: a watch that is being deleted is waited for before anything is written.
    `with held as (select watch_id from watch where watched_id = $1 and not is_paused for key share)
insert into alert (watch_id, snapshot_before, snapshot_after, added, removed, changed, changes, is_cut, created_at)
select watch_id, $2, $3, $4::int, $5::int, $6::int, $7::jsonb, $8::boolean, $9::timestamptz from held
on conflict do nothing`,
    [
      ...[kept.watched_id, kept.snapshot_id, answer.snapshot.id, counts.added, counts.removed, counts.changed],
      ...[JSON.stringify(changes), kept.is_cut || answer.is_cut, answer.at],
    ],
  );
}

const Due = z.object({
  watched_id: z.string(),
  question: z.string(),
  operation_id: z.string(),
  input: z.record(z.string(), z.unknown()),
});

/** The questions that somebody watches and that were not asked of this snapshot, or failed; those nobody watches are forgotten. */
export async function questionsDue(database: Database, snapshot_id: string, at: Date) {
  // One that was just asked for the first time may be waiting for its watch.
  await database.run(
    `delete from watched q where checked_at < $1::timestamptz - interval '1 hour'
  and not exists (select 1 from watch w where w.watched_id = q.watched_id)`,
    [at],
  );
  return database.rows(
    Due,
    `select watched_id, question, operation_id, input from watched q
where (snapshot_id <> $1 or problem is not null)
  and exists (select 1 from watch w where w.watched_id = q.watched_id and not w.is_paused)
order by checked_at, watched_id`,
    [snapshot_id],
  );
}

/** Why a question could not be asked; what it answered last stays. */
export const keepProblem = (database: Database, watched_id: string, { en, zh }: { en: string; zh: string }, at: Date) =>
  database.run("update watched set problem = $2, problem_zh = $3, checked_at = $4 where watched_id = $1", [
    ...[watched_id, en, zh, at],
  ]);
