import { asFault } from "../../core/fault.ts";
import type { RawRecord } from "./raw-record.ts";
import type { Notes, Reading, SourceFile } from "./reading.ts";

/** Reads every file for itself. A member of an archive that cannot be read is one rejected record that names it; the others go on. */
export function partByPart(read: (file: SourceFile, notes: Notes) => AsyncIterable<RawRecord[]>): Reading {
  return {
    async *records(files, notes) {
      for await (const file of files) yield* file.member ? member(file, read(file, notes)) : read(file, notes);
    },
  };
}

async function* member({ member: name }: SourceFile, records: AsyncIterable<RawRecord[]>): AsyncGenerator<RawRecord[]> {
  try {
    yield* records;
  } catch (error) {
    const { message, cause } = asFault(error);
    const why = cause instanceof Error ? cause.message : message;
    yield [{ bytes: Buffer.alloc(0), member: name, broken: `The member cannot be read: ${why}` }];
  }
}
