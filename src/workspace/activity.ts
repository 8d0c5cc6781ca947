import * as z from "zod";
import type { Database } from "./database.ts";

const NOUNS = ["voyage", "task", "remark", "question", "commitment", "document", "document_version"] as const;

export const ActivityRow = z.object({
  /** The latest entry of the log that it stands for. */
  number: z.int(),
  at: z.iso.datetime(),
  /** Null of a person whose name is not for the reader, and of the platform itself. */
  person: z.string().nullable(),
  is_platform: z.boolean(),
  noun: z.enum(NOUNS),
  change: z.enum(["insert", "update", "delete"]),
  /** Which columns changed: their names, never what stands in them. */
  columns: z.array(z.string()),
  state: z.string().nullable(),
  /** A plan makes and moves many tasks at once; they are told as one. */
  entries: z.int(),
  /** What it is called now, where one entry stands alone and it has a name. */
  name: z.string().nullable(),
  name_zh: z.string().nullable(),
  jurisdiction: z.string().nullable(),
});

// Entries of one transaction follow one another in the log, since it has one writer at a time; a plan is made or made
// again by a transaction that begins with its voyage.
const ACTIVITY = `with entry as (
  select *, action in ('voyages.open', 'voyages.change') as is_plan from voyage_entries($1)
), deed as (
  select *, case when is_plan then count(*) filter (where noun = 'voyage') over (order by number) else -number end as deed
  from entry
), told as (
  select max(number) as number, max(at) as at, person_id, noun, change, state, count(*)::int as entries,
    min(noun_id) as noun_id, jsonb_agg(columns order by number) -> 0 as columns
  from deed group by deed, is_plan, person_id, noun, change, state
)
select e.number, e.at, called(e.person_id) as person, e.person_id is null as is_platform, e.noun, e.change, e.columns, e.state, e.entries,
  coalesce(t.title, d.name) as name, t.title_zh as name_zh, coalesce(t.jurisdiction, q.jurisdiction, c.jurisdiction) as jurisdiction
from told e
left join task t on e.entries = 1 and e.noun = 'task' and t.task_id::text = e.noun_id
left join question q on e.noun = 'question' and q.question_id::text = e.noun_id
left join commitment c on e.noun = 'commitment' and c.commitment_id::text = e.noun_id
left join document_version n on e.noun = 'document_version' and n.version_id::text = e.noun_id
left join document d on d.document_id::text = case e.noun when 'document' then e.noun_id else n.document_id::text end
where $2::bigint is null or e.number < $2
order by e.number desc limit $3`;

/** What happened on a voyage that whoever asks may see, the latest first. */
export const readActivity = (database: Database, voyage_id: string, before: number | null, most: number) =>
  database.rows(ActivityRow, ACTIVITY, [voyage_id, before, most]);
