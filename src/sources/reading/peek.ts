import type { Chunks } from "./raw-record.ts";
import type { SourceFile } from "./reading.ts";

export interface Peeked {
  head: Buffer;
  /** The same chunks from the beginning. */
  chunks: Chunks;
}

/** The beginning of a text, at least `bytes` of it where it is that long; empty where there is nothing. */
export async function peek(chunks: Chunks, bytes = 1): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]();
  const parts: Buffer[] = [];
  for (let length = 0; length < bytes; ) {
    const { value, done } = await iterator.next();
    if (done) break;
    parts.push(value);
    length += value.length;
  }
  const head = parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
  return { head, chunks: withHead(head, iterator) };
}

async function* withHead(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length) yield head;
  yield* { [Symbol.asyncIterator]: () => rest };
}

/** What a reading takes: files, of which there is this one. */
export async function* onlyFile(file: SourceFile): AsyncGenerator<SourceFile> {
  yield file;
}
