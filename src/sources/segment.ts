import { hash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { oddSql, projectionOf } from "./projection.ts";
import type { RawRecord } from "./reading/raw-record.ts";
import type { Bulk, Source } from "./source.ts";
import { objectSize, quoted, RAW_LAYOUT, recordKeySql, type Workbench } from "./workbench.ts";

export type Numbered = RawRecord & { position: number };

// The engine reads lines in parallel and forgets their order and their bytes, so each line brings its own number
// and hash along. The opening has a fixed length, which makes getting the untouched text back a cut by bytes.
const opening = (position: number, sha256: string) => `{"p":${String(position).padStart(10)},"h":"${sha256}","r":[`;
const CLOSING = "]}";
const OPENING_LENGTH = opening(0, "0".repeat(64)).length;
const SMALLEST = 16;

const SEGMENT_BYTES = 64 * 1024 * 1024;

/** The untouched text of every line of a segment, under its position. */
const textOf = (path: string, longest: number) => `
  select
    cast(substr(json::varchar, 6, 10) as bigint) as position,
    decode(encode(json::varchar)[${OPENING_LENGTH + 1}:-${CLOSING.length + 1}]) as raw
  from read_ndjson_objects(${quoted(path)}, maximum_object_size = ${objectSize(longest)})`;

/** Lines laid out for the engine, in memory that is used again and again: fresh memory costs more than the copy. */
export function createSheet(size = SEGMENT_BYTES) {
  const memory = Buffer.alloc(size);
  const records: Numbered[] = [];
  let at = 0;
  return {
    records,
    fits: ({ bytes }: RawRecord) => at + OPENING_LENGTH + bytes.length + CLOSING.length + 1 <= size,
    add({ bytes, member, position }: Numbered) {
      const sha256 = hash("sha256", bytes, "hex");
      at += memory.write(opening(position, sha256), at, "latin1");
      const start = at;
      at += bytes.copy(memory, at);
      records.push({ bytes: memory.subarray(start, at), member, position });
      at += memory.write(`${CLOSING}\n`, at, "latin1");
    },
    text: () => memory.subarray(0, at),
    clear() {
      records.length = 0;
      at = 0;
    },
  };
}
export type Sheet = ReturnType<typeof createSheet>;

function sheetOf(records: readonly Numbered[]): Sheet {
  const around = OPENING_LENGTH + CLOSING.length + 1;
  const sheet = createSheet(records.reduce((sum, { bytes }) => sum + bytes.length + around, 0));
  for (const record of records) sheet.add(record);
  return sheet;
}

export async function openSegments(source: Source, bulk: Bulk, { engine, folder }: Workbench) {
  const fields = Object.entries<z.ZodType>(source.raw.shape);
  const projection = fields.map(([name, field]) => `"${name}" ${projectionOf(field)}`).join(", ");
  const pieces: string[] = [];
  const path = join(folder, "segment.ndjson");
  await engine.run(`create table projected (position bigint, sha256 varchar, ${projection})`);

  // Written out before it is questioned: the engine would take the list apart again for every question.
  const read = (longest: number) => `
    create or replace temp table segment as
    select p as position, h as sha256, ${fields.map(([name]) => `r[1]."${name}" as "${name}"`).join(", ")}
    from read_ndjson(${quoted(path)}, maximum_object_size = ${objectSize(longest)},
      columns = {p: 'BIGINT', h: 'VARCHAR', r: ${quoted(`STRUCT(${projection})[]`)}})`;

  /**
   * Takes what it can and gives back the rest. A strict read takes a segment whole or not at all; one that it refuses
   * is halved until the culprit is found.
   */
  async function take(sheet: Sheet): Promise<Numbered[]> {
    const records = [...sheet.records];
    if (records.length < SMALLEST) return records;
    const longest = Math.max(...records.map(({ bytes }) => bytes.length));
    await writeFile(path, sheet.text());
    if (await taken(() => engine.run(read(longest)))) return keep(records, longest);
    const half = records.length >> 1;
    return [...(await take(sheetOf(records.slice(0, half)))), ...(await take(sheetOf(records.slice(half))))];
  }

  async function keep(records: Numbered[], longest: number): Promise<Numbered[]> {
    const sql = `select position from segment where ${oddSql(source.raw)}`;
    const found = await engine.rows(z.object({ position: z.coerce.number() }), sql);
    const odd = new Set(found.map(({ position }) => position));
    if (odd.size) await engine.run(`delete from segment where position in (${[...odd].join(", ")})`);
    await engine.run("insert into projected from segment");
    const piece = join(folder, "pieces", `${pieces.length}.parquet`);
    await engine.run(`copy (
      select ${recordKeySql(source, "record_id", "sha256")} as record_key, record_id, raw
      from (${textOf(path, longest)}) join (select position, ${bulk.identify} as record_id, sha256 from segment) using (position)
    ) to ${quoted(piece)} (${RAW_LAYOUT})`);
    pieces.push(piece);
    return records.filter(({ position }) => odd.has(position));
  }

  return { take, pieces };
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

/** A line that holds one object and nothing else, as far as can be told without reading it. */
export const isPlain = ({ bytes, broken }: RawRecord): boolean =>
  !broken && bytes[0] === BRACE && bytes.at(-1) === END_BRACE && bytes.indexOf(10) < 0;
