import { appendFile, mkdir, rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { toUSVString } from "node:util";
import { openDuckDB } from "../store/duckdb.ts";
import type { Engine } from "../store/engine.ts";
import { type Join, openJoin } from "./parquet-join.ts";
import type { Source } from "./source.ts";

/** Where a load lies while it runs: an engine, and files of one JSON row per line that the engine will read. */
export interface Workbench {
  engine: Engine;
  /** Another engine beside it, of this many threads. */
  another: (threads: number, memory: string) => Promise<Engine>;
  folder: string;
  /** The untouched text of every record that has not been refused. */
  raw: Join;
  /** Files of what the engine made of the records so far, by the name of the table. */
  settled: Map<string, string[]>;
  /** Adds a row to `<name>.ndjson`. */
  write: (name: string, row: Record<string, unknown>) => void;
  flush: () => Promise<void>;
  has: (name: string) => boolean;
  /** Of the longest row of `<name>.ndjson`, in bytes. */
  longest: (name: string) => number;
  file: (name: string) => string;
  close: () => Promise<void>;
}

export async function openWorkbench(folder: string): Promise<Workbench> {
  await mkdir(join(folder, "spill"), { recursive: true });
  const engines: Engine[] = [];
  const another = async (threads: number, memory: string): Promise<Engine> => {
    const engine = await openDuckDB(":memory:", {
      threads: String(threads),
      memory_limit: memory,
      temp_directory: join(folder, "spill", String(engines.length)),
      preserve_insertion_order: "false",
      // The engine knows nothing of the size of a JSON file and would hold all texts in memory to look up their keys.
      // So joins are taken as written: what is looked up stands on the right.
      disabled_optimizers: "join_order,build_side_probe_side",
    });
    engines.push(engine);
    return engine;
  };
  const engine = await another(Math.min(availableParallelism(), 4), "1GB");
  const raw = await openJoin(join(folder, "raw.parquet"));
  const rows = new Map<string, string[]>();
  const longest = new Map<string, number>();
  const file = (name: string) => join(folder, `${name}.ndjson`);
  return {
    engine,
    another,
    folder,
    raw,
    settled: new Map(),
    file,
    has: (name) => longest.has(name),
    longest: (name) => longest.get(name) ?? 0,
    write(name, row) {
      const line = `${JSON.stringify(row, wellFormed)}\n`;
      longest.set(name, Math.max(longest.get(name) ?? 0, Buffer.byteLength(line)));
      const lines = rows.get(name);
      if (lines) lines.push(line);
      else rows.set(name, [line]);
    },
    async flush() {
      for (const [name, lines] of rows) {
        await appendFile(file(name), lines.join(""));
      }
      rows.clear();
    },
    async close() {
      for (const each of engines) each.close();
      await raw.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** JSON can escape half a character, which no text can hold; it becomes the sign for one that was lost. */
const wellFormed = (_: string, value: unknown) => (typeof value === "string" ? toUSVString(value) : value);

/** DuckDB sets aside twice this for every thread that reads JSON, so it grows only with the records. */
export const objectSize = (longest: number): number => Math.max(2 * 1024 * 1024, longest + 1024);

// A raw record is some 20 kB of text that occurs once. Small row groups keep memory and single look-ups small, and
// a dictionary would only cost time.
export const RAW_LAYOUT =
  "format parquet, compression zstd, compression_level 1, row_group_size 512, dictionary_size_limit 1";

export const recordKeySql = ({ id }: Source, record_id: string, sha256: string): string =>
  `${quoted(`${id}:`)} || ${record_id} || '@' || ${sha256}[:12]`;

export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
