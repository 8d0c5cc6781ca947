import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Fault } from "../core/fault.ts";
import type { Client, Pool } from "./database.ts";

const FOLDER = join(import.meta.dirname, "migrations");

export interface Migration {
  name: string;
  sql: string;
  sha256: string;
}

/** The migrations of this version, the earliest first. */
export function migrations(): Migration[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(FOLDER, name), "utf8");
      return { name, sql, sha256: createHash("sha256").update(sql).digest("hex") };
    });
}

export const MIGRATION_TABLE = `create table if not exists migration (
  name text primary key, sha256 text not null, applied_at timestamptz not null default now()
)`;

// Two servers that start at once take turns.
const LOCK = 7_463_200;

/**
 * Brings the schema forward, each file in a transaction of its own. A file that was changed after it was applied, or that
 * this version does not know, is refused: a schema only moves forward.
 */
export async function migrate(pool: Pool): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query(`select pg_advisory_lock(${LOCK})`);
    await client.script(MIGRATION_TABLE);
    const applied = new Map(
      (await client.query("select name, sha256 from migration")).rows.map(({ name, sha256 }) => [name, sha256]),
    );
    const known = migrations();
    refuseStrangers(known, applied);
    const pending = known.filter(({ name }) => !applied.has(name));
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.query(`select pg_advisory_unlock(${LOCK})`).catch(() => {});
    client.release();
  }
}

function refuseStrangers(known: Migration[], applied: Map<unknown, unknown>): void {
  const changed = known.find(({ name, sha256 }) => applied.has(name) && applied.get(name) !== sha256);
  if (changed)
    throw new Fault(
      "conflict",
      `The migration ${changed.name} was changed after it was applied to this database. Put it back as it was and add another.`,
    );
  const stranger = [...applied.keys()].find((name) => !known.some((each) => each.name === name));
  if (stranger)
    throw new Fault(
      "conflict",
      `This database was brought forward by a later version (${stranger}). Run that version, or restore a backup of before.`,
    );
}

async function apply(client: Client, { name, sql, sha256 }: Migration): Promise<void> {
  await client.query("begin");
  try {
    await applyIn(client, { name, sql, sha256 });
    await client.query("commit");
  } catch (cause) {
    await client.query("rollback");
    throw new Fault("internal", `The migration ${name} failed, and nothing of it was kept.`, {}, cause);
  }
}

/** Within a transaction that is somebody else's. */
export async function applyIn(client: Client, { name, sql, sha256 }: Migration): Promise<void> {
  await client.script(sql);
  await client.query("insert into migration (name, sha256) values ($1, $2)", [name, sha256]);
}
