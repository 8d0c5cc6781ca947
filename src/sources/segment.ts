import { hash } from "node:crypto";
import { constants, open } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { Fault } from "../core/fault.ts";
import type { Engine } from "../store/engine.ts";
import { createProjected, projectionSql, settle } from "./projected.ts";
import { oddSql } from "./projection.ts";
import type { RawRecord } from "./reading/raw-record.ts";
import type { Bulk, Source } from "./source.ts";
import { objectSize, quoted, RAW_LAYOUT, recordKeySql, type Workbench } from "./workbench.ts";
import { writeAll } from "./write-all.ts";

export type Numbered = RawRecord & { position: number };

// The engine reads lines in parallel and forgets their order and their bytes, so each line brings its own number and
// hash along. It is JSON and, cut at the tabs, a line of fields: JSON to read the record, fields to copy its text untouched
// without reading it again.
const opening = (position: number, sha256: string) => `{"p":\t${position}\t,"h":"${sha256}","r":[\t`;
const CLOSING = "\t]}\n";
const AROUND = opening(Number.MAX_SAFE_INTEGER, "0".repeat(64)).length + CLOSING.length;
const SMALLEST = 16;
const MOST_PROJECTED = 20_000;

// Making a file anew costs ten times what writing over it does, so that a sheet is not large; a statement on one costs
// tens of milliseconds, so that it is not small.
const SEGMENT_BYTES = 64 * 1024 * 1024;

/** The untouched text of every line of a segment, under its position. */
const textOf = ({ path, longest }: Sheet, parallel: boolean) => `
  select position, raw from read_csv(${quoted(path)}, auto_detect = false, header = false,
    columns = {before: 'VARCHAR', position: 'BIGINT', hash: 'VARCHAR', raw: 'VARCHAR', after: 'VARCHAR'},
    parallel = ${parallel}, delim = '\t', new_line = '\\n', quote = '', escape = '',
    max_line_size = ${objectSize(longest())}, buffer_size = ${4 * objectSize(longest())})`;

/** Lines laid out for the engine, in memory that is used again and again: fresh memory costs more than the copy. */
export function createSheet(path: string, first?: number, size = SEGMENT_BYTES) {
  const memory = Buffer.allocUnsafeSlow(size);
  const records: Numbered[] = [];
  let room = first ?? size;
  let at = 0;
  let longest = 0;
  return {
    path,
    records,
    longest: () => longest,
    fits: ({ bytes }: RawRecord) => at + AROUND + bytes.length <= room,
    add({ bytes, member, position }: Numbered) {
      const sha256 = hash("sha256", bytes, "hex");
      at += memory.write(opening(position, sha256), at, "latin1");
      const start = at;
      at += bytes.copy(memory, at);
      records.push({ bytes: memory.subarray(start, at), member, position });
      at += memory.write(CLOSING, at, "latin1");
      longest = Math.max(longest, bytes.length);
    },
    async write() {
      const file = await open(path, constants.O_WRONLY | constants.O_CREAT);
      try {
        await writeAll(file, memory.subarray(0, at));
        await file.truncate(at);
      } finally {
        await file.close();
      }
    },
    clear() {
      records.length = 0;
      room = size;
      at = 0;
      longest = 0;
    },
  };
}
export type Sheet = ReturnType<typeof createSheet>;

async function sheetOf(path: string, records: readonly Numbered[]): Promise<Sheet> {
  const sheet = createSheet(
    path,
    undefined,
    records.reduce((sum, { bytes }) => sum + bytes.length + AROUND, 0),
  );
  for (const record of records) sheet.add(record);
  await sheet.write();
  return sheet;
}

export async function openSegments(source: Source, bulk: Bulk, workbench: Workbench, engine: Engine, name: string) {
  const { folder, raw } = workbench;
  const shape = source.raw as z.ZodObject;
  const names = Object.keys(shape.shape);
  const part = join(folder, `${name}-half.ndjson`);
  let pieces = 0;
  let projected = 0;
  await engine.run(createProjected(source));

  // Two objects on a line are left without an id, which is odd enough to be judged one by one.
  const read = ({ path, longest }: Sheet) => `
    insert into projected
    select p, h, ${names.map((name) => `one."${name}"`).join(", ")}
    from (select p, h, case when len(r) = 1 then r[1] end as one
      from read_ndjson(${quoted(path)}, maximum_object_size = ${objectSize(longest())},
        columns = {p: 'BIGINT', h: 'VARCHAR', r: ${quoted(`STRUCT(${projectionSql(source)})[]`)}}))`;

  /**
   * Takes what it can of a sheet that was written and gives back the rest. A strict read takes a sheet whole or not
   * at all; one that it refuses is halved until the culprit is found.
   */
  async function take(sheet: Sheet): Promise<Numbered[]> {
    const records = [...sheet.records];
    if (records.length < SMALLEST) return records;
    if (await taken(() => engine.run(read(sheet)))) return keep(sheet, records);
    const half = records.length >> 1;
    const first = await take(await sheetOf(part, records.slice(0, half)));
    return [...first, ...(await take(await sheetOf(part, records.slice(half))))];
  }

  async function keep(sheet: Sheet, records: Numbered[]): Promise<Numbered[]> {
    const these = `position between ${records[0]?.position} and ${records.at(-1)?.position}`;
    const sql = `select position from projected where ${these} and (${oddSql(shape)})`;
    const found = await engine.rows(z.object({ position: z.coerce.number() }), sql);
    const odd = new Set(found.map(({ position }) => position));
    if (odd.size) await engine.run(`delete from projected where position in (${[...odd].join(", ")})`);
    await keepText(sheet, these);
    projected += records.length;
    if (projected >= MOST_PROJECTED) {
      await settle(source, bulk, workbench, engine);
      projected = 0;
    }
    return records.filter(({ position }) => odd.has(position));
  }

  // Where threads that read fields meet, the engine sometimes finds that it cannot tell lines apart, and says so.
  async function keepText(sheet: Sheet, these: string): Promise<void> {
    pieces += 1;
    const piece = join(folder, `${name}-piece-${pieces}.parquet`);
    const keys = `select position, sha256, ${bulk.identify} as record_id from projected where ${these}`;
    const copy = (parallel: boolean) =>
      engine.run(`copy (
      select ${recordKeySql(source, "record_id", "sha256")} as record_key, record_id, raw
      from (${textOf(sheet, parallel)}) join (${keys}) using (position)
    ) to ${quoted(piece)} (${RAW_LAYOUT})`);
    const whole = async (): Promise<boolean> => {
      const counted = `select (select count(*) from ${quoted(piece)}) = (select count(*) from (${keys})) as whole`;
      const [found] = await engine.rows(z.object({ whole: z.boolean() }), counted);
      return found?.whole ?? false;
    };
    if (!(await copy(true).then(whole, () => false))) {
      await copy(false);
      if (!(await whole()))
        throw new Fault("internal", "The text of some records did not arrive. Nothing was changed.");
    }
    raw.add(piece);
  }

  return { take };
}

/** Only what is wrong with the text of a record is the record's fault. */
async function taken(run: () => Promise<void>): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (error) {
    const cause = error instanceof Fault ? error.cause : error;
    if (cause instanceof Error && /JSON/.test(cause.message)) return false;
    throw error;
  }
}

const BRACE = 0x7b;
const END_BRACE = 0x7d;
const APART = [0x09, 0x0a, 0x0d];

/** A line that holds one object and nothing else, as far as can be told without reading it. */
export const isPlain = ({ bytes, broken, value }: RawRecord): boolean =>
  !broken &&
  value === undefined &&
  bytes[0] === BRACE &&
  bytes.at(-1) === END_BRACE &&
  !APART.some((byte) => bytes.includes(byte));
