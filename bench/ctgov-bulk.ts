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

const REAL = join(import.meta.dirname, "../../shared/data/trials/ctgov-v2.ndjson.gz");
const LEAST_RECORDS = 40_000;
const RUNS = 3;

interface Run {
  seconds: number;
  peak_bytes: number;
  records: number;
}

/**
 * A bulk load beside the time in which DuckDB reads the same file with the same projection, each in a process of its
 * own, in turns. The file is the 1,434 real records again and again under new ids, some 800 MB of text.
 */
export async function bulkFigures(): Promise<Figure[]> {
  if (!existsSync(REAL)) return [{ name: "ctgov_bulk", value: 0, unit: "not measured", note: `${REAL} is not here` }];
  const folder = await mkdtemp(join(tmpdir(), "portolan-bulk-"));
  try {
    const file = join(folder, "bulk.ndjson");
    const records = await build(file);
    await pipeline(createReadStream(file), createGzip({ level: 6 }), createWriteStream(`${file}.gz`));
    const note = `${records} re-keyed copies of 1434 real records`;
    return [...(await compare(`${file}.gz`, "gz", note, folder)), ...(await compare(file, "plain", note, folder))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function build(file: string): Promise<number> {
  let records = 0;
  async function* copies(): AsyncGenerator<string> {
    while (records < LEAST_RECORDS) {
      for await (const line of createInterface({ input: createReadStream(REAL).pipe(createGunzip()) })) {
        records += 1;
        yield `${line.replace(/"nctId":\s*"NCT\d{8}"/, `"nctId":"NCT${String(records).padStart(8, "0")}"`)}\n`;
      }
    }
  }
  await pipeline(Readable.from(copies()), createWriteStream(file));
  return records;
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
