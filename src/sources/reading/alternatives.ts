import { Fault } from "../../core/fault.ts";
import { onlyFile, peek } from "./peek.ts";
import type { Reading } from "./reading.ts";

type Form = "workbook" | "json" | "markup" | "table";

/** One source whose publisher offers several formats, told by the content of each file. */
export const alternatives = (readings: { [Kind in Form]?: Reading }): Reading => ({
  ...(readings.workbook && { keeps: "workbook" as const }),
  async *records(files, notes) {
    for await (const file of files) {
      const { head, chunks } = await peek(file.chunks);
      if (!head.length) throw new Fault("invalid_input", "There is nothing in it.");
      const reading = readings[formOf(head)] ?? Object.values(readings)[0];
      if (!reading) throw new Fault("internal", "A reading without alternatives.");
      yield* reading.records(onlyFile({ ...file, chunks }), notes);
    }
  },
});

function formOf(head: Buffer): Form {
  const start = head
    .subarray(0, 512)
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (start.startsWith("PK")) return "workbook";
  if (/^[[{]/.test(start)) return "json";
  return start.startsWith("<") ? "markup" : "table";
}
