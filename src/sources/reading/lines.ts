import { Fault } from "../../core/fault.ts";
import { type Chunks, LONGEST_RECORD, type RawRecord } from "./raw-record.ts";

const NEWLINE = 10;
const RETURN = 13;

/** Every line that is not blank, without its line end. */
export async function* lines(chunks: Chunks, member: string | null): AsyncGenerator<RawRecord[]> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const text = rest.length ? Buffer.concat([rest, chunk]) : chunk;
    const records: RawRecord[] = [];
    let start = 0;
    for (let end = text.indexOf(NEWLINE); end >= 0; end = text.indexOf(NEWLINE, start)) {
      add(records, text.subarray(start, end), member);
      start = end + 1;
    }
    rest = text.subarray(start);
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
