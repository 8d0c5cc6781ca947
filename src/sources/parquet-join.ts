import { createReadStream, createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Field, type List, readStruct, type Struct, writeStruct } from "./thrift.ts";

const MAGIC = Buffer.from("PAR1");

// Field numbers of Parquet's own definition.
const FILE = { rows: 3, groups: 4 };
const GROUP = { columns: 1, offset: 5, ordinal: 7 };
const COLUMN = { offset: 2, metadata: 3, offset_index: 4, column_index: 6 };
const METADATA = { data: 9, index: 10, dictionary: 11, bloom: 14 };

/**
 * Joins Parquet files of the same columns into one, without unpacking what is in them: a file is its row groups one
 * after the other, and at its end the list of where they are. To have the engine do it would cost as much as it took
 * to compress them.
 */
export async function joinParquet(pieces: readonly string[], into: string): Promise<void> {
  const read = await Promise.all(pieces.map(readEnd));
  const [first] = read;
  if (!first) return;
  const ends = read.filter(({ start }) => start > MAGIC.length);
  const groups: List["items"] = [];
  let at = MAGIC.length;
  let rows = 0n;
  for (const { footer, start } of ends) {
    for (const group of listIn(footer, FILE.groups)) groups.push(moved(group as Struct, BigInt(at - MAGIC.length)));
    rows += number(footer, FILE.rows);
    at += start - MAGIC.length;
  }
  const footer = writeStruct(first.footer.map((field) => joined(field, rows, groups)));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(footer.length);
  async function* content(): AsyncGenerator<Buffer> {
    yield MAGIC;
    for (const { path, start } of ends)
      yield* createReadStream(path, { start: MAGIC.length, end: start - 1, highWaterMark: 1 << 20 });
    yield Buffer.concat([footer, length, MAGIC]);
  }
  await pipeline(Readable.from(content()), createWriteStream(into));
}

function joined(field: Field, rows: bigint, groups: List["items"]): Field {
  if (field.id === FILE.rows) return { ...field, value: rows };
  if (field.id !== FILE.groups) return field;
  // Their numbers are optional, and would have to be counted anew.
  const items = groups.map((group) => (group as Struct).filter(({ id }) => id !== GROUP.ordinal));
  return { ...field, value: { type: (field.value as List).type, items } };
}

async function readEnd(path: string): Promise<{ path: string; start: number; footer: Struct }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const tail = (await file.read(Buffer.alloc(8), 0, 8, size - 8)).buffer;
    const length = tail.readUInt32LE(0);
    const start = size - 8 - length;
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, start);
    return { path, start, footer: readStruct(buffer) };
  } finally {
    await file.close();
  }
}

const moved = (group: Struct, by: bigint): Struct =>
  group.map((field) => {
    if (field.id === GROUP.offset) return shifted(field, by);
    if (field.id !== GROUP.columns) return field;
    const { type, items } = field.value as List;
    return { ...field, value: { type, items: items.map((column) => movedColumn(column as Struct, by)) } };
  });

const movedColumn = (column: Struct, by: bigint): Struct =>
  column.map((field) => {
    if (field.id === COLUMN.metadata) {
      const places: number[] = Object.values(METADATA);
      return {
        ...field,
        value: (field.value as Struct).map((each) => (places.includes(each.id) ? shifted(each, by) : each)),
      };
    }
    const places: number[] = [COLUMN.offset, COLUMN.offset_index, COLUMN.column_index];
    return places.includes(field.id) ? shifted(field, by) : field;
  });

// Zero stands for "not said" in what some writers leave behind.
const shifted = (field: Field, by: bigint): Field =>
  field.value ? { ...field, value: (field.value as bigint) + by } : field;

const listIn = (fields: Struct, id: number) =>
  (fields.find((field) => field.id === id)?.value as List | undefined)?.items ?? [];
const number = (fields: Struct, id: number) =>
  (fields.find((field) => field.id === id)?.value as bigint | undefined) ?? 0n;
