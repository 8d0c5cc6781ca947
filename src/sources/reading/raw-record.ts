/** One record as it lies in the file. `member` is the file inside an archive; `broken` says why there is no record to read. */
export interface RawRecord {
  bytes: Buffer;
  member: string | null;
  /** What the text says, where it is not JSON: the columns of a row, the elements of a fragment. */
  value?: unknown;
  broken?: string;
}

export type Chunks = AsyncIterable<Buffer>;

/** Longer than anything a register has published, short enough for the memory of a small machine. */
export const LONGEST_RECORD = 32 * 1024 * 1024;
