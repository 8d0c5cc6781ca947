import { createHash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import type { Row, TableName } from "../core/tables.ts";
import { tables } from "../core/tables.ts";
import { Text } from "../core/text.ts";
import { columnsOf } from "./columns.ts";
import type { Engine } from "./engine.ts";

/** A record that could not be taken in, and why. It is kept, listed and counted. */
export const Reject = z.object({
  position: z.number(),
  record_id: z.string().nullable(),
  field: z.string().nullable(),
  reason: z.string(),
  raw: z.string(),
});
export type Reject = z.infer<typeof Reject>;

/** What one load of one source brought: its summary stands in the snapshot's manifest. */
export const PartSummary = z.object({
  source_id: z.string(),
  retrieved_at: z.string(),
  records: z.int(),
  rejected: z.int(),
  rows: z.record(z.string(), z.int()),
  input: z.object({ name: z.string(), bytes: z.int(), sha256: z.string() }),
  /** What is known to be missing, in a sentence; null where the source was read whole. */
  missing: Text.nullable().default(null),
  /** Whether it speaks for all records of the kinds it holds, so that what it lacks is gone. */
  whole: z.boolean().default(false),
  /** Whether it came as a file, which may be of any day, or as an answer of the day on which it was retrieved. */
  from_file: z.boolean().default(false),
  /** The kinds of records it holds. */
  kinds: z.array(z.string()).default([]),
  /** The day of the edition, which may be long before it was retrieved. */
  edition: z.string().nullable().default(null),
  /** Columns of the file that we do not know. */
  unknown_columns: z.array(z.string()).default([]),
});
export type PartSummary = z.infer<typeof PartSummary>;

export interface RawRecord {
  record_key: string;
  record_id: string;
  raw: string;
}

export type PartRows = { [Name in TableName]?: Row<Name>[] };

const RAW_COLUMNS = { record_key: "VARCHAR", record_id: "VARCHAR", raw: "VARCHAR" };
const REJECT_COLUMNS = {
  position: "BIGINT",
  record_id: "VARCHAR",
  field: "VARCHAR",
  reason: "VARCHAR",
  raw: "VARCHAR",
};

/** Writes a small part that fits in memory: one Parquet file per table, the raw records and the rejects. */
export async function writePart(
  engine: Engine,
  folder: string,
  rows: PartRows,
  raws: RawRecord[],
  rejects: Reject[],
): Promise<Record<string, number>> {
  await mkdir(folder, { recursive: true });
  const counts: Record<string, number> = {};
  for (const table of Object.keys(tables) as TableName[]) {
    const found = rows[table] ?? [];
    if (found.length === 0) continue;
    counts[table] = found.length;
    await writeParquet(engine, join(folder, `${table}.parquet`), found, columnsOf(table));
  }
  await writeParquet(engine, join(folder, "raw.parquet"), raws, RAW_COLUMNS);
  await writeParquet(engine, join(folder, "reject.parquet"), rejects, REJECT_COLUMNS);
  return counts;
}

async function writeParquet(
  engine: Engine,
  path: string,
  rows: object[],
  columns: Record<string, string>,
): Promise<void> {
  const lines = `${path}.ndjson`;
  await writeFile(lines, rows.map((row) => JSON.stringify(row)).join("\n"));
  const types = Object.entries(columns).map(([name, type]) => `${name}: '${type}'`);
  const read = `read_json('${quoted(lines)}', format = 'newline_delimited', maximum_object_size = 67108864, columns = {${types.join(", ")}})`;
  await engine.run(`copy (select * from ${read}) to '${quoted(path)}' (format parquet, compression zstd)`);
  await rm(lines);
}

/** Paths are ours, but a folder may be called `it's`. */
export const quoted = (text: string): string => text.replaceAll("'", "''");

export const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");
