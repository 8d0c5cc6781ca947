import { isUtf8 } from "node:buffer";
import { Fault } from "../../core/fault.ts";
import { partByPart } from "../reading/part-by-part.ts";
import type { RawRecord } from "../reading/raw-record.ts";
import type { Reading } from "../reading/reading.ts";
import { refusePage } from "../reading/refuse-page.ts";
import { unicode } from "../reading/unicode.ts";
import { wholeOf } from "../reading/whole.ts";

type Node = Record<string, unknown> & { children?: Record<string, Node> | null };

/** The service gives a tree by codes or a flat list; either way every node is a record, without the nodes below it. */
export const tree: Reading = partByPart(async function* ({ chunks, member }) {
  const value = parsed(await wholeOf(unicode(chunks)));
  const found = (Array.isArray(value) ? value : Object.values(value as object)) as Node[];
  const nodes = found.flatMap(withThoseBelow);
  if (!nodes.some((node) => "code" in node))
    throw new Fault("source_changed", "It holds no tumour types: nodes with a code were expected.", { field: "code" });
  yield nodes.map((node) => recordOf(node, member));
});

function parsed(content: Buffer): unknown {
  refusePage(content.subarray(0, 4096).toString("utf8"), "JSON");
  if (!isUtf8(content)) throw new Fault("invalid_input", "This is not text in UTF-8.");
  try {
    const value: unknown = JSON.parse(content.toString("utf8"));
    if (value && typeof value === "object") return value;
  } catch (cause) {
    throw new Fault("invalid_input", "This is not JSON, or it was cut off.", {}, cause);
  }
  throw new Fault("source_changed", "It is neither a tree nor a list.");
}

function withThoseBelow(node: Node): Node[] {
  if (!node || typeof node !== "object") return [];
  return [node, ...Object.values(node.children ?? {}).flatMap(withThoseBelow)];
}

function recordOf(node: Node, member: string | null): RawRecord {
  const value: Node = { ...node };
  delete value.children;
  return { bytes: Buffer.from(JSON.stringify(value)), member, value };
}
