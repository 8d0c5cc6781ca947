import { execFile } from "node:child_process";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { gunzip, gzip, type ZlibOptions } from "node:zlib";
import { type Figure, percentile, round } from "./figure.ts";

const run = promisify(execFile);
const unpack = promisify(gunzip);
const pack = promisify<Buffer, ZlibOptions, Buffer>(gzip);

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
const SCRIPT_RUNS = 1;
const BATCH = 500;
const PIECE = 64 * 1024 * 1024;
const NEWLINE = Buffer.from("\n");
const NUMBER = /"nctId":\s*"NCT\d{8}"/;

type Study = [before: Buffer, after: Buffer];
let studies: Promise<Study[][]> | undefined;

interface Run {
  seconds: number;
  cpu_seconds: number;
  peak_bytes: number;
  records: number;
  rejected: number;
}

/**
 * A slice of the register from one file into a snapshot that answers, beside the time in which DuckDB reads the same
 * file with the same projection; a smaller file, bad records, and a script that does the same. With
 * `PORTOLAN_BENCH_FULL=1` also the whole register, and a day's changes on top.
 * Every run is a process of its own, those that are compared in turns.
 */
export async function bulkFigures(): Promise<Figure[]> {
  const missing = REAL.find(({ path }) => !existsSync(path));
  if (missing) return [{ name: "ctgov_bulk", value: 0, unit: "not measured", note: `${missing.path} is not here` }];
  const folder = await mkdtemp(join(tmpdir(), "portolan-bulk-"));
  try {
    const slices = await sliceFigures(folder);
    const whole = process.env["PORTOLAN_BENCH_FULL"] === "1" ? await wholeFigures(folder) : slices;
    const [small, large] = [slices.per_record_small, whole.per_record];
    const flat = {
      name: "ctgov_bulk_time_per_record_growth",
      value: round(large / small),
      unit: "ratio",
      numerator: round(large, 1),
      denominator: round(small, 1),
      note: `microseconds per record of ${whole.records} and of ${SLICE / 5} records, .gz`,
    };
    return [...slices.figures, ...(whole === slices ? [] : whole.figures), flat];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function wholeFigures(folder: string) {
  const file = await build(folder, "register", REGISTER);
  const day = await build(folder, "day", DAY, (line) =>
    Buffer.from(line.toString().replace('"briefTitle":', '"briefTitle":"Changed","was":')),
  );
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
  return { figures: [...plain.figures, ...packed.figures, changed], per_record: packed.per_record, records: REGISTER };
}

async function sliceFigures(folder: string) {
  const small = await build(folder, "small", SLICE / 5);
  const file = await build(folder, "slice", SLICE);
  const note = `${SLICE} records`;
  const plain = await compare(file, "slice_plain", note, folder, RUNS);
  const packed = await compare(`${file}.gz`, "slice_gz", note, folder, RUNS);
  const few = await compare(`${small}.gz`, "small_gz", `${SLICE / 5} records`, folder, RUNS);
  const bad = await build(folder, "bad", SLICE / 5, (line, at) => (at % 1_000 ? line : line.subarray(0, -9)));
  const { seconds, rejected } = await fresh(`${bad}.gz`, folder);
  const rejects: Figure = {
    name: "ctgov_bulk_bad_gz_load",
    value: round(seconds),
    unit: "seconds",
    note: `${SLICE / 5} records, of which ${rejected} are cut off and rejected`,
  };
  const script = await scriptFigures(`${file}.gz`, folder);
  return {
    figures: [...plain.figures, ...packed.figures, ...few.figures, rejects, ...script],
    per_record: packed.per_record,
    per_record_small: few.per_record,
    records: SLICE,
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
    for (let at = 0; at < SCRIPT_RUNS; at += 1) {
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

/** Of each real file a study in turns, each from the start when it has ended; plain, and packed beside it. */
async function build(folder: string, name: string, records: number, change = (line: Buffer, _at: number) => line) {
  const file = join(folder, `${name}.ndjson`);
  studies ??= Promise.all(REAL.map(studiesOf));
  const files = await studies;
  function* batches(): Generator<Buffer> {
    for (let from = 1; from <= records; from += BATCH) {
      const to = Math.min(from + BATCH, records + 1);
      const lines = Array.from({ length: to - from }, (_, at) => change(copied(files, from + at), from + at));
      yield Buffer.concat(lines.flatMap((line) => [line, NEWLINE]));
    }
  }
  await pipeline(Readable.from(batches()), createWriteStream(file));
  await pipeline(Readable.from(packed(file)), createWriteStream(`${file}.gz`));
  return file;
}

/** Packed piece by piece on every core, as tools for large files do it: one stream would take minutes. */
async function* packed(file: string): AsyncGenerator<Buffer> {
  const waiting: Promise<Buffer>[] = [];
  for await (const piece of createReadStream(file, { highWaterMark: PIECE })) {
    waiting.push(pack(piece, { level: 6 }));
    if (waiting.length > availableParallelism()) yield (await waiting.shift()) as Buffer;
  }
  for (const piece of waiting) yield await piece;
}

/** The real studies, cut apart where their number stands. */
async function studiesOf({ path, least }: (typeof REAL)[number]): Promise<Study[]> {
  const text = await unpack(await readFile(path));
  const found: Study[] = [];
  for (let start = 0, end = text.indexOf(NEWLINE); end >= 0; start = end + 1, end = text.indexOf(NEWLINE, start)) {
    if (end - start < least) continue;
    const line = text.subarray(start, end);
    const number = NUMBER.exec(line.toString("latin1"));
    if (number) found.push([line.subarray(0, number.index), line.subarray(number.index + number[0].length)]);
  }
  return found;
}

function copied(files: Study[][], at: number): Buffer {
  const file = files[at % files.length] ?? [];
  const [before, after] = file[Math.floor((at - 1) / files.length) % file.length] as Study;
  return Buffer.concat([before, Buffer.from(`"nctId":"NCT${String(at).padStart(8, "0")}"`), after]);
}

async function compare(file: string, form: string, note: string, folder: string, runs: number) {
  const done: Record<"read" | "load", Run[]> = { read: [], load: [] };
  for (let at = 0; at < runs; at += 1) {
    done.read.push(await inProcess("read", file, ""));
    done.load.push(await fresh(file, folder));
  }
  const median = (some: Run[], what: "seconds" | "cpu_seconds") =>
    percentile(
      some.map((one) => one[what]),
      0.5,
    );
  const [read, load] = [median(done.read, "seconds"), median(done.load, "seconds")];
  const cpu = median(done.load, "cpu_seconds");
  const peak = Math.max(...done.load.map(({ peak_bytes }) => peak_bytes)) / 2 ** 20;
  const records = done.load[0]?.records ?? 0;
  const ratio = { value: round(load / read), numerator: round(load), denominator: round(read) };
  const figures: Figure[] = [
    { name: `ctgov_bulk_${form}_ratio`, ...ratio, unit: "ratio", note: `seconds of a load over a typed read, ${note}` },
    { name: `ctgov_bulk_${form}_speed`, value: Math.round(records / load), unit: "records per second" },
    { name: `ctgov_bulk_${form}_processor`, value: round(cpu), unit: "seconds", note: "of all cores, with the start" },
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
