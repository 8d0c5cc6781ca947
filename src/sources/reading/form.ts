import { Fault } from "../../core/fault.ts";
import { type DocumentForm, documents } from "./documents.ts";
import { lines } from "./lines.ts";
import type { Chunks, RawRecord } from "./raw-record.ts";
import { refusePage } from "./refuse-page.ts";

const HEAD = 1024 * 1024;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** The records of a text, whichever of the forms it has. The form is told by the content, never by a name. */
export async function* recordsOf(
  chunks: Chunks,
  list: string,
  member: string | null,
  beside: readonly string[] = [],
): AsyncGenerator<RawRecord[]> {
  const source = chunks[Symbol.asyncIterator]();
  const head = await readHead(source);
  const form = formOf(head, [list, ...beside]);
  const all = again(head, source);
  yield* form === "lines" ? lines(all, member) : documents(all, form, list, member);
}

async function readHead(source: AsyncIterator<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  while (length < HEAD) {
    const next = await source.next();
    if (next.done) break;
    parts.push(next.value);
    length += next.value.length;
  }
  const head = parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
  return head.subarray(0, 3).equals(BYTE_ORDER_MARK) ? head.subarray(3) : head;
}

async function* again(head: Buffer, source: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  yield* { [Symbol.asyncIterator]: () => source };
}

function formOf(head: Buffer, first: readonly string[]): DocumentForm | "lines" {
  const text = head.toString("utf8").trimStart();
  if (!text) throw new Fault("invalid_input", "There is nothing in it.");
  if (text.startsWith("<")) {
    refusePage(text, "JSON");
    throw new Fault("source_changed", "It is XML where JSON was expected.");
  }
  if (text.startsWith("[")) return "array";
  if (!/^[ \t]*\{/m.test(text)) throw new Fault("invalid_input", "It holds no JSON records.");
  if (new RegExp(`^\\{\\s*"(${first.join("|")}|nextPageToken|totalCount)"\\s*:`).test(text)) return "page";
  return startsOverSeveralLines(text) ? "document" : "lines";
}

/** An indented record: its first line stops where something was opened or listed, and the next line goes on with it. */
function startsOverSeveralLines(text: string): boolean {
  const [first = "", second = ""] = text.split(/\r?\n/, 2);
  return /^\{/.test(first) && /[{[,:]\s*$/.test(first) && !/^\{"/.test(second);
}
