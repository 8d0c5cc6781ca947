import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDuckDB } from "../store/duckdb.ts";
import type { DefinitionCard } from "./card.ts";
import type { Cell, Column, Kind } from "./columns.ts";

const TYPES: Record<Kind, string> = {
  text: "VARCHAR",
  integer: "BIGINT",
  number: "DOUBLE",
  flag: "BOOLEAN",
  day: "DATE",
};

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Written by the engine, in one of its own: the snapshot's reads nothing outside its folder and writes nowhere. */
export async function toParquet(columns: Column[], rows: readonly Cell[][], card: DefinitionCard): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), "portolan-export-"));
  const [lines, file] = [join(folder, "rows.ndjson"), join(folder, "rows.parquet")];
  const engine = await openDuckDB();
  try {
    // By place and not by name: the engine takes names that differ in case alone for the same.
    const objects = rows.map((row) => JSON.stringify(Object.fromEntries(row.map((cell, at) => [`c${at}`, cell]))));
    await writeFile(lines, `${objects.join("\n")}\n`);
    const types = columns.map(({ kind }, at) => `c${at}: '${TYPES[kind]}'`).join(", ");
    const names = columns.map(({ name }, at) => `c${at} as "${name.replaceAll('"', '""')}"`).join(", ");
    const read = `read_json(${literal(lines)}, format = 'newline_delimited', columns = {${types}}, maximum_object_size = ${LARGEST_ROW})`;
    await engine.run(
      `copy (select ${names} from ${read}) to ${literal(file)} (format parquet, compression zstd, kv_metadata {${metadata(card)}})`,
    );
    return await readFile(file);
  } finally {
    engine.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const LARGEST_ROW = 64 * 1024 * 1024;

/** The whole card, and beside it what a reader of the file looks for first. */
function metadata(card: DefinitionCard): string {
  const said = {
    definition_card: JSON.stringify(card),
    title: card.title.en,
    title_zh: card.title.zh,
    snapshot: card.snapshot.id,
    address: card.address,
    attribution: card.sources.map(({ attribution }) => attribution.en).join("; "),
  };
  return Object.entries(said)
    .map(([key, value]) => `${key}: ${literal(value)}`)
    .join(", ");
}
