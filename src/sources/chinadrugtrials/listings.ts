import { isUtf8 } from "node:buffer";
import { Fault } from "../../core/fault.ts";
import { lines } from "../reading/lines.ts";
import { partByPart } from "../reading/part-by-part.ts";
import type { Chunks, RawRecord } from "../reading/raw-record.ts";
import { refusePage } from "../reading/refuse-page.ts";
import { unicode } from "../reading/unicode.ts";

const HEAD = 4096;

/** The list without a header: rank, number, status, medicine, indication, title, id of the page. */
export const listings = partByPart(async function* ({ chunks, member }) {
  let rows = 0;
  let understood = 0;
  for await (const records of lines(unicode(refusing(chunks)), member)) {
    const read = records.map(({ bytes }) => listing(bytes, member));
    rows += read.length;
    understood += read.filter(({ broken }) => !broken).length;
    yield read;
  }
  if (!rows) throw new Fault("invalid_input", "There is nothing in it.");
  if (!understood) {
    throw new Fault("source_changed", "No line of it begins with a rank and a CTR number, as those of the list do.");
  }
});

async function* refusing(chunks: Chunks): Chunks & AsyncGenerator<Buffer> {
  let first = true;
  for await (const chunk of chunks) {
    if (first) refusePage(chunk.subarray(0, HEAD).toString("utf8"), "a list of trials");
    first = false;
    yield chunk;
  }
}

function listing(bytes: Buffer, member: string | null): RawRecord {
  if (!isUtf8(bytes)) return { bytes, member, broken: "This is not text in UTF-8." };
  const cells = bytes
    .toString("utf8")
    .split("\t")
    .map((cell) => cell.trim());
  const [rank = "", ctr_no = "", status = "", ...rest] = cells;
  const id = rest.pop() ?? "";
  const middle = repaired(rest);
  if (!/^\d+$/.test(rank) || !/^CTR\d+$/.test(ctr_no) || middle.length !== 3) {
    return {
      bytes,
      member,
      broken: `Its ${cells.length} fields are not rank, number, status, medicine, indication, title and id.`,
    };
  }
  const [drug_name, indication, title] = middle;
  return { bytes, member, value: { kind: "trial_listing", ctr_no, status, drug_name, indication, title, id } };
}

const LIST_NUMBER = /(^|\s)\d{1,2}[.、．]$/;

/**
 * Medicine, indication and title. Text pasted from a numbered list brought tabs along: a cell that ends with such a
 * number goes on in the next. Where cells are still too many, the title is the last and the medicine the first.
 */
function repaired(cells: readonly string[]): string[] {
  if (cells.length <= 3) return [...cells];
  const joined: string[] = [];
  for (const cell of cells) {
    if (LIST_NUMBER.test(joined.at(-1) ?? "")) joined.push(`${joined.pop()} ${cell}`);
    else joined.push(cell);
  }
  if (joined.length <= 3) return joined;
  return [joined[0] ?? "", joined.slice(1, -1).join(" "), joined.at(-1) ?? ""];
}
