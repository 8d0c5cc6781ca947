import * as z from "zod";
import { Day } from "../core/date.ts";
import type { Database } from "./database.ts";

export const VOYAGE_STATES = ["open", "paused", "closed"] as const;
const TASK_KINDS = ["route", "clearance", "own"] as const;
export const TASK_STATES = ["open", "done", "dropped"] as const;

const Instant = z.iso.datetime();

export const VoyageRow = z.object({
  voyage_id: z.string(),
  organisation_id: z.string(),
  organisation: z.string().nullable(),
  name: z.string(),
  drug_id: z.string().nullable(),
  state: z.enum(VOYAGE_STATES),
  is_shared: z.boolean(),
  officer_id: z.string().nullable(),
  officer: z.string().nullable(),
  version: z.int(),
  created_at: Instant,
  updated_at: Instant,
  harbours: z.array(z.string()),
  open_tasks: z.int(),
  overdue_tasks: z.int(),
  next_due: Day.nullable(),
});

export const TaskRow = z.object({
  task_id: z.string(),
  kind: z.enum(TASK_KINDS),
  jurisdiction: z.string().nullable(),
  origin: z.string().nullable(),
  title: z.string(),
  title_zh: z.string().nullable(),
  note: z.string().nullable(),
  owner_id: z.string().nullable(),
  owner: z.string().nullable(),
  due_date: Day.nullable(),
  state: z.enum(TASK_STATES),
  record_key: z.string().nullable(),
  version: z.int(),
  after: z.array(z.string()),
});

export const RemarkRow = z.object({
  remark_id: z.string(),
  task_id: z.string().nullable(),
  person: z.string().nullable(),
  text: z.string(),
  created_at: Instant,
});

const VOYAGES = `select v.*, o.name as organisation, called(v.officer_id) as officer,
  coalesce((select array_agg(h.jurisdiction order by h.jurisdiction) from voyage_harbour h where h.voyage_id = v.voyage_id), '{}') as harbours,
  (select count(*)::int from task t where t.voyage_id = v.voyage_id and t.state = 'open') as open_tasks,
  (select count(*)::int from task t where t.voyage_id = v.voyage_id and t.state = 'open' and t.due_date < $1::date) as overdue_tasks,
  (select min(t.due_date) from task t where t.voyage_id = v.voyage_id and t.state = 'open') as next_due
from voyage v
left join organisation o on o.id = v.organisation_id`;

/** The voyages that the one who asks may see, the latest changed first. `day` says what is overdue. */
export const readVoyages = (database: Database, day: string, state: string | null) =>
  database.rows(
    VoyageRow,
    `${VOYAGES} where $2::text is null or v.state = $2 order by v.updated_at desc, v.voyage_id`,
    [day, state],
  );

export const readVoyage = (database: Database, voyage_id: string, day: string) =>
  database.rows(VoyageRow, `${VOYAGES} where v.voyage_id = $2`, [day, voyage_id]);

export const readTasks = (database: Database, voyage_id: string) =>
  database.rows(
    TaskRow,
    `select t.*, called(t.owner_id) as owner,
  coalesce((select array_agg(d.after_id::text order by d.after_id) from task_dependency d where d.task_id = t.task_id), '{}') as after
from task t
where t.voyage_id = $1 order by t.due_date nulls last, t.title, t.task_id`,
    [voyage_id],
  );

export const readRemarks = (database: Database, voyage_id: string) =>
  database.rows(
    RemarkRow,
    `select r.*, called(r.person_id) as person from remark r where r.voyage_id = $1 order by r.created_at, r.remark_id`,
    [voyage_id],
  );

/** A step of the planner, as it becomes a task. */
export interface PlannedTask {
  kind: "route" | "clearance";
  origin: string;
  jurisdiction: string | null;
  title: string;
  title_zh: string | null;
  due_date: string | null;
  record_key: string | null;
  after: string[];
}

/**
 * Brings the tasks of a voyage up to a plan: new steps are added, open ones take the new day, and steps that the plan no
 * longer has are dropped. What people wrote and what is done stays.
 */
export async function bringUpTo(database: Database, voyage_id: string, planned: PlannedTask[]): Promise<void> {
  await database.run(
    `insert into task (voyage_id, kind, origin, jurisdiction, title, title_zh, due_date, record_key)
select $1, * from jsonb_to_recordset($2::jsonb)
  as p(kind text, origin text, jurisdiction text, title text, title_zh text, due_date date, record_key text)
on conflict (voyage_id, origin) do update
set due_date = excluded.due_date, record_key = excluded.record_key, title = excluded.title, title_zh = excluded.title_zh,
  state = case when task.state = 'dropped' then 'open' else task.state end, version = task.version + 1, updated_at = now()
where task.state <> 'done'
  and (task.due_date, task.record_key, task.title, task.state) is distinct from (excluded.due_date, excluded.record_key, excluded.title, 'open')`,
    [voyage_id, JSON.stringify(planned)],
  );
  await database.run(
    `update task set state = 'dropped', version = version + 1, updated_at = now()
where voyage_id = $1 and state = 'open' and kind in ('route', 'clearance')
  and origin not in (select jsonb_array_elements_text($2::jsonb))`,
    [voyage_id, JSON.stringify(planned.map(({ origin }) => origin))],
  );
  await database.run(
    `insert into task_dependency (task_id, after_id)
select t.task_id, a.task_id from jsonb_to_recordset($2::jsonb) as p(origin text, after text[])
join task t on t.voyage_id = $1 and t.origin = p.origin
join task a on a.voyage_id = $1 and a.origin = any (p.after)
on conflict do nothing`,
    [voyage_id, JSON.stringify(planned.map(({ origin, after }) => ({ origin, after })))],
  );
}
