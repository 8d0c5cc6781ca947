import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { TableName } from "../core/tables.ts";
import { accept } from "./accept.ts";
import { writePart } from "./part.ts";
import { type Input, openInput } from "./reading/input.ts";
import { createSheet, isPlain, type LeftOver, type Numbered, openSegments, type Sheet } from "./segment.ts";
import type { Source } from "./source.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

export interface Progress {
  stage: "fetching" | "reading" | "writing";
  bytes: number;
  bytes_total: number | null;
  records: number;
  records_per_second: number;
}

export interface LoadOptions {
  /** The folder that becomes the part. On a fault the caller deletes it. */
  into: string;
  retrieved_at: string;
  progress?: ((progress: Progress) => void) | undefined;
  signal?: AbortSignal | undefined;
}

export interface PartSummary {
  records: number;
  rejected: number;
  /** Rows of every file of the part: fact tables, `raw` and `reject`. */
  rows: Record<string, number>;
  input: { name: string; bytes: number; sha256: string };
}

const LONGEST_IN_SHEET = 16 * 1024 * 1024;
const MOST_OTHERS = 256;

export async function loadFile(source: Source, path: string, options: LoadOptions): Promise<PartSummary> {
  return loadInput(source, await openInput(path, source.page_list), options);
}

export async function loadInput(source: Source, input: Input, options: LoadOptions): Promise<PartSummary> {
  await mkdir(options.into, { recursive: true });
  const workbench = await openWorkbench(join(options.into, ".work"));
  try {
    return await load(source, input, workbench, options);
  } finally {
    await workbench.close();
  }
}

async function load(source: Source, input: Input, workbench: Workbench, options: LoadOptions): Promise<PartSummary> {
  const report = reporter(input, options);
  const desk = await openDesk(source, workbench);
  let position = 0;
  for await (const records of input.records(report.bytes)) {
    options.signal?.throwIfAborted();
    for (const record of records) {
      position += 1;
      const wait = desk.add({ ...record, position });
      if (wait) await wait;
    }
    report.records("reading", position);
  }
  await desk.end();
  report.records("writing", position);
  options.signal?.throwIfAborted();
  const rows = await writePart({ source, workbench, ...options, segments: desk.segments() });
  const { name, bytes, sha256 } = input;
  return { records: rows["record"] ?? 0, rejected: rows["reject"] ?? 0, rows, input: { name, bytes, sha256: sha256() } };
}

/** Sends every record the way it can go: to the engine when that can be, else one by one. */
async function openDesk(source: Source, workbench: Workbench) {
  const segments = source.bulk && (await openSegments(source, workbench));
  let sheet = createSheet();
  let spare = createSheet();
  let others: Numbered[] = [];
  let working: Promise<void> = Promise.resolve();

  async function take(full: Sheet, one_by_one: Numbered[]): Promise<void> {
    const left: LeftOver[] = [{ records: one_by_one, kept: false }, ...((await segments?.take(full)) ?? [])];
    for (const { records, kept } of left) for (const record of records) judge(record, kept);
    await workbench.flush();
    full.clear();
  }

  /** While the engine works on one sheet, the other is filled. */
  async function turn(): Promise<void> {
    await working;
    working = take(sheet, others);
    working.catch(() => {});
    [sheet, spare, others] = [spare, sheet, []];
  }

  function add(record: Numbered): Promise<void> | null {
    const engines = segments && isPlain(record) && record.bytes.length < LONGEST_IN_SHEET;
    const full = engines ? !sheet.fits(record) : others.length >= MOST_OTHERS;
    if (full) return turn().then(() => add(record) ?? undefined);
    if (engines) sheet.add(record);
    else others.push({ ...record, bytes: Buffer.from(record.bytes) });
    return null;
  }

  function judge(record: Numbered, kept: boolean): void {
    const { position } = record;
    const verdict = accept(source, record);
    const raw = record.bytes.toString("utf8");
    if ("reason" in verdict) return workbench.write("reject", { position, ...verdict, raw });
    const { facts, description, ...identity } = verdict;
    workbench.write("judged", { position, ...identity, ...description });
    if (!kept) workbench.write("raw", { position, raw });
    for (const name of Object.keys(facts) as TableName[]) {
      for (const row of facts[name] ?? []) workbench.write(name, { position, ...row });
    }
  }

  async function end(): Promise<void> {
    await turn();
    await working;
  }

  return { add, end, segments: () => ({ count: segments?.files() ?? 0, longest: segments?.longest() ?? 0 }) };
}

function reporter({ bytes: bytes_total }: Input, { progress }: LoadOptions) {
  const began = performance.now();
  let bytes = 0;
  return {
    bytes: (done: number) => {
      bytes = done;
    },
    records: (stage: Progress["stage"], records: number) => {
      const seconds = (performance.now() - began) / 1000;
      progress?.({ stage, bytes, bytes_total, records, records_per_second: Math.round(records / Math.max(seconds, 0.001)) });
    },
  };
}
