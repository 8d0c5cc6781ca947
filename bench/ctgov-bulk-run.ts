import { rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import * as z from "zod";
import { clinicalTrialsGov } from "../src/sources/clinicaltrials-gov/source.ts";
import { loadFile } from "../src/sources/load.ts";
import { projectionOf } from "../src/sources/projection.ts";
import { openDuckDB } from "../src/store/duckdb.ts";

// One run of the bulk bench in a process of its own, so that its peak memory is its own.
const [what, file = "", into = ""] = process.argv.slice(2);

async function read(): Promise<number> {
  const engine = await openDuckDB(":memory:", { threads: String(availableParallelism()) });
  const fields = Object.entries<z.ZodType>(clinicalTrialsGov.raw.shape);
  const columns = fields.map(([name, field]) => `${name}: '${projectionOf(field)}'`).join(", ");
  const consumed = fields.map(([name]) => `sum(hash(${name}))`).join(", ");
  const sql = `select count(*) as records, ${consumed} from read_ndjson('${file}', columns = {${columns}}, maximum_object_size = 16777216)`;
  const [row] = await engine.rows(z.looseObject({ records: z.coerce.number() }), sql);
  engine.close();
  return row?.records ?? 0;
}

async function load(): Promise<number> {
  const summary = await loadFile(clinicalTrialsGov, file, { into, retrieved_at: new Date().toISOString() });
  await rm(into, { recursive: true });
  return summary.records;
}

const began = performance.now();
const work = what === "read" ? read() : load();
void work.then((records) => {
  const seconds = (performance.now() - began) / 1000;
  process.stdout.write(JSON.stringify({ seconds, records, peak_bytes: process.resourceUsage().maxRSS * 1024 }));
});
