import { Fault } from "../../core/fault.ts";
import { type DocumentForm, documents } from "./documents.ts";
import { lines } from "./lines.ts";
import { peek } from "./peek.ts";
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
  const { head, chunks: all } = await peek(withoutMark(chunks), HEAD);
  const form = formOf(head, [list, ...beside]);
  yield* form === "lines" ? lines(all, member) : documents(all, form, list, member);
}

/** A byte order mark at the beginning is no part of a record. */
async function* withoutMark(chunks: Chunks): AsyncGenerator<Buffer> {
  const { head, chunks: all } = await peek(chunks, BYTE_ORDER_MARK.length);
  let skip = head.subarray(0, 3).equals(BYTE_ORDER_MARK) ? 3 : 0;
  for await (const chunk of all) {
    yield skip ? chunk.subarray(skip) : chunk;
    skip = 0;
  }
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
