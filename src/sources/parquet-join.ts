import { open, readFile, rm } from "node:fs/promises";
import { type Field, type List, readStruct, type Struct, writeStruct } from "./thrift.ts";
import { writeAll } from "./write-all.ts";

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
export async function openJoin(path: string) {
  const file = await open(path, "w");
  await file.write(MAGIC);
  const groups: List["items"] = [];
  let footer: Struct | undefined;
  let at = MAGIC.length;
  let rows = 0n;
  let adding: Promise<void> = Promise.resolve();

  async function append(from: string): Promise<void> {
    const content = await readFile(from);
    const piece = readEnd(content);
    footer ??= piece.footer;
    for (const group of listIn(piece.footer, FILE.groups))
      groups.push(moved(group as Struct, BigInt(at - MAGIC.length)));
    rows += number(piece.footer, FILE.rows);
    const body = content.subarray(MAGIC.length, piece.start);
    await writeAll(file, body);
    at += body.length;
    await rm(from);
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

function readEnd(content: Buffer): { start: number; footer: Struct } {
  const start = content.length - 8 - content.readUInt32LE(content.length - 8);
  // A copy, because what is read of it keeps what it was read from in memory.
  return { start, footer: readStruct(Buffer.from(content.subarray(start, -8))) };
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
