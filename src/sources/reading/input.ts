import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { Fault } from "../../core/fault.ts";
import { peek } from "./peek.ts";
import type { Chunks, RawRecord } from "./raw-record.ts";
import { type Notes, openNotes, type Reading, type SourceFile } from "./reading.ts";
import { isTar, tarMembers } from "./tar.ts";
import { refuseBomb, zipMembers } from "./zip.ts";

const CHUNK = 1024 * 1024;

export interface Input {
  name: string;
  bytes: number;
  /** Call it to the end: only then is the whole file known to be sound. */
  records: (onBytes: (bytes: number) => void) => AsyncIterable<RawRecord[]>;
  /** Of the bytes as they lie on the disk; known when the records were read. */
  sha256: () => string;
  /** Known when the records were read. */
  notes: Notes;
}

/** A file in any of the containers people download, told by its content, as a source reads it. */
export async function openInput(path: string, reading: Reading): Promise<Input> {
  const name = basename(path);
  const { bytes, start } = await beginning(path, name);
  const hash = createHash("sha256");
  const notes = openNotes();
  const files = (onBytes: (bytes: number) => void) => opened({ path, name, start, reading, hash, onBytes });
  return {
    name,
    bytes,
    notes,
    records: (onBytes) => naming(name, reading.records(files(onBytes), notes)),
    sha256: () => hash.digest("hex"),
  };
}

/** The files that one page or file of a source is. */
export async function* filesOf(path: string, reading: Reading): AsyncGenerator<SourceFile> {
  const name = basename(path);
  const { start } = await beginning(path, name);
  yield* opened({ path, name, start, reading, hash: createHash("sha256"), onBytes: () => {} });
}

interface Opening {
  path: string;
  name: string;
  start: string;
  reading: Reading;
  hash: ReturnType<typeof createHash>;
  onBytes: (bytes: number) => void;
}

function opened({ path, name, start, reading, hash, onBytes }: Opening): AsyncIterable<SourceFile> {
  if (start.startsWith("PK") && reading.keeps !== "workbook") return zipped(path, hash, onBytes);
  const disk = hashed(createReadStream(path, { highWaterMark: CHUNK }), hash, onBytes);
  return unpackedFiles(name, start === "\x1f\x8b" ? unpacked(disk) : disk);
}

/** The file itself, or the members of the tape archive that it is. */
async function* unpackedFiles(name: string, chunks: Chunks): AsyncGenerator<SourceFile> {
  const { head, chunks: all } = await peek(chunks);
  if (isTar(head)) yield* tarMembers(all);
  else yield { name: name.replace(/\.gz$/i, ""), member: null, chunks: all };
}

async function beginning(path: string, name: string): Promise<{ bytes: number; start: string }> {
  const found = await stat(path).catch((cause) => {
    throw new Fault("invalid_input", `There is no file ${path}.`, { path }, cause);
  });
  if (!found.isFile()) throw new Fault("invalid_input", `${path} is not a file.`, { path });
  if (!found.size) throw new Fault("invalid_input", `${name} is empty.`, { path });
  const file = await open(path);
  const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0).finally(() => file.close());
  return { bytes: found.size, start: buffer.toString("latin1") };
}

async function* hashed(
  disk: Chunks,
  hash: ReturnType<typeof createHash>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of disk) {
    hash.update(chunk);
    bytes += chunk.length;
    onBytes(bytes);
    yield chunk;
  }
}

/** Unpacks on another thread and checks the sum at the end, which is how a file that was cut off is found. */
async function* unpacked(disk: Chunks): AsyncGenerator<Buffer> {
  let packed = 0;
  let grown = 0;
  const counted = (async function* () {
    for await (const chunk of disk) {
      packed += chunk.length;
      yield chunk;
    }
  })();
  const gunzip = createGunzip({ chunkSize: CHUNK });
  const from = Readable.from(counted, { objectMode: true, highWaterMark: 4 });
  from.on("error", (error) => gunzip.destroy(error));
  for await (const chunk of from.pipe(gunzip) as Chunks) {
    grown += chunk.length;
    refuseBomb(grown, packed);
    yield chunk;
  }
}

async function* zipped(
  path: string,
  hash: ReturnType<typeof createHash>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<SourceFile> {
  for await (const _ of hashed(createReadStream(path, { highWaterMark: CHUNK }), hash, () => {}));
  yield* zipMembers(path, onBytes);
}

/** Whatever is wrong with a file, the sentence begins with its name. */
async function* naming(name: string, records: AsyncIterable<RawRecord[]>): AsyncGenerator<RawRecord[]> {
  try {
    yield* records;
  } catch (error) {
    if (error instanceof Fault)
      throw new Fault(error.code, `${name}: ${error.message}`, { file: name, ...error.details }, error);
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const damaged =
      code.startsWith("Z_") || (error instanceof Error && /^(Invalid tar|Unexpected end of data)/.test(error.message));
    throw damaged
      ? new Fault("invalid_input", `${name}: the compressed file is damaged or cut off.`, { file: name }, error)
      : error;
  }
}
