import { Fault } from "../../core/fault.ts";
import { type Chunks, LONGEST_RECORD, type RawRecord } from "./raw-record.ts";

const NEWLINE = 10;
const RETURN = 13;
const NOTHING: Buffer = Buffer.alloc(0);

/** Every line that is not blank, without its line end. */
export async function* lines(chunks: Chunks, member: string | null): AsyncGenerator<RawRecord[]> {
  let rest = NOTHING;
  for await (const chunk of chunks) {
    const records: RawRecord[] = [];
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      const line = chunk.subarray(start, end);
      add(records, rest.length ? Buffer.concat([rest, line]) : line, member);
      rest = NOTHING;
      start = end + 1;
    }
    const tail = chunk.subarray(start);
    rest = rest.length ? Buffer.concat([rest, tail]) : tail;
    if (rest.length > LONGEST_RECORD) throw new Fault("invalid_input", "A line is longer than 32 MB.");
    yield records;
  }
  const last: RawRecord[] = [];
  add(last, rest, member);
  yield last;
}

function add(records: RawRecord[], line: Buffer, member: string | null): void {
  const bytes = line.at(-1) === RETURN ? line.subarray(0, -1) : line;
  if (!isBlank(bytes)) records.push({ bytes, member });
}

const isBlank = (bytes: Buffer) => bytes.length < 64 && bytes.toString("latin1").trim() === "";
