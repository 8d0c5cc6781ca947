import { createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { type Head, LEFT_OUT, type Sums, TableSum } from "./backup-format.ts";
import type { Client } from "./database.ts";
import type { Workspace } from "./workspace.ts";

/** Rows of a table are taken so many at a time; what stands in a document may be large, and is taken one by one. */
const AT_ONCE = 200;
const LARGE = "document_content";

/** Writes the whole workspace, as it is at one moment, into a file that was not there. What is sealed stays sealed. */
export async function backUp(workspace: Workspace, to: string, at: Date): Promise<Sums> {
  const partial = `${to}.partial`;
  const taken = await open(to, "r").catch(() => null);
  await taken?.close();
  if (taken) throw new Fault("conflict", `There is a file at ${to}. Name another: a backup is never written over.`);
  const client = await workspace.pool.connect();
  const sums: Sums = {};
  try {
    await client.script("begin isolation level repeatable read read only; set local timezone to 'UTC'");
    const file = await create(partial);
    await pipeline(Readable.from(linesOf(client, at, sums)), createGzip(), file);
    await rename(partial, to);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  } finally {
    await client.query("rollback");
    client.release();
  }
  return sums;
}

async function create(path: string) {
  await rm(path, { force: true });
  const handle = await open(path, "wx", 0o600).catch((cause) => {
    throw new Fault(
      "invalid_input",
      `Nothing can be written to ${path}. Name a folder that is there.`,
      { field: "to" },
      cause,
    );
  });
  // Its bytes are on the disk before it gets its name.
  return createWriteStream("", { fd: handle, flush: true });
}

async function* linesOf(client: Client, at: Date, sums: Sums): AsyncGenerator<string> {
  const { rows } = await client.query("select name, sha256 from migration order by name");
  const head: Head = {
    ...{ format: "portolan-workspace", edition: 1, at: at.toISOString() },
    migrations: z.array(z.object({ name: z.string(), sha256: z.string() })).parse(rows),
  };
  yield `${JSON.stringify(head)}\n`;
  for (const table of await tablesOf(client)) {
    const sum = new TableSum();
    yield `${JSON.stringify({ table, columns: await columnsOf(client, table) })}\n`;
    for await (const row of rowsOf(client, table)) {
      sum.add(row);
      yield `${row}\n`;
    }
    sums[table] = sum.total;
  }
  yield `${JSON.stringify({ end: sums })}\n`;
}

async function* rowsOf(client: Client, table: string): AsyncGenerator<string> {
  const count = table === LARGE ? 1 : AT_ONCE;
  await client.query(`declare rows_of cursor for select to_jsonb(t)::text as row from "${table}" t order by 1`);
  for (;;) {
    const { rows } = await client.query(`fetch ${count} from rows_of`);
    for (const { row } of rows) yield String(row);
    if (rows.length < count) break;
  }
  await client.query("close rows_of");
}

/** The tables to keep, each after those it refers to. */
async function tablesOf(client: Client): Promise<string[]> {
  const { rows } = await client.query(`select c.relname as name,
  array(select distinct r.relname::text from pg_constraint k join pg_class r on r.oid = k.confrelid
    where k.conrelid = c.oid and k.contype = 'f' and r.oid <> c.oid) as needs
from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`);
  const left = z
    .array(z.object({ name: z.string(), needs: z.array(z.string()) }))
    .parse(rows)
    .filter(({ name }) => !LEFT_OUT.includes(name));
  const placed: string[] = [];
  while (placed.length < left.length) {
    const next = left.find(
      ({ name, needs }) =>
        !placed.includes(name) && needs.every((need) => placed.includes(need) || LEFT_OUT.includes(need)),
    );
    if (!next)
      throw new Fault("internal", "Tables refer to each other in a circle: there is no order to restore them in.");
    placed.push(next.name);
  }
  return placed;
}

/** Those that are not worked out from others. */
async function columnsOf(client: Client, table: string): Promise<string[]> {
  const { rows } = await client.query(
    `select column_name as name from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  );
  return rows.map(({ name }) => String(name));
}
