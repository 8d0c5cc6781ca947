import { Fault } from "../../core/fault.ts";
import type { Reading, SourceFile } from "./reading.ts";

/** Of an archive only the members whose path fits; what stands beside them, such as a README, is no data. */
export const membersLike = (pattern: RegExp, reading: Reading): Reading => ({
  ...reading,
  records: (files, notes) => reading.records(fitting(files, pattern), notes),
});

async function* fitting(files: AsyncIterable<SourceFile>, pattern: RegExp): AsyncGenerator<SourceFile> {
  let seen = 0;
  let fit = 0;
  for await (const file of files) {
    seen += 1;
    if (file.member !== null && !pattern.test(file.member)) continue;
    fit += 1;
    yield file;
  }
  if (seen && !fit) throw new Fault("source_changed", "The archive holds no file that we know.");
}
