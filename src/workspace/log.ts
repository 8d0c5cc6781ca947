import * as z from "zod";
import type { Database } from "./database.ts";
import type { Workspace } from "./workspace.ts";

const Problem = z.object({ number: z.int().nullable(), noun: z.string(), noun_id: z.string(), problem: z.string() });
type Problem = z.infer<typeof Problem>;

const MOST = 100;

const BROKEN = `select number, noun, noun_id, case
    when hash <> hash_of_entry(l) then 'the entry is not what it was'
    when previous_hash <> coalesce(lag(hash) over (order by number), '') then 'an entry before it is missing or another'
    when number <> coalesce(lag(number) over (order by number), 0) + 1 then 'entries before it are missing'
  end as problem from log_entry l`;

/** Works the chain out again from its first entry, and holds every row that is logged against its last entry. */
export const verifyLog = (workspace: Workspace) => workspace.as({ person_id: null, action: "log.verify" }, verifyLogIn);

export async function verifyLogIn(database: Database) {
  // Rows are hashed by this clock.
  await database.run("set local timezone to 'UTC'");
  // Nothing is added while it is read.
  await database.run("select pg_advisory_xact_lock(7463201)");
  const [{ entries, last_hash } = { entries: 0, last_hash: "" }] = await database.rows(
    z.object({ entries: z.int(), last_hash: z.string() }),
    "select count(*)::int as entries, coalesce((select hash from log_entry order by number desc limit 1), '') as last_hash from log_entry",
  );
  const problems: Problem[] = await database.rows(
    Problem,
    `select * from (${BROKEN}) b where problem is not null order by number limit ${MOST}`,
  );
  const tables = await database.rows(
    z.object({ noun: z.string(), key: z.string() }),
    `select c.relname as noun, encode(substring(t.tgargs for position('\\000'::bytea in t.tgargs) - 1), 'escape') as key
       from pg_trigger t join pg_class c on c.oid = t.tgrelid
       where t.tgname = 'logged' order by 1`,
  );
  for (const { noun, key } of tables) problems.push(...(await database.rows(Problem, rowsOf(noun, key))));
  return { entries, is_whole: problems.length === 0, last_hash, problems: problems.slice(0, MOST) };
}

/** Names come from the catalogue of the database itself. */
const rowsOf = (noun: string, key: string): string => `with last as (
  select distinct on (noun_id) number, noun_id, change, row_hash from log_entry where noun = '${noun}' order by noun_id, number desc
)
select l.number, '${noun}' as noun, coalesce(l.noun_id, r."${key}"::text) as noun_id, case
    when l.noun_id is null then 'the row was added past the log'
    when r."${key}" is null then 'the row was removed past the log'
    else 'the row was changed past the log'
  end as problem
from "${noun}" r full join (select * from last where change <> 'delete') l on l.noun_id = r."${key}"::text
where l.row_hash is distinct from hash_of_row(to_jsonb(r)) or r."${key}" is null
order by 1 limit ${MOST}`;
