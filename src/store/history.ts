import { existsSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { type TableName, tables } from "../core/tables.ts";
import type { Engine } from "./engine.ts";
import { quoted } from "./part.ts";
import { type Manifest, readManifests } from "./snapshot.ts";

type Part = Manifest["parts"][number];

/** One load of a source, in the order in which they came; `folder` is where its part lies. */
export interface Load extends Part {
  path: string;
}

/** Every load of a source that a snapshot up to `until` holds, the oldest first. */
export async function loadsOf(data: string, source_id: string, until: Manifest): Promise<Load[]> {
  const found = new Map<string, Load>();
  for (const { id, parts } of await readManifests(data)) {
    if (id > until.id) break;
    for (const part of parts) {
      if (part.source_id !== source_id) continue;
      const path = join(data, "snapshots", id, "parts", part.folder);
      if (existsSync(join(path, "record.parquet"))) found.set(`${part.folder} ${part.retrieved_at}`, { ...part, path });
    }
  }
  return [...found.values()].sort((a, b) => (a.retrieved_at < b.retrieved_at ? -1 : 1));
}

/** The records of a source after load `at`, counted from 0: what later loads left standing of each. */
export function stateAfter(loads: readonly Load[], at: number): string {
  const some = loads.slice(0, at + 1).map(({ path, whole }, index) => ({ from: files(path, "record"), whole, index }));
  const records = some.map(
    ({ from, index }) => `select ${index} as load, record_id, record_key, kind, title from ${from}`,
  );
  const wholes = some
    .filter(({ whole }) => whole)
    .map(({ from, index }) => `select distinct ${index} as load, kind from ${from}`);
  const standing = wholes.length
    ? `where load >= coalesce((select max(w.load) from (${wholes.join(" union all ")}) w where w.kind = r.kind), 0)`
    : "";
  return `(select * from (${records.join(" union all ")}) r ${standing}
    qualify row_number() over (partition by record_id order by load desc) = 1)`;
}

const files = (path: string, table: string) => `read_parquet('${quoted(join(path, `${table}.parquet`))}')`;

export interface RecordChange {
  kind: "added" | "removed" | "changed";
  record_id: string;
  title: string;
  record_key: string | null;
  before_key: string | null;
}

const RecordChange = z.object({
  kind: z.enum(["added", "removed", "changed"]),
  record_id: z.string(),
  title: z.string(),
  record_key: z.string().nullable(),
  before_key: z.string().nullable(),
});

const number = z.coerce.number();
const Totals = z.object({ added: number, removed: number, changed: number, unchanged: number });

/** What became of the records of a source between two of its loads; -1 stands for the time before the first. */
export async function compare(engine: Engine, loads: readonly Load[], from: number, to: number) {
  const before = from < 0 ? `(from ${stateAfter(loads, to)} limit 0)` : stateAfter(loads, from);
  await engine.run(`create or replace temp table difference as
    select
      case when b.record_id is null then 'added' when a.record_id is null then 'removed'
        when a.record_key <> b.record_key then 'changed' else 'unchanged' end as kind,
      coalesce(a.record_id, b.record_id) as record_id, coalesce(a.title, b.title) as title,
      a.record_key, b.record_key as before_key
    from ${stateAfter(loads, to)} a full join ${before} b using (record_id)`);
  const kinds = ["added", "removed", "changed", "unchanged"];
  const counts = kinds.map((kind) => `count(*) filter (kind = '${kind}') as ${kind}`);
  const [totals] = await engine.rows(Totals, `select ${counts.join(", ")} from difference`);
  return {
    totals: totals ?? { added: 0, removed: 0, changed: 0, unchanged: 0 },
    records: (kind: RecordChange["kind"], most: number): Promise<RecordChange[]> =>
      engine.rows(RecordChange, `from difference where kind = '${kind}' order by record_id limit ${most}`),
  };
}

type FactRow = Record<string, unknown>;

/** The facts of some versions of records, by key and table, from whichever load holds them. */
export async function factsOf(
  engine: Engine,
  loads: readonly Load[],
  keys: readonly string[],
): Promise<Map<string, Map<TableName, FactRow[]>>> {
  const facts = new Map<string, Map<TableName, FactRow[]>>();
  if (!keys.length) return facts;
  const Key = z.object({ record_key: z.string() });
  const wanted = keys.map((key) => `'${quoted(key)}'`).join(", ");
  for (const table of Object.keys(tables) as TableName[]) {
    if (table === "record") continue;
    const held = loads.map(({ path }) => join(path, `${table}.parquet`)).filter((path) => existsSync(path));
    // A version that two loads hold stands in both; the later one was read by the newer code.
    for (const path of held.reverse()) {
      const sql = `select * from read_parquet('${quoted(path)}') where record_key in (${wanted})`;
      const rows = await engine.rows(Key.loose(), sql);
      for (const [key, found] of byKey(rows)) {
        const own = facts.get(key) ?? new Map<TableName, FactRow[]>();
        facts.set(key, own);
        if (!own.has(table)) own.set(table, found);
      }
    }
  }
  return facts;
}

function byKey(rows: ({ record_key: string } & FactRow)[]): Map<string, FactRow[]> {
  const groups = new Map<string, FactRow[]>();
  for (const { record_key, ...row } of rows) {
    const group = groups.get(record_key);
    if (group) group.push(row);
    else groups.set(record_key, [row]);
  }
  return groups;
}

export interface FieldChange {
  table: string;
  /** Null where a whole row came or went. */
  column: string | null;
  before: string | null;
  after: string | null;
}

/** What differs between the facts of two versions of a record. */
export function fieldChanges(
  before: Map<TableName, FactRow[]> | undefined,
  after: Map<TableName, FactRow[]> | undefined,
): FieldChange[] {
  const names = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].sort();
  return names.flatMap((table) => rowChanges(table, before?.get(table) ?? [], after?.get(table) ?? []));
}

function rowChanges(table: TableName, before: FactRow[], after: FactRow[]): FieldChange[] {
  const [gone, come] = [without(before, after), without(after, before)];
  const [was] = gone;
  const [is] = come;
  if (gone.length === 1 && come.length === 1 && was && is) return columnChanges(table, was, is);
  return [
    ...gone.map((row) => ({ table, column: null, before: said(row), after: null })),
    ...come.map((row) => ({ table, column: null, before: null, after: said(row) })),
  ];
}

function without(rows: FactRow[], others: FactRow[]): FactRow[] {
  const left = new Map<string, number>();
  for (const row of others) left.set(JSON.stringify(row), (left.get(JSON.stringify(row)) ?? 0) + 1);
  return rows.filter((row) => {
    const text = JSON.stringify(row);
    const times = left.get(text) ?? 0;
    left.set(text, times - 1);
    return times <= 0;
  });
}

const columnChanges = (table: string, was: FactRow, is: FactRow): FieldChange[] =>
  [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((column) => text(was[column]) !== text(is[column]))
    .map((column) => ({ table, column, before: text(was[column]), after: text(is[column]) }));

const text = (value: unknown): string | null =>
  value === null || value === undefined ? null : typeof value === "string" ? value : JSON.stringify(value);

/** A row in a line: what it says, without the ids that every row of the record repeats. */
const said = (row: FactRow): string =>
  Object.entries(row)
    .filter(([column, value]) => value !== null && !/_id$/.test(column))
    .map(([, value]) => text(value))
    .join(" · ");
