import { readdir } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { RecordRow } from "../core/tables/record.ts";
import { tables } from "../core/tables.ts";
import type { Snapshot } from "../store/shelf.ts";
import { defineOperation } from "./operation.ts";
import { Provenance, provenanceOf } from "./provenance.ts";

const FactRow = z.record(z.string(), z.unknown());

export const getRecord = defineOperation({
  id: "records.get",
  summary: "One record: the facts read from it, the pages behind it, and its untouched text.",
  access: "public",
  writes: false,
  input: z.object({ record_key: z.string() }),
  output: z.object({
    record: RecordRow,
    facts: z.record(z.string(), z.array(FactRow)),
    raw: z.string(),
    ...Provenance.shape,
  }),
  example: { record_key: "evidence:drugs/fruquintinib" },
  async run({ record_key }, { shelf }) {
    const snapshot = shelf.current();
    const { engine } = snapshot;
    // A key without its version stands for the version in this snapshot, so that links can be written by hand.
    const find = record_key.includes("@") ? "record_key = $key" : "split_part(record_key, '@', 1) = $key";
    const [record] = await engine.rows(RecordRow, `from record where ${find}`, { key: record_key });
    if (!record) throw new Fault("not_found", `This snapshot holds no record called ${record_key}.`);
    const facts: Record<string, z.infer<typeof FactRow>[]> = {};
    for (const table of Object.keys(tables)) {
      if (table === "record" || table === "citation" || table === "alternative") continue;
      const rows = await engine.rows(FactRow, `select * exclude (record_key) from ${table} where record_key = $key`, {
        key: record.record_key,
      });
      if (rows.length) facts[table] = rows;
    }
    return {
      record,
      facts,
      raw: await rawText(snapshot, record),
      ...(await provenanceOf(engine, record.record_key)),
    };
  },
});

async function rawText({ engine, folder, manifest }: Snapshot, record: z.infer<typeof RecordRow>): Promise<string> {
  const parts = manifest.parts.filter(({ source_id }) => source_id === record.source_id);
  for (const part of parts.reverse()) {
    const files = await readdir(join(folder, "parts", part.folder));
    if (!files.includes("raw.parquet")) continue;
    const path = join(folder, "parts", part.folder, "raw.parquet").replaceAll("'", "''");
    const sql = `select raw from read_parquet('${path}') where record_key = $key`;
    const [found] = await engine.rows(z.object({ raw: z.string() }), sql, { key: record.record_key });
    if (found) return found.raw;
  }
  throw new Fault("internal", `The untouched text of ${record.record_key} is missing from the snapshot.`);
}
