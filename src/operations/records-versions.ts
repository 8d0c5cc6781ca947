import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { openDuckDB } from "../store/duckdb.ts";
import type { Engine } from "../store/engine.ts";
import { factsOf, fieldChanges, type Load, loadsOf, stateAfter } from "../store/history.ts";
import { defineOperation } from "./operation.ts";
import { FieldChange } from "./sources-changes.ts";

const Version = z.object({
  record_key: z.string(),
  sha256: z.string(),
  /** When a load first and last brought this version. */
  first_seen: z.string(),
  last_seen: z.string(),
  /** The file or the address of that load. */
  load: z.string(),
  edition: z.string().nullable(),
  is_current: z.boolean(),
  /** What differs from the version before it. */
  changes: z.array(FieldChange),
});

export const recordVersions = defineOperation({
  id: "records.versions",
  title: { en: "Versions of a record", zh: "记录的各版本" },
  summary: "Every version of a record that was ever loaded, the newest first, and what changed from one to the next.",
  access: "public",
  writes: false,
  input: z.object({ record_key: z.string() }),
  output: z.object({
    source_id: z.string(),
    record_id: z.string(),
    versions: z.array(Version),
    /** When a whole edition no longer held it; null where it stands. */
    removed_at: z.string().nullable(),
  }),
  example: { record_key: "evidence:drugs/fruquintinib" },
  async run({ record_key }, { shelf, data }) {
    const [, source_id = "", record_id = ""] = /^([^:]+):(.+?)(@[0-9a-f]{12})?$/.exec(record_key) ?? [];
    const loads = await loadsOf(data, source_id, shelf.current().manifest);
    const engine = await openDuckDB();
    try {
      const sightings = await sightingsOf(engine, loads, record_id);
      if (!sightings.length) throw new Fault("not_found", `No load holds a record called ${record_key}.`);
      const current = await currentKey(engine, loads, record_id);
      const removed_at = current ? null : await removal(engine, loads, sightings.at(-1)?.load ?? 0, record_id);
      const versions = await versionsOf(engine, loads, sightings, current);
      return { source_id, record_id, versions: versions.reverse(), removed_at };
    } finally {
      engine.close();
    }
  },
});

interface Sighting {
  load: number;
  record_key: string;
  sha256: string;
}
const Seen = z.object({ record_key: z.string(), sha256: z.string() });

async function sightingsOf(engine: Engine, loads: Load[], id: string): Promise<Sighting[]> {
  const found: Sighting[] = [];
  for (const [load, { path }] of loads.entries()) {
    const sql = `select record_key, sha256 from read_parquet('${path.replaceAll("'", "''")}/record.parquet') where record_id = $id`;
    for (const seen of await engine.rows(Seen, sql, { id })) found.push({ load, ...seen });
  }
  return found;
}

async function currentKey(engine: Engine, loads: Load[], id: string): Promise<string | null> {
  const sql = `select record_key from ${stateAfter(loads, loads.length - 1)} where record_id = $id`;
  const [found] = await engine.rows(z.object({ record_key: z.string() }), sql, { id });
  return found?.record_key ?? null;
}

/** The first load after the last sighting that left the record out. */
async function removal(engine: Engine, loads: Load[], last: number, id: string): Promise<string | null> {
  for (let at = last + 1; at < loads.length; at += 1) {
    const sql = `select record_id from ${stateAfter(loads, at)} where record_id = $id`;
    const [standing] = await engine.rows(z.object({ record_id: z.string() }), sql, { id });
    if (!standing) return loads[at]?.retrieved_at ?? null;
  }
  return null;
}

async function versionsOf(engine: Engine, loads: Load[], sightings: Sighting[], current: string | null) {
  const runs: Sighting[][] = [];
  for (const seen of sightings) {
    const run = runs.at(-1);
    if (run?.[0]?.record_key === seen.record_key) run.push(seen);
    else runs.push([seen]);
  }
  const facts = await factsOf(engine, loads, [...new Set(sightings.map(({ record_key }) => record_key))]);
  return runs.map((run, at) => {
    const [first, last] = [run[0] as Sighting, run.at(-1) as Sighting];
    const before = runs[at - 1]?.[0];
    const load = loads[first.load];
    return {
      ...{ record_key: first.record_key, sha256: first.sha256 },
      first_seen: load?.retrieved_at ?? "",
      last_seen: loads[last.load]?.retrieved_at ?? "",
      load: load?.input.name ?? "",
      edition: load?.edition ?? null,
      is_current: first.record_key === current && at === runs.length - 1,
      changes: before ? fieldChanges(facts.get(before.record_key), facts.get(first.record_key)) : [],
    };
  });
}
