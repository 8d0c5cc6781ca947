import { Fault } from "../../core/fault.ts";
import { partByPart } from "./part-by-part.ts";
import { type Chunks, LONGEST_RECORD, type RawRecord } from "./raw-record.ts";
import type { Notes, Reading, SourceFile } from "./reading.ts";

/** A file in memory, no longer than `longest` bytes. */
export async function wholeOf(chunks: Chunks, longest = LONGEST_RECORD): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (length > longest) throw new Fault("invalid_input", `It is longer than ${Math.round(longest / 2 ** 20)} MB.`);
  }
  if (!length) throw new Fault("invalid_input", "There is nothing in it.");
  return Buffer.concat(parts);
}

/** Documents that have to be seen whole, such as pages: `read` cuts one into records. */
export const whole = (read: (text: string, file: SourceFile, notes: Notes) => RawRecord[]): Reading =>
  partByPart(async function* (file, notes) {
    const content = await wholeOf(file.chunks);
    yield read(new TextDecoder().decode(content), file, notes);
  });
