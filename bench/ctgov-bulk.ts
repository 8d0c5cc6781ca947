import { execFile } from "node:child_process";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { createGunzip, createGzip } from "node:zlib";
import { type Figure, percentile, round } from "./figure.ts";

const REAL = ["ctgov-v2.ndjson.gz", "ctgov-v2-from-xml.ndjson.gz"].map((name) =>
  join(import.meta.dirname, "../../shared/data/trials", name),
);
const LEAST_RECORDS = 50_000;
const RUNS = 3;

interface Run {
  seconds: number;
  peak_bytes: number;
  records: number;
}

/**
 * A bulk load beside the time in which DuckDB reads the same file with the same projection, each in a process of its
 * own, in turns. The file is the real records of both files, mixed, again and again under new ids: some 720 MB of text.
 */
export async function bulkFigures(): Promise<Figure[]> {
  const missing = REAL.find((path) => !existsSync(path));
  if (missing) return [{ name: "ctgov_bulk", value: 0, unit: "not measured", note: `${missing} is not here` }];
  const folder = await mkdtemp(join(tmpdir(), "portolan-bulk-"));
  try {
    const file = join(folder, "bulk.ndjson");
    const records = await build(file);
    await pipeline(createReadStream(file), createGzip({ level: 6 }), createWriteStream(`${file}.gz`));
    const note = `${records} records: those of ctgov-v2 and ctgov-v2-from-xml, mixed, re-keyed and repeated`;
    return [...(await compare(`${file}.gz`, "gz", note, folder)), ...(await compare(file, "plain", note, folder))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Of each file a line in turns, each from the start when it has ended, so that both make up half of the records. */
async function build(file: string): Promise<number> {
  let records = 0;
  async function* copies(): AsyncGenerator<string> {
    const files = REAL.map((path) => again(path));
    while (records < LEAST_RECORDS) {
      for (const lines of files) {
        records += 1;
        const line: string = (await lines.next()).value;
        yield `${line.replace(/"nctId":\s*"NCT\d{8}"/, `"nctId":"NCT${String(records).padStart(8, "0")}"`)}\n`;
      }
    }
  }
  await pipeline(Readable.from(copies()), createWriteStream(file));
  return records;
}

async function* again(path: string): AsyncGenerator<string, never> {
  while (true) yield* createInterface({ input: createReadStream(path).pipe(createGunzip()) });
}

async function compare(file: string, form: string, note: string, folder: string): Promise<Figure[]> {
  const runs: Record<"read" | "load", Run[]> = { read: [], load: [] };
  for (let run = 0; run < RUNS; run += 1) {
    runs.read.push(await inProcess("read", file, folder));
    runs.load.push(await inProcess("load", file, folder));
  }
  const read = percentile(
    runs.read.map(({ seconds }) => seconds),
    0.5,
  );
  const load = percentile(
    runs.load.map(({ seconds }) => seconds),
    0.5,
  );
  const peak = Math.max(...runs.load.map(({ peak_bytes }) => peak_bytes));
  const records = runs.load[0]?.records ?? 0;
  return [
    { name: `ctgov_bulk_${form}_engine_read`, value: round(read), unit: "seconds", note: `typed projection, ${note}` },
    { name: `ctgov_bulk_${form}_load`, value: round(load), unit: "seconds", note },
    {
      name: `ctgov_bulk_${form}_ratio`,
      value: round(load / read),
      unit: "ratio",
      numerator: round(load),
      denominator: round(read),
    },
    { name: `ctgov_bulk_${form}_speed`, value: Math.round(records / load), unit: "records per second" },
    { name: `ctgov_bulk_${form}_peak_memory`, value: round(peak / 2 ** 20, 0), unit: "MiB", note: "target < 2048" },
  ];
}

async function inProcess(what: "read" | "load", file: string, folder: string): Promise<Run> {
  const run = join(import.meta.dirname, "ctgov-bulk-run.ts");
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--import",
    "tsx",
    run,
    what,
    file,
    join(folder, "part"),
  ]);
  return JSON.parse(stdout) as Run;
}
