import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { type TableName, tables } from "../core/tables.ts";
import { columnsOf } from "../store/columns.ts";
import type { Engine } from "../store/engine.ts";
import { settledSql } from "./projected.ts";
import type { Source } from "./source.ts";
import { objectSize, quoted, RAW_LAYOUT, recordKeySql, type Workbench } from "./workbench.ts";

export interface PartOptions {
  source: Source;
  workbench: Workbench;
  into: string;
  retrieved_at: string;
}

const JUDGED = {
  position: "BIGINT",
  record_id: "VARCHAR",
  sha256: "VARCHAR",
  kind: "VARCHAR",
  title: "VARCHAR",
  title_zh: "VARCHAR",
  address: "VARCHAR",
};
const REJECT = { position: "BIGINT", record_id: "VARCHAR", field: "VARCHAR", reason: "VARCHAR", raw: "VARCHAR" };
const RAW = { position: "BIGINT", raw: "VARCHAR" };
const SUPERSEDED = "Superseded by a later record of the same file.";

const LAYOUT = "format parquet, compression zstd";

/** Writes what the workbench holds as one parquet file per table, and counts the rows. */
export async function writePart(options: PartOptions): Promise<Record<string, number>> {
  const { source, workbench, into } = options;
  const { engine, raw } = workbench;
  await engine.run(`create table candidate as ${candidates(options)}`);
  await engine.run(`create table accepted as
    select position, record_id, sha256, ${recordKeySql(source, "record_id", "sha256")} as record_key
    from (select *, max(position) over (partition by record_id) as last from candidate) where position = last`);
  const counts: Record<string, number> = {};
  for (const [name, sql] of selects(options)) counts[name] = await copy(options, name, sql);
  const rows_raw = await addRest(options);
  const superseded = await countOf(engine, "candidate anti join accepted using (position)");
  counts["reject"] = await copy(options, "reject", rejects(options, superseded ? raw.path : null));
  if (superseded) counts["raw"] = await copy(options, "raw", acceptedRaw(raw.path), RAW_LAYOUT);
  else if (rows_raw) await rename(raw.path, join(into, "raw.parquet"));
  return Object.fromEntries(Object.entries({ raw: rows_raw, ...counts }).filter(([, rows]) => rows > 0));
}

/** Adds the raw text of the candidates that went one by one, and says how many there are in all. */
async function addRest({ source, workbench }: PartOptions): Promise<number> {
  const { engine, folder, raw } = workbench;
  const rest = join(folder, "rest.parquet");
  const key = recordKeySql(source, "record_id", "sha256");
  await engine.run(`copy (
    select ${key} as record_key, record_id, raw
    from ${written(workbench, "raw", RAW)} join candidate using (position)
  ) to ${quoted(rest)} (${RAW_LAYOUT})`);
  raw.add(rest);
  return raw.end();
}

/** The same text may have come twice, so a key alone does not tell which rows to keep. */
const once = (raw: string) => `
  select min(file_row_number) as file_row_number from read_parquet(${quoted(raw)}, file_row_number = true) group by record_key`;

const acceptedRaw = (raw: string) => `
  select record_key, record_id, raw from read_parquet(${quoted(raw)}, file_row_number = true)
  semi join (${once(raw)}) using (file_row_number) semi join accepted using (record_key)`;

async function countOf(engine: Engine, from: string): Promise<number> {
  const [row] = await engine.rows(z.object({ rows: z.coerce.number() }), `select count(*) as rows from ${from}`);
  return row?.rows ?? 0;
}

async function copy({ workbench: { engine }, into }: PartOptions, name: string, sql: string, layout = LAYOUT) {
  const path = join(into, `${name}.parquet`);
  await engine.run(`copy (${sql}) to ${quoted(path)} (${layout})`);
  const rows = await countOf(engine, quoted(path));
  if (!rows) await rm(path);
  return rows;
}

function candidates({ source, workbench }: PartOptions): string {
  const judged = `select position, record_id, sha256 from ${written(workbench, "judged", JUDGED)}`;
  return source.bulk ? `${judged} union all from ${settledSql(workbench, "candidate")}` : judged;
}

/** The rows of every table that this load can fill. */
function selects(options: PartOptions): [TableName, string][] {
  const { source, workbench } = options;
  const names = (Object.keys(tables) as TableName[]).filter(
    (name) => name !== "record" && (source.bulk?.tables[name] || workbench.has(name)),
  );
  return [["record", records(options)], ...names.map((name): [TableName, string] => [name, facts(options, name)])];
}

function records({ source, workbench, retrieved_at }: PartOptions): string {
  const judged = `select position, kind, title, title_zh, address from ${written(workbench, "judged", JUDGED)}`;
  const described = source.bulk ? `${judged} union all by name from ${settledSql(workbench, "described")}` : judged;
  return `
    select record_key, ${quoted(source.id)} as source_id, record_id, kind, title, title_zh, address,
      ${quoted(retrieved_at)} as retrieved_at, 'primary' as grade, sha256
    from (${described}) join accepted using (position)`;
}

function facts({ source, workbench }: PartOptions, name: TableName): string {
  const { record_key: _, ...columns } = columnsOf(name);
  const typed = Object.entries(columns).map(([column, type]) => `cast("${column}" as ${type}) as "${column}"`);
  const select = `select position, ${typed.join(", ")}`;
  const ways = [
    source.bulk?.tables[name] && `${select} from ${settledSql(workbench, name)}`,
    workbench.has(name) && `${select} from ${written(workbench, name, { position: "BIGINT", ...columns })}`,
  ].filter(Boolean);
  const names = Object.keys(columns).map((column) => `"${column}"`);
  return `select record_key, ${names.join(", ")} from (${ways.join(" union all ")}) join accepted using (position)`;
}

/** Of several records with one id the last is accepted; `raw` is where to look up the earlier, when there are any. */
function rejects({ source, workbench }: PartOptions, raw: string | null): string {
  const judged = `select position, record_id, field, reason, raw from ${written(workbench, "reject", REJECT)}`;
  if (!raw) return `${judged} order by position`;
  return `${judged} union all
    select position, record_id, null, ${quoted(SUPERSEDED)}, raw
    from (
      select record_key, raw from read_parquet(${quoted(raw)}, file_row_number = true)
      semi join (${once(raw)}) using (file_row_number)
    ) join (
      select position, record_id, ${recordKeySql(source, "record_id", "sha256")} as record_key
      from candidate anti join accepted using (position)
    ) using (record_key)
    order by position`;
}

/** Rows that the per-record path wrote, or an empty table of the same columns. */
function written(workbench: Workbench, name: string, columns: Record<string, string>): string {
  const types = Object.entries(columns);
  if (!workbench.has(name)) {
    return `(select ${types.map(([column, type]) => `null::${type} as "${column}"`).join(", ")} where false)`;
  }
  const shape = types.map(([column, type]) => `"${column}": '${type}'`).join(", ");
  return `read_ndjson(${quoted(workbench.file(name))}, maximum_object_size = ${objectSize(workbench.longest(name))}, columns = {${shape}})`;
}
