import { Fault } from "../../core/fault.ts";
import { partByPart } from "./part-by-part.ts";
import { onlyFile, peek } from "./peek.ts";
import type { Reading } from "./reading.ts";

const HEAD = 4096;

/** The reading that the first lines of each file call for, where a source publishes several layouts. */
export const told = (choose: (start: string) => Reading): Reading =>
  partByPart(async function* (file, notes) {
    const { head, chunks } = await peek(file.chunks, HEAD);
    if (!head.length) throw new Fault("invalid_input", "There is nothing in it.");
    const start = head
      .subarray(0, HEAD)
      .toString("utf8")
      .replace(/^\uFEFF/, "");
    yield* choose(start.trimStart()).records(onlyFile({ ...file, chunks }), notes);
  });
