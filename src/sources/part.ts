import { rm } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { type TableName, tables } from "../core/tables.ts";
import { columnsOf } from "../store/columns.ts";
import { segmentText } from "./segment.ts";
import type { Source } from "./source.ts";
import { objectSize, quoted, type Workbench } from "./workbench.ts";

export interface PartOptions {
  source: Source;
  workbench: Workbench;
  into: string;
  retrieved_at: string;
  /** Whether the engine took any segment, and its longest record. */
  segments: { count: number; longest: number };
}

const JUDGED = {
  position: "BIGINT",
  record_id: "VARCHAR",
  sha256: "VARCHAR",
  kind: "VARCHAR",
  title: "VARCHAR",
  address: "VARCHAR",
};
const REJECT = { position: "BIGINT", record_id: "VARCHAR", field: "VARCHAR", reason: "VARCHAR", raw: "VARCHAR" };
const RAW = { position: "BIGINT", raw: "VARCHAR" };
const SUPERSEDED = "Superseded by a later record of the same file.";

// A raw record is some 20 kB of text that occurs once. Small row groups keep memory and single look-ups small, and
// a dictionary would only cost time.
const RAW_LAYOUT =
  "format parquet, compression zstd, compression_level 1, row_group_size 2048, dictionary_size_limit 1";
const LAYOUT = "format parquet, compression zstd";

/** Writes what the workbench holds as one parquet file per table, and counts the rows. */
export async function writePart(options: PartOptions): Promise<Record<string, number>> {
  const { engine } = options.workbench;
  await engine.run(`create table candidate as ${candidates(options)}`);
  await engine.run(`create table accepted as
    select position, record_id, sha256, ${quoted(`${options.source.id}:`)} || record_id || '@' || sha256[:12] as record_key
    from (select *, max(position) over (partition by record_id) as last from candidate) where position = last`);
  const counts: Record<string, number> = {};
  for (const [name, sql] of selects(options)) counts[name] = await copy(options, name, sql, LAYOUT);
  const raw = `select record_key, record_id, raw from (${rawText(options)}) join accepted using (position)`;
  counts["raw"] = await copy(options, "raw", raw, RAW_LAYOUT);
  counts["reject"] = await copy(options, "reject", await rejects(options), LAYOUT);
  return Object.fromEntries(Object.entries(counts).filter(([, rows]) => rows > 0));
}

async function copy({ workbench: { engine }, into }: PartOptions, name: string, sql: string, layout: string) {
  const path = join(into, `${name}.parquet`);
  await engine.run(`copy (${sql}) to ${quoted(path)} (${layout})`);
  const [row] = await engine.rows(
    z.object({ rows: z.coerce.number() }),
    `select count(*) as rows from ${quoted(path)}`,
  );
  if (!row?.rows) await rm(path);
  return row?.rows ?? 0;
}

function candidates({ source, workbench }: PartOptions): string {
  const judged = `select position, record_id, sha256 from ${written(workbench, "judged", JUDGED)}`;
  const bulk = source.bulk && `select position, ${source.bulk.identify} as record_id, sha256 from projected`;
  return bulk ? `${judged} union all ${bulk}` : judged;
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
  const judged = `select position, kind, title, address from ${written(workbench, "judged", JUDGED)}`;
  const described = source.bulk ? `${judged} union all ${source.bulk.describe}` : judged;
  return `
    select record_key, ${quoted(source.id)} as source_id, record_id, kind, title, null::varchar as title_zh, address,
      ${quoted(retrieved_at)} as retrieved_at, 'primary' as grade, sha256
    from (${described}) join accepted using (position)`;
}

function facts({ source, workbench }: PartOptions, name: TableName): string {
  const { record_key: _, ...columns } = columnsOf(name);
  const typed = Object.entries(columns).map(([column, type]) => `cast("${column}" as ${type}) as "${column}"`);
  const select = `select position, ${typed.join(", ")}`;
  const ways = [
    source.bulk?.tables[name] && `${select} from (${source.bulk.tables[name]})`,
    workbench.has(name) && `${select} from ${written(workbench, name, { position: "BIGINT", ...columns })}`,
  ].filter(Boolean);
  const names = Object.keys(columns).map((column) => `"${column}"`);
  return `select record_key, ${names.join(", ")} from (${ways.join(" union all ")}) join accepted using (position)`;
}

function rawText({ workbench, segments }: PartOptions): string {
  const judged = `select position, raw from ${written(workbench, "raw", RAW)}`;
  return segments.count ? `${judged} union all ${segmentText(workbench.folder, segments.longest)}` : judged;
}

/** Of several records with one id the last is accepted; the earlier are looked up only when there are any. */
async function rejects(options: PartOptions): Promise<string> {
  const { workbench } = options;
  const judged = `select position, record_id, field, reason, raw from ${written(workbench, "reject", REJECT)}`;
  const sql = "select count(*) as rows from candidate anti join accepted using (position)";
  const [superseded] = await workbench.engine.rows(z.object({ rows: z.coerce.number() }), sql);
  if (!superseded?.rows) return `${judged} order by position`;
  return `${judged} union all
    select position, record_id, null, ${quoted(SUPERSEDED)}, raw
    from (${rawText(options)}) join (from candidate anti join accepted using (position)) using (position)
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
