import * as z from "zod";
import type { Database } from "./database.ts";
import { RowChanges } from "./row-changes.ts";

export const WATCH_KINDS = ["saved_search", "follow"] as const;
export type WatchKind = (typeof WATCH_KINDS)[number];
export const RHYTHMS = ["at_once", "daily", "weekly", "never"] as const;
export const MOST_WATCHES = 200;

const Instant = z.iso.datetime();

export const WatchRow = z.object({
  watch_id: z.string(),
  name: z.string(),
  kind: z.enum(WATCH_KINDS),
  operation_id: z.string(),
  input: z.record(z.string(), z.unknown()),
  address: z.string().nullable(),
  rhythm: z.enum(RHYTHMS),
  language: z.enum(["en", "zh"]),
  time_zone: z.string(),
  is_paused: z.boolean(),
  rows: z.int().meta({ description: "Rows that are compared" }),
  is_cut: z.boolean().meta({ description: "True where there are more rows than are compared" }),
  snapshot_id: z.string(),
  checked_at: Instant,
  problem: z.string().nullable(),
  problem_zh: z.string().nullable(),
  /** Why its last letter did not go out. */
  letter_problem: z.string().nullable(),
  unseen: z.int(),
  version: z.int(),
  created_at: Instant,
});

export const AlertRow = z.object({
  alert_id: z.string(),
  watch_id: z.string(),
  name: z.string(),
  kind: z.enum(WATCH_KINDS),
  operation_id: z.string(),
  input: z.record(z.string(), z.unknown()),
  address: z.string().nullable(),
  watched_since: Instant,
  snapshot_before: z.string(),
  snapshot_after: z.string(),
  added: z.int(),
  removed: z.int(),
  changed: z.int(),
  is_cut: z.boolean(),
  created_at: Instant,
  seen_at: Instant.nullable(),
  /** When a letter told of it. */
  sent_at: Instant.nullable(),
  changes: RowChanges,
});
export type AlertRow = z.infer<typeof AlertRow>;

const WATCHES = `select w.watch_id, w.name, w.kind, q.operation_id, q.input, w.address, w.rhythm, w.language, w.time_zone, w.is_paused,
  jsonb_array_length(q.rows) as rows, q.is_cut, q.snapshot_id, q.checked_at, q.problem, q.problem_zh,
  (select l.problem from alert a join letter l using (letter_id) where a.watch_id = w.watch_id
    and l.state in ('queued', 'failed') order by l.created_at desc limit 1) as letter_problem,
  (select count(*)::int from alert a where a.watch_id = w.watch_id and a.seen_at is null) as unseen,
  w.version, w.created_at
from watch w join watched q using (watched_id)`;

export const readWatches = (database: Database) =>
  database.rows(WatchRow, `${WATCHES} order by w.created_at desc, w.watch_id`);

export const readWatch = (database: Database, watch_id: string) =>
  database.rows(WatchRow, `${WATCHES} where w.watch_id = $1`, [watch_id]);

const ALERTS = `select a.alert_id, a.watch_id, w.name, w.kind, q.operation_id, q.input, w.address, w.created_at as watched_since,
  a.snapshot_before, a.snapshot_after, a.added, a.removed, a.changed, a.is_cut, a.created_at, a.seen_at, l.sent_at, a.changes
from alert a join watch w using (watch_id) join watched q using (watched_id) left join letter l using (letter_id)`;

export interface AlertFilter {
  watch_id: string | null;
  only_unseen: boolean;
  limit: number;
  offset: number;
}

export const readAlerts = (database: Database, { watch_id, only_unseen, limit, offset }: AlertFilter) =>
  database.rows(
    AlertRow,
    `${ALERTS} where ($1::uuid is null or a.watch_id = $1) and (not $2 or a.seen_at is null)
order by a.created_at desc, a.alert_id limit $3 offset $4`,
    [watch_id, only_unseen, limit, offset],
  );

export const readAlert = (database: Database, alert_id: string) =>
  database.rows(AlertRow, `${ALERTS} where a.alert_id = $1`, [alert_id]);

/** What a letter tells of, as it stands now: who stopped a watch in the meantime is not told of it. */
export const readTold = (database: Database, letter_id: string) =>
  database.rows(
    AlertRow,
    `${ALERTS} where a.letter_id = $1 and w.rhythm <> 'never' and not w.is_paused order by w.name, w.watch_id, a.created_at`,
    [letter_id],
  );

export async function countAlerts(database: Database, watch_id: string | null) {
  const [found] = await database.rows(
    z.object({ total: z.int(), unseen: z.int() }),
    `select count(*)::int as total, (count(*) filter (where seen_at is null))::int as unseen from alert
where $1::uuid is null or watch_id = $1`,
    [watch_id],
  );
  return found ?? { total: 0, unseen: 0 };
}
