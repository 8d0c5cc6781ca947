import { readSheet } from "read-excel-file/node";
import { fromBufferPromise } from "yauzl";
import { Fault } from "../../core/fault.ts";
import { partByPart } from "./part-by-part.ts";
import type { Reading } from "./reading.ts";
import { createTable, type TableOptions } from "./table.ts";
import { wholeOf } from "./whole.ts";
import { refuseBomb } from "./zip.ts";

const LARGEST = 512 * 1024 * 1024;

/** The first sheet of an Excel workbook. The text of a row is the list of its cells. */
export const workbook = (options: TableOptions & { sheet?: string | number }): Reading => ({
  ...partByPart(async function* ({ chunks, member }, notes) {
    const content = await wholeOf(chunks, LARGEST);
    await refuseHuge(content);
    const table = createTable(options, notes);
    const rows = await readSheet(content as never, options.sheet ?? 1).catch(damaged);
    yield rows.flatMap((row) => {
      const cells = row.map(textOf);
      return table.row(cells, Buffer.from(JSON.stringify(cells)), member) ?? [];
    });
    table.end();
  }),
  keeps: "workbook",
});

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  return (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)).trim();
}

async function refuseHuge(content: Buffer): Promise<void> {
  const zip = await fromBufferPromise(content, { lazyEntries: true }).catch(damaged);
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize;
    refuseBomb(unpacked, content.length);
    if (unpacked > LARGEST) throw new Fault("invalid_input", "The workbook unpacks to more than 512 MB.");
  }
}

const damaged = (cause: unknown): never => {
  if (cause instanceof Fault) throw cause;
  throw new Fault("invalid_input", "It is a workbook that is damaged or cut off.", {}, cause);
};
