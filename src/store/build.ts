import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { constants, copyFile, cp, link, mkdir, open, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { type TableName, tables } from "../core/tables.ts";
import { columnsOf, createTable, createTableOf } from "./columns.ts";
import { type Derivation, fillDerived } from "./derivation.ts";
import { engineVersion, openDuckDB } from "./duckdb.ts";
import type { Engine } from "./engine.ts";
import { PartSummary, quoted, sha256 } from "./part.ts";
import { Manifest, readCurrent } from "./snapshot.ts";
import { DERIVED, DERIVED_NAMES } from "./views.ts";

const NAMES = Object.keys(tables) as TableName[];

/** Changes with any table and with how derived ones are worked out, so that a snapshot of older code is known for what it is. */
export function schemaOf({ version, tables: derived, statements: later }: Derivation): string {
  const statements = Object.entries(derived).map(([name, shape]) => createTableOf(name, shape));
  return sha256([...NAMES.map(createTable), ...DERIVED, ...statements, ...later, version].join(";\n")).slice(0, 16);
}

export interface NewPart {
  folder: string;
  summary: z.input<typeof PartSummary>;
}

/** A folder beside the snapshots in which a build or a load works. What a crash leaves in it is never read. */
export async function workFolder(data: string): Promise<string> {
  const folder = join(data, "building", `${process.pid}-${randomBytes(4).toString("hex")}`);
  await mkdir(folder, { recursive: true });
  return folder;
}

/**
 * Builds the next snapshot aside from the parts of the current one and the new parts, then swaps it in.
 * The new part of a source `replaces` all its earlier ones (evidence), or else updates them record by record.
 */
export async function buildSnapshot(
  data: string,
  news: NewPart[],
  options: { now: Date; version: string; derivation: Derivation; replaces?: string | undefined },
): Promise<Manifest> {
  const { derivation } = options;
  const schema = schemaOf(derivation);
  const release = await lock(data);
  await sweep(data);
  const work = await workFolder(data);
  try {
    const current = await readCurrent(data);
    const parts = await gather(data, work, current, news, options.replaces);
    const database = join(work, DATABASE);
    const filled = await takeOver(data, current, schema, parts, database);
    const engine = await openDuckDB(database);
    const facts = await fill(engine, work, parts, filled, derivation, options.now).finally(() => engine.close());
    const content_hash = sha256(JSON.stringify([facts.hashes, parts.map(({ input }) => input.sha256).sort()])).slice(
      0,
      32,
    );
    const manifest = Manifest.parse({
      id: `${stamp(options.now)}-${content_hash.slice(0, 8)}`,
      built_at: options.now.toISOString(),
      content_hash,
      portolan: options.version,
      duckdb: engineVersion(),
      schema,
      parts,
      rows: facts.rows,
      held: facts.held,
    });
    await writeDurably(join(work, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
    await swapIn(data, work, manifest.id);
    await dropDatabases(data);
    return manifest;
  } finally {
    await rm(work, { recursive: true, force: true });
    await release();
  }
}

/** Snapshots whose databases are kept ready. Of older ones the parts are kept, from which the database can be had again. */
const READY = 12;
const DATABASE = "portolan.duckdb";

async function dropDatabases(data: string): Promise<void> {
  const ids = (await readdir(join(data, "snapshots"))).sort();
  for (const id of ids.slice(0, -READY)) {
    const folder = join(data, "snapshots", id);
    for (const name of await readdir(folder)) if (/\.duckdb$/.test(name)) await rm(join(folder, name));
  }
}

/**
 * The database of a snapshot. One that was built by older code, or is no longer kept ready, is filled anew from the same
 * parts, so that any day can still be asked for.
 */
export async function databaseOf(folder: string, manifest: Manifest, derivation: Derivation): Promise<string> {
  const schema = schemaOf(derivation);
  const database = join(folder, manifest.schema === schema ? DATABASE : `portolan-${schema}.duckdb`);
  if (existsSync(database)) return database;
  const next = `${database}.${randomBytes(4).toString("hex")}`;
  const engine = await openDuckDB(next);
  await fill(engine, folder, manifest.parts, 0, derivation, new Date(manifest.built_at)).finally(() => engine.close());
  await rename(next, database);
  return database;
}

/** Removes what builds and loads of processes that are gone left behind. */
async function sweep(data: string): Promise<void> {
  const folder = join(data, "building");
  for (const name of await readdir(folder).catch(() => [])) {
    if (!isAlive(Number(name.split("-")[0]))) await rm(join(folder, name), { recursive: true, force: true });
  }
}

type Part = Manifest["parts"][number];

async function gather(
  data: string,
  work: string,
  current: Manifest | null,
  news: NewPart[],
  replaces: string | undefined,
): Promise<Part[]> {
  const parts: Part[] = [];
  await mkdir(join(work, "parts"));
  for (const part of current?.parts ?? []) {
    const repeated = news.some(
      ({ summary }) => summary.source_id === part.source_id && summary.input.sha256 === part.input.sha256,
    );
    if (part.source_id === replaces || repeated) continue;
    await linkFolder(
      join(data, "snapshots", current?.id ?? "", "parts", part.folder),
      join(work, "parts", part.folder),
    );
    parts.push(part);
  }
  for (const { folder, summary } of news) {
    const name = `${summary.source_id}-${summary.input.sha256.slice(0, 12)}`;
    await rename(folder, join(work, "parts", name));
    parts.push({ ...PartSummary.parse(summary), folder: name });
  }
  return parts;
}

/** Snapshots share the files of parts that did not change; a file system without hard links gets copies. */
async function linkFolder(from: string, to: string): Promise<void> {
  await mkdir(to);
  for (const name of await readdir(from)) {
    await link(join(from, name), join(to, name)).catch(() => cp(join(from, name), join(to, name)));
  }
}

/**
 * Where the new parts only follow those of the current snapshot, its database is copied and a day's changes cost a
 * day's work. Says how many parts the database holds.
 */
async function takeOver(
  data: string,
  current: Manifest | null,
  schema: string,
  parts: Part[],
  database: string,
): Promise<number> {
  if (current?.schema !== schema || current.duckdb !== engineVersion()) return 0;
  if (!current.parts.every(({ folder }, at) => parts[at]?.folder === folder)) return 0;
  // A file system that can share the blocks of two files copies nothing.
  await copyFile(join(data, "snapshots", current.id, DATABASE), database, constants.COPYFILE_FICLONE);
  return current.parts.length;
}

async function fill(engine: Engine, work: string, parts: Part[], filled: number, derivation: Derivation, built: Date) {
  // What goes on, and who belongs to whom, is worked out as of the day of the snapshot, whenever it is filled.
  await engine.run(`set variable snapshot_day = date '${built.toISOString().slice(0, 10)}'`);
  await engine.run("set preserve_insertion_order = false");
  await engine.run("set memory_limit = '1500MB'");
  for (const table of filled ? [] : NAMES) await engine.run(createTable(table));
  for (const part of parts.slice(filled)) await addPart(engine, join(work, "parts", part.folder), part);
  for (const name of filled ? DERIVED_NAMES : []) await engine.run(`drop table ${name}`);
  for (const sql of DERIVED) await engine.run(sql);
  await fillDerived(engine, derivation, work);
  const counted = await count(engine);
  await engine.run("checkpoint");
  return counted;
}

const Count = z.object({ source: z.string(), rows: z.coerce.number(), hash: z.coerce.bigint() });

/** Rows of every table, in all and by source, and a hash of what they say that does not depend on their order. */
async function count(engine: Engine) {
  const rows: Record<string, number> = {};
  const hashes: Record<string, string> = {};
  const held: Manifest["held"] = {};
  for (const table of NAMES) {
    const columns = Object.keys(columnsOf(table)).filter((name) => name !== "retrieved_at");
    const sql = `select split_part(record_key, ':', 1) as source, count(*) as rows,
      sum(hash(${columns.join(", ")}))::varchar as hash from ${table} group by all`;
    const counts = await engine.rows(Count, sql);
    rows[table] = counts.reduce((sum, each) => sum + each.rows, 0);
    hashes[table] = String(counts.reduce((sum, { hash }) => sum + hash, 0n));
    for (const { source, rows: own } of counts) held[source] = { ...held[source], [table]: own };
  }
  return { rows, hashes, held };
}

async function addPart(engine: Engine, folder: string, part: Part): Promise<void> {
  const files = await readdir(folder);
  await supersede(engine, folder, part);
  for (const file of files) {
    const table = file.replace(/\.parquet$/, "");
    if (!(table in tables)) continue;
    await engine.run(`insert into ${table} by name select * from read_parquet('${quoted(join(folder, file))}')`);
  }
}

/** A later part of a source speaks for the records it holds, a whole one for all of their kinds; what earlier parts said of them steps back. */
async function supersede(engine: Engine, folder: string, part: Part): Promise<void> {
  const held = `read_parquet('${quoted(join(folder, "record.parquet"))}')`;
  const Some = z.object({ record_key: z.string() });
  const earlier = "select record_key from record where source_id = $source limit 1";
  if ((await engine.rows(Some, earlier, { source: part.source_id })).length === 0) return;
  await engine.run(
    `create temp table superseded as
      select r.record_key from record r
      where r.source_id = $source
        and (r.record_id in (select record_id from ${held}) ${part.whole ? `or r.kind in (select kind from ${held})` : ""})`,
    { source: part.source_id },
  );
  for (const table of Object.keys(tables)) {
    await engine.run(`delete from ${table} where record_key in (select record_key from superseded)`);
  }
  await engine.run("drop table superseded");
}

async function swapIn(data: string, work: string, id: string): Promise<void> {
  const target = join(data, "snapshots", id);
  await mkdir(join(data, "snapshots"), { recursive: true });
  await rm(target, { recursive: true, force: true });
  await rename(work, target);
  await writeDurably(join(data, "current.next"), `${id}\n`);
  await rename(join(data, "current.next"), join(data, "current"));
}

async function writeDurably(path: string, content: string): Promise<void> {
  const file = await open(path, "w");
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** One build at a time. A lock whose process is gone is a crash's, and is taken over. */
async function lock(data: string): Promise<() => Promise<void>> {
  await mkdir(data, { recursive: true });
  const path = join(data, "build.lock");
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      await writeFile(path, String(process.pid), { flag: "wx" });
      return () => rm(path, { force: true });
    } catch {
      const holder = Number(await readText(path));
      if (isAlive(holder)) {
        throw new Fault("conflict", `Process ${holder} is building a snapshot in ${data}. Try again when it is done.`);
      }
      await rm(path, { force: true });
    }
  }
  throw new Fault("conflict", `The lock ${path} cannot be taken. Remove it if no build is running.`);
}

async function readText(path: string): Promise<string> {
  const file = await open(path, "r");
  return file.readFile("utf8").finally(() => file.close());
}

function isAlive(process_id: number): boolean {
  if (!Number.isInteger(process_id) || process_id <= 0) return false;
  try {
    process.kill(process_id, 0);
    return true;
  } catch {
    return false;
  }
}

/** `20260814T091502123`: sorts by time. */
const stamp = (now: Date): string => now.toISOString().replaceAll(/[-:.Z]/g, "");
