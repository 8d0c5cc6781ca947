import { availableParallelism } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import { derivation } from "../src/operations/derivation.ts";
import { clinicalTrialsGov as source } from "../src/sources/clinicaltrials-gov/source.ts";
import { loadFile } from "../src/sources/load.ts";
import { projectionOf } from "../src/sources/projection.ts";
import { buildSnapshot, workFolder } from "../src/store/build.ts";
import { openDuckDB } from "../src/store/duckdb.ts";
import { openShelf } from "../src/store/shelf.ts";

// One run of the bulk bench in a process of its own, so that its peak memory is its own.
const [what, file = "", data = ""] = process.argv.slice(2);
const Counted = z.looseObject({ records: z.coerce.number() });

async function read() {
  const engine = await openDuckDB(":memory:", { threads: String(availableParallelism()) });
  const fields = Object.entries<z.ZodType>(source.raw.shape);
  const columns = fields.map(([name, field]) => `${name}: '${projectionOf(field)}'`).join(", ");
  const consumed = fields.map(([name]) => `sum(hash(${name}))`).join(", ");
  const sql = `select count(*) as records, ${consumed} from read_ndjson('${file}', columns = {${columns}}, maximum_object_size = 16777216)`;
  const [row] = await engine.rows(Counted, sql);
  engine.close();
  return { records: row?.records ?? 0, rejected: 0 };
}

/** As sources.load does it: a part, a snapshot, and the first answer from it. */
async function load() {
  const now = new Date();
  const folder = join(await workFolder(data), "part");
  const summary = await loadFile(source, file, { into: folder, retrieved_at: now.toISOString() });
  const part = { ...summary, source_id: source.id, retrieved_at: now.toISOString(), missing: null };
  const manifest = await buildSnapshot(data, [{ folder, summary: part }], {
    now,
    version: "bench",
    derivation,
  });
  const shelf = await openShelf(data, manifest, derivation);
  const [row] = await shelf.current().engine.rows(Counted, "select count(*) as records from trial_once");
  shelf.close();
  return { records: row?.records ?? 0, rejected: summary.rejected };
}

const began = performance.now();
void (what === "read" ? read() : load()).then((counts) => {
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage();
  const cpu_seconds = (user + system) / 1e6;
  process.stdout.write(
    JSON.stringify({ seconds, cpu_seconds, ...counts, peak_bytes: process.resourceUsage().maxRSS * 1024 }),
  );
});
