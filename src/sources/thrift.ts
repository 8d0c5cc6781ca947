/** The part of Thrift's compact protocol that the end of a Parquet file is written in, read and written back. */
export interface Field {
  id: number;
  type: number;
  value: Value;
}
export type Struct = Field[];
export interface List {
  type: number;
  items: Value[];
}
type Value = bigint | boolean | Buffer | List | Struct;

const YES = 1;
const NO = 2;
const BYTE = 3;
const DOUBLE = 7;
const BINARY = 8;
const LIST = 9;
const SET = 10;
const STRUCT = 12;

export function readStruct(bytes: Buffer): Struct {
  let at = 0;

  function varint(): bigint {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = bytes.readUInt8(at++);
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return value;
    }
  }

  const zigzag = () => {
    const value = varint();
    return (value >> 1n) ^ -(value & 1n);
  };

  function cut(length: number): Buffer {
    at += length;
    return bytes.subarray(at - length, at);
  }

  function list(): List {
    const head = bytes.readUInt8(at++);
    const length = head >> 4 === 15 ? Number(varint()) : head >> 4;
    const type = head & 15;
    return { type, items: Array.from({ length }, () => (type <= NO ? bytes.readUInt8(at++) === YES : value(type))) };
  }

  function value(type: number): Value {
    if (type === YES || type === NO) return type === YES;
    if (type === BYTE) return cut(1);
    if (type < DOUBLE) return zigzag();
    if (type === DOUBLE) return cut(8);
    if (type === BINARY) return cut(Number(varint()));
    if (type === LIST || type === SET) return list();
    if (type === STRUCT) return struct();
    throw new Error(`Thrift type ${type} does not occur in Parquet.`);
  }

  function struct(): Struct {
    const fields: Struct = [];
    for (let id = 0; ; ) {
      const head = bytes.readUInt8(at++);
      if (head === 0) return fields;
      id = head >> 4 ? id + (head >> 4) : Number(zigzag());
      fields.push({ id, type: head & 15, value: value(head & 15) });
    }
  }

  return struct();
}

export function writeStruct(fields: Struct): Buffer {
  const parts: Buffer[] = [];
  const byte = (value: number) => parts.push(Buffer.of(value));

  function varint(value: bigint): void {
    const bytes: number[] = [];
    let rest = value;
    for (; rest >= 128n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
    parts.push(Buffer.from([...bytes, Number(rest)]));
  }

  const zigzag = (value: bigint) => varint(value < 0n ? -2n * value - 1n : 2n * value);

  function list({ type, items }: List): void {
    byte((Math.min(items.length, 15) << 4) | type);
    if (items.length >= 15) varint(BigInt(items.length));
    for (const item of items) {
      if (typeof item === "boolean") byte(item ? YES : NO);
      else write(type, item);
    }
  }

  function write(type: number, value: Value): void {
    if (typeof value === "boolean") return;
    if (typeof value === "bigint") zigzag(value);
    else if (Buffer.isBuffer(value)) {
      if (type === BINARY) varint(BigInt(value.length));
      parts.push(value);
    } else if (Array.isArray(value)) struct(value);
    else list(value);
  }

  function struct(all: Struct): void {
    let last = 0;
    for (const { id, type, value } of all) {
      const step = id - last;
      byte(step > 0 && step < 16 ? (step << 4) | type : type);
      if (step <= 0 || step >= 16) zigzag(BigInt(id));
      write(type, value);
      last = id;
    }
    byte(0);
  }

  struct(fields);
  return Buffer.concat(parts);
}
