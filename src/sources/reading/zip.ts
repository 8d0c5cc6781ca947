import type { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { asFault, Fault } from "../../core/fault.ts";
import { recordsOf } from "./form.ts";
import { type Chunks, LONGEST_RECORD, type RawRecord } from "./raw-record.ts";

/** Text shrinks to a quarter, at best to a twentieth; what grows more than this is a bomb. */
const LARGEST_GROWTH = 200;
const GROWTH_COUNTS_FROM = 256 * 1024 * 1024;

export interface ZipOptions {
  list: string;
  onBytes: (bytes: number) => void;
}

export async function* zipRecords(path: string, { list, onBytes }: ZipOptions): AsyncGenerator<RawRecord[]> {
  const zip = (await openPromise(path, { lazyEntries: true, autoClose: false }).catch(damaged)) as ZipFile;
  let unpacked = 0;
  let packed = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize;
      packed += entry.compressedSize;
      refuseBomb(unpacked, packed);
      if (!entry.fileName.endsWith("/") && !entry.fileName.startsWith("__MACOSX/"))
        yield* memberRecords(zip, entry, list);
      onBytes(packed);
    }
  } catch (error) {
    if (error instanceof Fault) throw error;
    damaged(error);
  } finally {
    zip.close();
  }
}

export function refuseBomb(unpacked: number, packed: number): void {
  if (unpacked < GROWTH_COUNTS_FROM || unpacked < packed * LARGEST_GROWTH) return;
  throw new Fault("invalid_input", `It unpacks to more than ${LARGEST_GROWTH} times its size, which no register does.`);
}

/** A member that cannot be read is one rejected record that names it; the others go on. */
async function* memberRecords(zip: ZipFile, entry: Entry, list: string): AsyncGenerator<RawRecord[]> {
  try {
    const small = entry.uncompressedSize <= LONGEST_RECORD;
    const content = checked(await zip.openReadStreamPromise(entry), entry.crc32);
    yield* recordsOf(small ? held(content) : content, list, entry.fileName);
  } catch (error) {
    const { message, cause } = asFault(error);
    const why = cause instanceof Error ? cause.message : message;
    yield [{ bytes: Buffer.alloc(0), member: entry.fileName, broken: `The member cannot be read: ${why}` }];
  }
}

/** Small members are read whole, so that a wrong checksum is seen before the first record is taken. */
async function* held(content: Chunks): AsyncGenerator<Buffer> {
  const parts: Buffer[] = [];
  for await (const chunk of content) parts.push(chunk);
  yield Buffer.concat(parts);
}

async function* checked(content: Readable, expected: number): AsyncGenerator<Buffer> {
  let sum = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (sum !== expected) throw new Fault("invalid_input", "its checksum is wrong");
}

const damaged = (cause: unknown) => {
  throw new Fault("invalid_input", "It is a zip that is damaged or cut off.", {}, cause);
};
