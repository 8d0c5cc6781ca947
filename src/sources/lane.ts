import { availableParallelism } from "node:os";
import { join } from "node:path";
import { settle } from "./projected.ts";
import { createSheet, type Numbered, openSegments } from "./segment.ts";
import type { Bulk, Source } from "./source.ts";
import type { Workbench } from "./workbench.ts";

/** An engine and a sheet of its own: while some lanes work, another is filled. */
export async function openLane(source: Source, bulk: Bulk, workbench: Workbench, name: string, first?: number) {
  // Two threads at one statement wait for each other with the processor in hand; an engine for each does not.
  const engine = await workbench.another(Math.max(1, Math.min(availableParallelism(), 4) >> 1), "512MB");
  const segments = await openSegments(source, bulk, workbench, engine, name);
  const sheet = createSheet(join(workbench.folder, `${name}.ndjson`), first);
  let working: Promise<Numbered[]> = Promise.resolve([]);

  /** Copies what the engine leaves, because the memory of the sheet is used again. */
  async function work(): Promise<Numbered[]> {
    const left = await segments.take(sheet);
    const kept = left.map((record) => ({ ...record, bytes: Buffer.from(record.bytes) }));
    sheet.clear();
    return kept;
  }

  /** Sets to work on what its sheet holds. */
  async function start(): Promise<void> {
    await sheet.write();
    working = work();
    working.catch(() => {});
  }

  /** When the work is done, what it left. */
  async function left(): Promise<Numbered[]> {
    const records = await working;
    working = Promise.resolve([]);
    return records;
  }

  async function end(): Promise<Numbered[]> {
    const records = await working;
    working = settle(source, bulk, workbench, engine).then(() => records);
    return left();
  }

  return { sheet, start, left, end };
}
export type Lane = Awaited<ReturnType<typeof openLane>>;
