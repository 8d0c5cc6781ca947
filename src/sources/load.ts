import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { openDesk } from "./desk.ts";
import { fetchPages } from "./network.ts";
import { writePart } from "./part.ts";
import { settledSql } from "./projected.ts";
import { type Input, openInput } from "./reading/input.ts";
import type { Source } from "./source.ts";
import type { Web } from "./web.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

interface Progress {
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
  /** Columns of the file that we do not know. */
  unknown_columns: string[];
  /** The day of the edition: as it states, or else the newest day of which a record speaks. */
  edition: string | null;
}

export async function loadFile(source: Source, path: string, options: LoadOptions): Promise<PartSummary> {
  return loadInput(source, await openInput(path, source.reading), options);
}

export interface NetworkOptions extends LoadOptions {
  /** Only what changed on or after this day; null for everything. */
  since: string | null;
  /** Another address of the same service. */
  base?: string | undefined;
  /** Where fetched pages wait. Give one that outlives `into`, or a second run begins anew. */
  pages?: string | undefined;
}

export async function loadNetwork(source: Source, web: Web, options: NetworkOptions): Promise<PartSummary> {
  const { since, base, signal, progress } = options;
  const pages = options.pages ?? join(options.into, ".pages");
  const onPage = ({ bytes }: { bytes: number }) =>
    progress?.({ stage: "fetching", bytes, bytes_total: null, records: 0, records_per_second: 0 });
  const input = await fetchPages(source, web, { since, base, signal, pages, onPage });
  const forget = () => rm(pages, { recursive: true, force: true });
  try {
    const summary = await loadInput(source, input, options);
    await forget();
    return summary;
  } catch (error) {
    // Pages that cannot be read would not be better for being kept: the next run asks again.
    if (error instanceof Fault) await forget();
    throw error;
  }
}

async function loadInput(source: Source, input: Input, options: LoadOptions): Promise<PartSummary> {
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
  const position = await readAll(input, desk, report, options).finally(desk.stop);
  report.records("writing", position);
  options.signal?.throwIfAborted();
  const rows = await writePart({ source, workbench, ...options });
  const { name, bytes, sha256 } = input;
  return {
    records: rows["record"] ?? 0,
    rejected: rows["reject"] ?? 0,
    rows,
    input: { name, bytes, sha256: sha256() },
    unknown_columns: [...input.notes.unknown_columns].sort(),
    edition:
      input.notes.edition ??
      newest([desk.newest(options.retrieved_at), await newestInBulk(source, workbench, options)]),
  };
}

type Desk = Awaited<ReturnType<typeof openDesk>>;
type Report = ReturnType<typeof reporter>;

/** Says how many records there were. */
async function readAll(input: Input, desk: Desk, report: Report, { signal }: LoadOptions): Promise<number> {
  let position = 0;
  for await (const records of input.records(report.bytes)) {
    signal?.throwIfAborted();
    for (const record of records) {
      position += 1;
      const wait = desk.add({ ...record, position });
      if (wait) await wait;
    }
    report.records("reading", position);
  }
  await desk.end();
  return position;
}

async function newestInBulk({ bulk }: Source, workbench: Workbench, { retrieved_at }: LoadOptions) {
  if (!bulk) return null;
  const sql = `select max(day) as newest from ${settledSql(workbench, "dated")} where day <= $until`;
  const [found] = await workbench.engine.rows(z.object({ newest: z.string().nullable() }), sql, {
    until: retrieved_at,
  });
  return found?.newest ?? null;
}

const newest = (days: (string | null)[]): string | null =>
  days.reduce((last, day) => (last && (!day || last > day) ? last : day), null);

function reporter({ bytes: bytes_total }: Input, { progress }: LoadOptions) {
  const began = performance.now();
  let bytes = 0;
  return {
    bytes: (done: number) => {
      bytes = done;
    },
    records: (stage: Progress["stage"], records: number) => {
      const seconds = (performance.now() - began) / 1000;
      progress?.({
        stage,
        bytes,
        bytes_total,
        records,
        records_per_second: Math.round(records / Math.max(seconds, 0.001)),
      });
    },
  };
}
