import { Fault } from "../../core/fault.ts";
import { type Chunks, LONGEST_RECORD, type RawRecord } from "./raw-record.ts";

/** `array`: `[record, …]`. `page`: `{…, "studies": [record, …], …}`. `document`: the record itself, however many follow. */
export type DocumentForm = "array" | "page" | "document";

const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const opens = (byte: number) => byte === 0x7b || byte === 0x5b;
const closes = (byte: number) => byte === 0x7d || byte === 0x5d;
const isSpace = (byte: number) => byte === 32 || (byte >= 9 && byte <= 13);

/** Cuts the records out of a document without reading it whole, so that each keeps its untouched text. */
export async function* documents(
  chunks: Chunks,
  form: DocumentForm,
  list: string,
  member: string | null,
): AsyncGenerator<RawRecord[]> {
  const cutter = createCutter(form, list);
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const text = rest.length ? Buffer.concat([rest, chunk]) : chunk;
    const { found, keep } = cutter.cut(text, rest.length);
    yield found.map((bytes) => ({ bytes, member }));
    rest = text.subarray(keep);
    if (rest.length > LONGEST_RECORD) throw new Fault("invalid_input", "A record is longer than 32 MB.");
  }
  cutter.end();
  const last = rest.toString("latin1").trim();
  if (last) yield [{ bytes: rest, member }];
}

function createCutter(form: DocumentForm, list: string) {
  const base = { document: 0, array: 1, page: 2 }[form];
  let depth = 0;
  let inString = false;
  let escaped = false;
  let inList = form !== "page";
  let key = "";
  let start = -1;

  const atRecord = () => depth === base && inList;

  function inside(byte: number): void {
    if (escaped) escaped = false;
    else if (byte === BACKSLASH) escaped = true;
    else if (byte === QUOTE) inString = false;
    if (inString && depth === 1 && form === "page") key += String.fromCharCode(byte);
  }

  function outside(byte: number, at: number): void {
    if (isSpace(byte) || byte === COMMA) return;
    if (depth === 0 && base > 0 && !opens(byte)) throw new Fault("invalid_input", "Text follows the end of the list.");
    if (atRecord() && start < 0 && !closes(byte)) start = at;
    if (byte === QUOTE) {
      inString = true;
      key = "";
    } else if (opens(byte)) {
      if (form === "page" && depth === 1) inList = byte === 0x5b && key === list;
      depth += 1;
    } else if (closes(byte)) depth -= 1;
  }

  /** A record ends with its own bracket, or, being no object, where the next begins. */
  function endOf(byte: number, at: number, before: number): number {
    if (start < 0 || inString) return -1;
    if (closes(byte) && depth === base && before > base) return at + 1;
    const scalarEnds = byte === COMMA || byte === 10 || (closes(byte) && depth < base);
    return scalarEnds && before === base ? at : -1;
  }

  return {
    cut(text: Buffer, from: number) {
      const found: Buffer[] = [];
      if (start >= 0) start = 0;
      for (let at = from; at < text.length; at += 1) {
        const byte = text[at] as number;
        const before = depth;
        if (inString) inside(byte);
        else outside(byte, at);
        const end = endOf(byte, at, before);
        if (end < 0) continue;
        found.push(text.subarray(start, end));
        start = -1;
      }
      return { found, keep: start >= 0 ? start : text.length };
    },
    end() {
      if (depth !== 0 || inString) throw new Fault("invalid_input", "The text ends in the middle of a record.");
    },
  };
}
