import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Fault } from "../../core/fault.ts";
import { openDuckDB } from "../../store/duckdb.ts";
import { quoted } from "../workbench.ts";
import { lines } from "./lines.ts";
import { partByPart } from "./part-by-part.ts";
import type { Reading } from "./reading.ts";
import { refusePage } from "./refuse-page.ts";

const MAGIC = "PAR1";

/** The rows of a Parquet file. The text of a row is the row as JSON, as the engine writes it. */
export const parquet = (): Reading =>
  partByPart(async function* ({ chunks, member }) {
    const folder = await mkdtemp(join(tmpdir(), "portolan-parquet-"));
    try {
      const path = join(folder, "rows.parquet");
      await pipeline(Readable.from(chunks), createWriteStream(path));
      await refuseOther(path);
      const rows = join(folder, "rows.ndjson");
      await written(path, rows, folder);
      yield* lines(createReadStream(rows), member);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

/** Such a file begins and ends with the same four letters; one that was cut off does not. */
async function refuseOther(path: string): Promise<void> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer: head } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    const { buffer: tail } = await file.read(Buffer.alloc(4), 0, 4, Math.max(0, size - 4));
    refusePage(head.toString("utf8"), "Parquet");
    if (head.toString("latin1", 0, 4) !== MAGIC)
      throw new Fault("source_changed", "It is not a Parquet file: it does not begin with PAR1.");
    if (tail.toString("latin1") !== MAGIC)
      throw new Fault("invalid_input", "It is a Parquet file that was cut off: it does not end with PAR1.");
  } finally {
    await file.close();
  }
}

async function written(path: string, rows: string, folder: string): Promise<void> {
  const engine = await openDuckDB(":memory:", { memory_limit: "1GB", temp_directory: join(folder, "spill") });
  try {
    await engine.run(`copy (select * from read_parquet(${quoted(path)})) to ${quoted(rows)} (format json)`);
  } catch (cause) {
    throw new Fault("invalid_input", "It is a Parquet file that is damaged.", {}, cause);
  } finally {
    engine.close();
  }
}
