import type { DelimitedOptions } from "./delimited.ts";
import type { Chunks, RawRecord } from "./raw-record.ts";

/** One file of a load: the file itself, unpacked, or a member of its archive. */
export interface SourceFile {
  name: string;
  /** The path inside the archive; null where there is none. */
  member: string | null;
  chunks: Chunks;
}

/** What a reading learns of a file besides its records. */
export interface Notes {
  /** Columns that we do not know: a register is about to change, or has begun to. */
  unknown_columns: Set<string>;
  /** The day of the edition, where the file states it. */
  edition: string | null;
}

/** How the files of a source fall into records. */
export interface Reading {
  /** The container to leave as it is: a workbook is a zip too. */
  keeps?: "workbook";
  /** How its tables are laid out, where it reads tables in plain text. */
  table?: DelimitedOptions;
  records(files: AsyncIterable<SourceFile>, notes: Notes): AsyncIterable<RawRecord[]>;
}

export const openNotes = (): Notes => ({ unknown_columns: new Set(), edition: null });
