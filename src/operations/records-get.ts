import { existsSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { RecordRow } from "../core/tables/record.ts";
import { tables } from "../core/tables.ts";
import { sources } from "../sources/catalogue.ts";
import type { Source } from "../sources/source.ts";
import { withoutPeople } from "../sources/without-people.ts";
import { openDuckDB } from "../store/duckdb.ts";
import type { Engine } from "../store/engine.ts";
import { factsOf, type Load, loadsOf } from "../store/history.ts";
import { quoted } from "../store/part.ts";
import { type Context, defineOperation } from "./operation.ts";
import { Provenance, provenanceOf } from "./provenance.ts";

const FactRow = z.record(z.string(), z.unknown());
type Facts = Record<string, z.infer<typeof FactRow>[]>;
type Found = z.infer<typeof RecordRow>;

/** These are about the record, and shown beside its facts. */
const ABOUT = ["record", "citation", "alternative"];

export const getRecord = defineOperation({
  id: "records.get",
  title: { en: "A record", zh: "单条记录" },
  summary: "One record, in this version or an earlier one: the facts read from it, the pages behind it, and its text.",
  access: "public",
  writes: false,
  input: z.object({ record_key: z.string() }),
  output: z.object({
    record: RecordRow,
    /** Whether this is the version that the snapshot counts. */
    is_current: z.boolean(),
    facts: z.record(z.string(), z.array(FactRow)),
    raw: z.string(),
    /** Whether names and numbers of people were left out of the text. */
    personal_removed: z.boolean(),
    ...Provenance.shape,
  }),
  example: { record_key: "evidence:drugs/fruquintinib" },
  async run({ record_key }, context) {
    const { engine } = context.shelf.current();
    // A key without its version stands for the version in this snapshot, so that links can be written by hand.
    const find = record_key.includes("@") ? "record_key = $key" : "split_part(record_key, '@', 1) = $key";
    const [record] = await engine.rows(RecordRow, `from record where ${find}`, { key: record_key });
    if (!record) return earlier(record_key, context);
    return {
      record,
      is_current: true,
      facts: await factsIn(engine, record.record_key),
      ...(await shownText(record, await loads(record.source_id, context))),
      ...(await provenanceOf(engine, record.record_key)),
    };
  },
});

const loads = (source_id: string, { data, shelf }: Context) => loadsOf(data, source_id, shelf.current().manifest);

async function factsIn(engine: Engine, key: string): Promise<Facts> {
  const facts: Facts = {};
  for (const table of Object.keys(tables)) {
    if (ABOUT.includes(table)) continue;
    const rows = await engine.rows(FactRow, `select * exclude (record_key) from ${table} where record_key = $key`, {
      key,
    });
    if (rows.length) facts[table] = rows;
  }
  return facts;
}

/** A version that later loads have replaced; its parts still hold it. */
async function earlier(key: string, context: Context) {
  const held = await loads(key.split(":")[0] ?? "", context);
  const engine = await openDuckDB();
  try {
    for (const { path } of [...held].reverse()) {
      const sql = `from read_parquet('${quoted(join(path, "record.parquet"))}') where record_key = $key`;
      const [record] = await engine.rows(RecordRow, sql, { key });
      if (!record) continue;
      const found = (await factsOf(engine, held, [key])).get(key) ?? new Map();
      const facts = Object.fromEntries([...found].filter(([table]) => !ABOUT.includes(table)));
      const none = { citations: [], alternatives: [] };
      return { record, is_current: false, facts, ...(await shownText(record, held)), ...none };
    }
  } finally {
    engine.close();
  }
  throw new Fault("not_found", `This snapshot holds no record called ${key}.`);
}

async function shownText(record: Found, held: Load[]) {
  const source = (sources as readonly Source[]).find(({ id }) => id === record.source_id);
  const { text, personal_removed } = withoutPeople(await rawText(record, held), source);
  return { raw: text, personal_removed };
}

async function rawText({ record_key }: Found, held: Load[]): Promise<string> {
  const engine = await openDuckDB();
  try {
    for (const { path } of [...held].reverse()) {
      const file = join(path, "raw.parquet");
      if (!existsSync(file)) continue;
      const sql = `select raw from read_parquet('${quoted(file)}') where record_key = $key`;
      const [found] = await engine.rows(z.object({ raw: z.string() }), sql, { key: record_key });
      if (found) return found.raw;
    }
  } finally {
    engine.close();
  }
  throw new Fault("internal", `The untouched text of ${record_key} is missing from the snapshot.`);
}
