import { type FileHandle, open, rm } from "node:fs/promises";
import { type Field, type List, readStruct, type Struct, writeStruct } from "./thrift.ts";
import { writeAll } from "./write-all.ts";

const MAGIC = Buffer.from("PAR1");
const CHUNK = 4 * 1024 * 1024;

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
export async function openJoin(path: string) {
  const file = await open(path, "w");
  const memory = Buffer.allocUnsafeSlow(CHUNK);
  await file.write(MAGIC);
  const groups: List["items"] = [];
  let footer: Struct | undefined;
  let at = MAGIC.length;
  let rows = 0n;
  let adding: Promise<void> = Promise.resolve();

  async function append(from: string): Promise<void> {
    const piece = await open(from);
    try {
      const { start, footer: end } = await readEnd(piece);
      footer ??= end;
      for (const group of listIn(end, FILE.groups)) groups.push(moved(group as Struct, BigInt(at - MAGIC.length)));
      rows += number(end, FILE.rows);
      await copyBody(piece, start);
    } finally {
      await piece.close();
    }
    await rm(from);
  }

  async function copyBody(piece: FileHandle, end: number): Promise<void> {
    for (let from = MAGIC.length; from < end; ) {
      const { bytesRead } = await piece.read(memory, 0, Math.min(memory.length, end - from), from);
      if (!bytesRead) throw new Error("A piece ended before its end.");
      await writeAll(file, memory.subarray(0, bytesRead));
      from += bytesRead;
      at += bytesRead;
    }
  }

  return {
    path,
    /** Takes a piece that is complete, in its own time, and removes it. Should that fail, `end` says so. */
    add(from: string): void {
      adding = adding.then(() => append(from));
      adding.catch(() => {});
    },
    /** Completes the file and says how many rows it has. */
    async end(): Promise<number> {
      await adding;
      const end = writeStruct((footer ?? []).map((field) => joined(field, rows, groups)));
      const length = Buffer.alloc(4);
      length.writeUInt32LE(end.length);
      await writeAll(file, Buffer.concat([end, length, MAGIC]));
      return Number(rows);
    },
    async close(): Promise<void> {
      await adding.catch(() => {});
      await file.close();
    },
  };
}
export type Join = Awaited<ReturnType<typeof openJoin>>;

function joined(field: Field, rows: bigint, groups: List["items"]): Field {
  if (field.id === FILE.rows) return { ...field, value: rows };
  if (field.id !== FILE.groups) return field;
  // Their numbers are optional, and would have to be counted anew.
  const items = groups.map((group) => (group as Struct).filter(({ id }) => id !== GROUP.ordinal));
  return { ...field, value: { type: (field.value as List).type, items } };
}

async function readEnd(piece: FileHandle): Promise<{ start: number; footer: Struct }> {
  const { size } = await piece.stat();
  const length = (await readAt(piece, size - 8, 4)).readUInt32LE();
  const start = size - 8 - length;
  return { start, footer: readStruct(await readAt(piece, start, length)) };
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead !== length) throw new Error("A piece ended before its end.");
  return buffer;
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
