import { Readable } from "node:stream";
import { extract } from "tar-stream";
import type { Chunks } from "./raw-record.ts";
import type { SourceFile } from "./reading.ts";

const MAGIC_AT = 257;

/** True of the first bytes of a tape archive (POSIX ustar, or its GNU dialect). */
export const isTar = (head: Buffer): boolean => head.subarray(MAGIC_AT, MAGIC_AT + 5).toString("latin1") === "ustar";

export async function* tarMembers(chunks: Chunks): AsyncGenerator<SourceFile> {
  const members = extract();
  // A pipe does not pass on that its source has failed.
  Readable.from(chunks)
    .on("error", (error) => members.destroy(error))
    .pipe(members);
  for await (const entry of members) {
    const { name, type } = entry.header;
    if (type === "file") yield { name, member: name, chunks: entry as Chunks };
    entry.resume();
  }
}
