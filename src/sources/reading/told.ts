import { Fault } from "../../core/fault.ts";
import { partByPart } from "./part-by-part.ts";
import type { Reading, SourceFile } from "./reading.ts";

const HEAD = 4096;

/** The reading that the first lines of each file call for, where a source publishes several layouts. */
export const told = (choose: (start: string) => Reading): Reading =>
  partByPart(async function* (file, notes) {
    const { head, chunks } = await begun(file);
    if (!head.length) throw new Fault("invalid_input", "There is nothing in it.");
    const start = head
      .subarray(0, HEAD)
      .toString("utf8")
      .replace(/^\uFEFF/, "");
    yield* choose(start.trimStart()).records(one({ ...file, chunks }), notes);
  });

async function begun({ chunks }: SourceFile): Promise<{ head: Buffer; chunks: SourceFile["chunks"] }> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  while (head.length < HEAD) {
    const { value, done } = await iterator.next();
    if (done) break;
    head = head.length ? Buffer.concat([head, value]) : value;
  }
  const again = (async function* () {
    if (head.length) yield head;
    yield* { [Symbol.asyncIterator]: () => iterator };
  })();
  return { head, chunks: again };
}

async function* one(file: SourceFile): AsyncGenerator<SourceFile> {
  yield file;
}
