import { existsSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { openDuckDB } from "../store/duckdb.ts";
import { quoted, RAW_LAYOUT } from "./workbench.ts";

/**
 * A text is kept once, under the hash of its content: what earlier parts of the source hold is dropped from a new one.
 * Gives back how many texts the part still holds.
 */
export async function dropKnownTexts(part: string, earlier: readonly string[]): Promise<number | null> {
  const raw = join(part, "raw.parquet");
  const held = earlier.map((path) => join(path, "raw.parquet")).filter((path) => existsSync(path));
  if (!held.length || !existsSync(raw)) return null;
  const engine = await openDuckDB(":memory:", { memory_limit: "1GB" });
  try {
    const known = `(select record_key from read_parquet([${held.map(quoted).join(", ")}]))`;
    const Count = z.object({ rows: z.coerce.number(), known: z.coerce.number() });
    const [found] = await engine.rows(
      Count,
      `select count(*) as rows, count(*) filter (record_key in ${known}) as known from ${quoted(raw)}`,
    );
    if (!found?.known) return found?.rows ?? null;
    await engine.run(
      `copy (from ${quoted(raw)} anti join ${known} using (record_key)) to ${quoted(`${raw}.new`)} (${RAW_LAYOUT})`,
    );
    await rename(`${raw}.new`, raw);
    return found.rows - found.known;
  } finally {
    engine.close();
  }
}
