import { Fault } from "../../core/fault.ts";
import type { Reading, SourceFile } from "./reading.ts";

type Form = "workbook" | "json" | "markup" | "table";

/** One source whose publisher offers several formats, told by the content of each file. */
export const alternatives = (readings: { [Kind in Form]?: Reading }): Reading => ({
  ...(readings.workbook && { keeps: "workbook" as const }),
  async *records(files, notes) {
    for await (const file of files) {
      const { form, chunks } = await formOf(file);
      const reading = readings[form] ?? Object.values(readings)[0];
      if (!reading) throw new Fault("internal", "A reading without alternatives.");
      yield* reading.records(one({ ...file, chunks }), notes);
    }
  },
});

async function* one(file: SourceFile): AsyncGenerator<SourceFile> {
  yield file;
}

async function formOf({ chunks }: SourceFile): Promise<{ form: Form; chunks: SourceFile["chunks"] }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const { value: head, done } = await iterator.next();
  if (done) throw new Fault("invalid_input", "There is nothing in it.");
  const again = (async function* () {
    yield head as Buffer;
    yield* { [Symbol.asyncIterator]: () => iterator };
  })();
  const start = head
    .subarray(0, 512)
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .trimStart();
  return { form: told(start), chunks: again };
}

function told(start: string): Form {
  if (start.startsWith("PK")) return "workbook";
  if (/^[[{]/.test(start)) return "json";
  return start.startsWith("<") ? "markup" : "table";
}
