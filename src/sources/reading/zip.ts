import type { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { Fault } from "../../core/fault.ts";
import { type Chunks, LONGEST_RECORD } from "./raw-record.ts";
import type { SourceFile } from "./reading.ts";

/** Text shrinks to a quarter, at best to a twentieth; what grows more than this is a bomb. */
const LARGEST_GROWTH = 200;
const GROWTH_COUNTS_FROM = 256 * 1024 * 1024;

export async function* zipMembers(path: string, onBytes: (bytes: number) => void): AsyncGenerator<SourceFile> {
  const zip = (await openPromise(path, { lazyEntries: true, autoClose: false }).catch(damaged)) as ZipFile;
  let unpacked = 0;
  let packed = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize;
      packed += entry.compressedSize;
      refuseBomb(unpacked, packed);
      if (!entry.fileName.endsWith("/") && !entry.fileName.startsWith("__MACOSX/"))
        yield { name: entry.fileName, member: entry.fileName, chunks: content(zip, entry) };
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

/** Small members are read whole, so that a wrong checksum is seen before the first record is taken. */
async function* content(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  const chunks = checked(await zip.openReadStreamPromise(entry), entry.crc32);
  if (entry.uncompressedSize > LONGEST_RECORD) {
    yield* chunks;
    return;
  }
  const parts: Buffer[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  yield Buffer.concat(parts);
}

async function* checked(stream: Readable, expected: number): AsyncGenerator<Buffer> {
  let sum = 0;
  for await (const chunk of stream as Chunks) {
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (sum !== expected) throw new Fault("invalid_input", "its checksum is wrong");
}

const damaged = (cause: unknown) => {
  throw new Fault("invalid_input", "It is a zip that is damaged or cut off.", {}, cause);
};
