import * as z from "zod";
import { Day } from "../core/date.ts";
import type { Database } from "./database.ts";

/** What can wait on a desk of the authority. */
const WAITING_KINDS = ["check", "appeal", "review", "pay", "accompany", "overdue"] as const;

export const WaitingRow = z.object({
  kind: z.enum(WAITING_KINDS),
  application_id: z.string().nullable(),
  voyage_id: z.string().nullable(),
  task_id: z.string().nullable(),
  organisation: z.string().nullable(),
  measure_id: z.string().nullable(),
  title: z.string().nullable(),
  title_zh: z.string().nullable(),
  /** The day from which it waits. */
  since: Day,
  /** Whether whoever asks may do it now. */
  is_mine: z.boolean(),
});
export type WaitingRow = z.infer<typeof WaitingRow>;

/* An application waits from its last turn. Nobody judges the same one twice, nor one of their own organisation. */
const WAITING = `
select case a.state when 'submitted' then 'check' when 'appealed' then 'appeal' when 'in_review' then 'review' else 'pay' end as kind,
  a.application_id, a.voyage_id, null::uuid as task_id, o.name as organisation, a.measure_id, null as title, null as title_zh,
  coalesce((select max(t.at) from application_turn t where t.application_id = a.application_id), a.updated_at)::date as since,
  not belongs_to(a.organisation_id) and case
    when a.state = 'in_review' then holds('{reviewer}') and not exists (
      select 1 from review r where r.application_id = a.application_id and r.reviewer_id = me())
    else holds('{officer}') end as is_mine
from application a left join organisation o on o.id = a.organisation_id
where a.state in ('submitted', 'appealed', 'in_review', 'approved')
union all
select 'accompany', null, v.voyage_id, null, o.name, null, v.name, null, v.created_at::date,
  holds('{officer}') and not belongs_to(v.organisation_id)
from voyage v left join organisation o on o.id = v.organisation_id
where v.state = 'open' and v.officer_id is null
union all
select 'overdue', null, v.voyage_id, t.task_id, o.name, null, t.title, t.title_zh, t.due_date, v.officer_id is not distinct from me()
from task t join voyage v using (voyage_id) left join organisation o on o.id = v.organisation_id
where v.state = 'open' and t.state = 'open' and t.due_date < $1::date and v.officer_id is not null`;

/** What waits, the longest first. `day` says what is overdue. */
export const readWaiting = (database: Database, day: string) =>
  database.rows(
    WaitingRow,
    `select * from (${WAITING}) w order by is_mine desc, since, kind, application_id, voyage_id, task_id`,
    [day],
  );

export const WorkloadRow = z.object({
  person: z.string(),
  /** Open voyages that they accompany. */
  voyages: z.int(),
  /** Applications they judged. */
  reviews: z.int(),
});

export const readWorkload = (database: Database) =>
  database.rows(
    WorkloadRow,
    `select called(id) as person, sum(voyages)::int as voyages, sum(reviews)::int as reviews from (
  select officer_id as id, 1 as voyages, 0 as reviews from voyage where state = 'open' and officer_id is not null
  union all select reviewer_id, 0, 1 from review
) w where called(id) is not null group by id order by voyages desc, reviews desc, person, id`,
  );

/** What may wait only so long. A task that is overdue has a day of its own. */
export const LIMITED_KINDS = ["check", "appeal", "review", "pay", "accompany"] as const;

export const LimitRow = z.object({
  kind: z.enum(LIMITED_KINDS),
  working_days: z.int(),
  /** The instrument and its clause; without one the limit is an assumption. */
  citation: z.string().nullable(),
  address: z.string().nullable(),
  version: z.int(),
});
export type LimitRow = z.infer<typeof LimitRow>;

export const readLimits = (database: Database) =>
  database.rows(
    LimitRow,
    `select kind, working_days, citation, address, version from service_limit
order by array_position('{check,appeal,review,pay,accompany}', kind)`,
  );

const Decided = z.object({ handed_in: Day, decided: Day });

/** From when it was first handed in to when it was first decided, for each application that was. */
export const readDecided = (database: Database) =>
  database.rows(
    Decided,
    `select min(at) filter (where state = 'submitted')::date as handed_in,
  min(at) filter (where state in ('approved', 'rejected'))::date as decided
from application_turn group by application_id
having count(*) filter (where state in ('approved', 'rejected')) > 0 and count(*) filter (where state = 'submitted') > 0`,
  );
