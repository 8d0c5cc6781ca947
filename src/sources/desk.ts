import { join } from "node:path";
import type { TableName } from "../core/tables.ts";
import { accept } from "./accept.ts";
import { createSheet, isPlain, type Numbered, openSegments, type Sheet } from "./segment.ts";
import type { Source } from "./source.ts";
import type { Workbench } from "./workbench.ts";

const LONGEST_IN_SHEET = 16 * 1024 * 1024;
const MOST_OTHERS = 32 * 1024 * 1024;

/** Sends every record the way it can go: to the engine when that can be, else one by one. */
export async function openDesk(source: Source, workbench: Workbench) {
  const segments = source.bulk && (await openSegments(source, source.bulk, workbench));
  let sheet = createSheet(join(workbench.folder, "one.ndjson"));
  let spare = createSheet(join(workbench.folder, "other.ndjson"));
  let others: Numbered[] = [];
  const days = new Set<string>();
  let waiting = 0;
  let working: Promise<Numbered[]> = Promise.resolve([]);

  /** Copies what the engine leaves, because the memory of the sheet is used again. */
  async function take(full: Sheet, one_by_one: Numbered[]): Promise<Numbered[]> {
    const left = (await segments?.take(full)) ?? [];
    const kept = left.map((record) => ({ ...record, bytes: Buffer.from(record.bytes) }));
    full.clear();
    return [...one_by_one, ...kept];
  }

  /** While the engine works on one sheet, the other is filled, and what it left of the last is judged. */
  async function turn(): Promise<void> {
    const [left] = await Promise.all([working, sheet.write()]);
    working = take(sheet, others);
    working.catch(() => {});
    [sheet, spare, others, waiting] = [spare, sheet, [], 0];
    await judgeAll(left);
  }

  async function judgeAll(records: Numbered[]): Promise<void> {
    for (const record of records) judge(record);
    await workbench.flush();
  }

  function add(record: Numbered): Promise<void> | null {
    const engines = segments && isPlain(record) && record.bytes.length < LONGEST_IN_SHEET;
    const full = engines ? !sheet.fits(record) : waiting >= MOST_OTHERS;
    if (full) return turn().then(() => add(record) ?? undefined);
    if (engines) sheet.add(record);
    else {
      others.push({ ...record, bytes: Buffer.from(record.bytes) });
      waiting += record.bytes.length;
    }
    return null;
  }

  function judge(record: Numbered): void {
    const { position } = record;
    const verdict = accept(source, record);
    const raw = record.bytes.toString("utf8");
    if ("reason" in verdict) {
      workbench.write("reject", { position, ...verdict, raw });
      return;
    }
    const { facts, description, dated, ...identity } = verdict;
    if (dated) days.add(dated);
    workbench.write("judged", { position, ...identity, ...description });
    workbench.write("raw", { position, raw });
    for (const name of Object.keys(facts) as TableName[]) {
      for (const row of facts[name] ?? []) workbench.write(name, { position, ...row });
    }
  }

  async function end(): Promise<void> {
    await turn();
    await judgeAll(await working);
  }

  /** The newest day of which a record speaks, of those that had come when the file did. */
  const newest = (until: string) =>
    [...days]
      .filter((day) => day <= until)
      .reduce<string | null>((last, day) => (last && last > day ? last : day), null);

  return { add, end, newest };
}
