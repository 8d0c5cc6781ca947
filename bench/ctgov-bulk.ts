import { execFile } from "node:child_process";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { createGunzip, createGzip } from "node:zlib";
import { type Figure, percentile, round } from "./figure.ts";

const run = promisify(execFile);

// Of the second file only the longer studies, so that a record is as long as the register's own: some 19 kB.
const REAL = [
  { name: "ctgov-v2.ndjson.gz", least: 0 },
  { name: "ctgov-v2-from-xml.ndjson.gz", least: 12_000 },
].map(({ name, least }) => ({ path: join(import.meta.dirname, "../../shared/data/trials", name), least }));
const MIX =
  "every other one from ctgov-v2, the rest from the studies of ctgov-v2-from-xml of 12 kB and more, re-keyed and repeated";
const REGISTER = 580_000;
const SLICE = 50_000;
const DAY = 2_000;
const RUNS = 3;

interface Run {
  seconds: number;
  peak_bytes: number;
  records: number;
  rejected: number;
}

/**
 * The whole register from one file into a snapshot that answers, beside the time in which DuckDB reads the same file
 * with the same projection; then a day's changes on top, smaller files, bad records, and a script that does the same.
 * Every run is a process of its own, those that are compared in turns.
 */
export async function bulkFigures(): Promise<Figure[]> {
  const missing = REAL.find(({ path }) => !existsSync(path));
  if (missing) return [{ name: "ctgov_bulk", value: 0, unit: "not measured", note: `${missing.path} is not here` }];
  const folder = await mkdtemp(join(tmpdir(), "portolan-bulk-"));
  try {
    const whole = await wholeFigures(folder);
    const slices = await sliceFigures(folder);
    const [small, large] = [slices.per_record, whole.per_record];
    const flat = {
      name: "ctgov_bulk_time_per_record_growth",
      value: round(large / small),
      unit: "ratio",
      numerator: round(large, 1),
      denominator: round(small, 1),
      note: `microseconds per record of ${REGISTER} and of ${SLICE / 5} records, .gz`,
    };
    return [...whole.figures, ...slices.figures, flat];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function wholeFigures(folder: string) {
  const file = await build(folder, "register", REGISTER);
  const day = await build(folder, "day", DAY, (line) => line.replace('"briefTitle":', '"briefTitle":"Changed","was":'));
  const note = `${REGISTER} records: ${MIX}`;
  const plain = await compare(file, "whole_plain", note, folder, 1);
  const packed = await compare(`${file}.gz`, "whole_gz", note, folder, 1);
  const { seconds, records } = await inProcess("load", `${day}.gz`, dataOf(folder));
  const changed: Figure = {
    name: "ctgov_bulk_day",
    value: round(seconds),
    unit: "seconds",
    note: `${DAY} changed studies on top of a snapshot, which then has ${records}; target < 20`,
  };
  return { figures: [...plain.figures, ...packed.figures, changed], per_record: packed.per_record };
}

async function sliceFigures(folder: string) {
  const small = await build(folder, "small", SLICE / 5);
  const file = await build(folder, "slice", SLICE);
  const note = `${SLICE} records`;
  const plain = await compare(file, "slice_plain", note, folder, RUNS);
  const packed = await compare(`${file}.gz`, "slice_gz", note, folder, RUNS);
  const few = await compare(`${small}.gz`, "small_gz", `${SLICE / 5} records`, folder, RUNS);
  const bad = await build(folder, "bad", SLICE, (line, at) => (at % 1_000 ? line : line.slice(0, -9)));
  const { seconds, rejected } = await fresh(`${bad}.gz`, folder);
  const rejects: Figure = {
    name: "ctgov_bulk_bad_gz_load",
    value: round(seconds),
    unit: "seconds",
    note: `${note}, of which ${rejected} are cut off and rejected`,
  };
  const script = await scriptFigures(`${file}.gz`, folder);
  return {
    figures: [...plain.figures, ...packed.figures, ...few.figures, rejects, ...script],
    per_record: few.per_record,
  };
}

/** An ordinary script in Python on the same file, without and with the text that we keep. */
async function scriptFigures(file: string, folder: string): Promise<Figure[]> {
  const python = await run("python3", ["-c", "import orjson, pyarrow, duckdb"]).catch(() => null);
  if (!python)
    return [{ name: "ctgov_bulk_script", value: 0, unit: "not measured", note: "Python lacks the packages" }];
  const figures: Figure[] = [];
  for (const [name, flags] of [
    ["facts", []],
    ["facts_and_text", ["--raw"]],
  ] as const) {
    const runs: Record<"script" | "load", number[]> = { script: [], load: [] };
    for (let at = 0; at < RUNS; at += 1) {
      runs.script.push((await inScript(file, folder, flags)).seconds);
      runs.load.push((await fresh(file, folder)).seconds);
    }
    const [script, load] = [percentile(runs.script, 0.5), percentile(runs.load, 0.5)];
    figures.push({
      name: `ctgov_bulk_script_${name}_ratio`,
      value: round(script / load),
      unit: "ratio",
      numerator: round(script),
      denominator: round(load),
      note: `seconds of bench/ctgov-bulk.py over ours, ${SLICE} records, .gz; target >= 2`,
    });
  }
  return figures;
}

async function inScript(file: string, folder: string, flags: readonly string[]): Promise<{ seconds: number }> {
  const into = join(folder, "script");
  await mkdir(into);
  const script = join(import.meta.dirname, "ctgov-bulk.py");
  const { stdout } = await run("python3", [script, file, into, ...flags]);
  await rm(into, { recursive: true });
  return JSON.parse(stdout);
}

/** Of each real file a line in turns, each from the start when it has ended; plain, and packed beside it. */
async function build(folder: string, name: string, records: number, change = (line: string, _at: number) => line) {
  const file = join(folder, `${name}.ndjson`);
  async function* copies(): AsyncGenerator<string> {
    const files = REAL.map(again);
    for (let at = 1; at <= records; at += 1) {
      const line: string = (await files[at % files.length]?.next())?.value ?? "";
      const keyed = line.replace(/"nctId":\s*"NCT\d{8}"/, `"nctId":"NCT${String(at).padStart(8, "0")}"`);
      yield `${change(keyed, at)}\n`;
    }
  }
  await pipeline(Readable.from(copies()), createWriteStream(file));
  await pipeline(createReadStream(file), createGzip({ level: 6 }), createWriteStream(`${file}.gz`));
  return file;
}

async function* again({ path, least }: (typeof REAL)[number]): AsyncGenerator<string, never> {
  while (true) {
    for await (const line of createInterface({ input: createReadStream(path).pipe(createGunzip()) }))
      if (line.length >= least) yield line;
  }
}

async function compare(file: string, form: string, note: string, folder: string, runs: number) {
  const done: Record<"read" | "load", Run[]> = { read: [], load: [] };
  for (let at = 0; at < runs; at += 1) {
    done.read.push(await inProcess("read", file, ""));
    done.load.push(await fresh(file, folder));
  }
  const median = (some: Run[]) =>
    percentile(
      some.map(({ seconds }) => seconds),
      0.5,
    );
  const [read, load] = [median(done.read), median(done.load)];
  const peak = Math.max(...done.load.map(({ peak_bytes }) => peak_bytes)) / 2 ** 20;
  const records = done.load[0]?.records ?? 0;
  const ratio = { value: round(load / read), numerator: round(load), denominator: round(read) };
  const figures: Figure[] = [
    { name: `ctgov_bulk_${form}_ratio`, ...ratio, unit: "ratio", note: `seconds of a load over a typed read, ${note}` },
    { name: `ctgov_bulk_${form}_speed`, value: Math.round(records / load), unit: "records per second" },
    { name: `ctgov_bulk_${form}_peak_memory`, value: round(peak, 0), unit: "MiB", note: "target < 3072" },
  ];
  return { figures, per_record: (load / records) * 1e6 };
}

const dataOf = (folder: string) => join(folder, "data");

async function fresh(file: string, folder: string): Promise<Run> {
  await rm(dataOf(folder), { recursive: true, force: true });
  return inProcess("load", file, dataOf(folder));
}

async function inProcess(what: "read" | "load", file: string, data: string): Promise<Run> {
  const script = join(import.meta.dirname, "ctgov-bulk-run.ts");
  const { stdout } = await run(process.execPath, ["--import", "tsx", script, what, file, data]);
  return JSON.parse(stdout);
}
