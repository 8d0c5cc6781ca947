import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as z from "zod";
import { temporaryFolder } from "../../test/support/evidence.ts";
import { buildSnapshot, type NewPart, workFolder } from "./build.ts";
import type { Derivation } from "./derivation.ts";
import { openDuckDB } from "./duckdb.ts";
import type { Engine } from "./engine.ts";
import { sha256, writePart } from "./part.ts";
import { openShelf } from "./shelf.ts";
import { readCurrent } from "./snapshot.ts";

const NOW = new Date("2026-11-22T10:00:00Z");
const LATER = new Date("2026-11-23T10:00:00Z");
const none: Derivation = { version: "", tables: {}, derive: async () => ({}), statements: [] };
const options = { now: NOW, version: "0.0.0", derivation: none };
const Count = z.object({ count: z.coerce.number() });

let data: string;
let engine: Engine;
beforeEach(async () => {
  data = await temporaryFolder();
  engine = await openDuckDB();
});
afterEach(async () => {
  engine.close();
  await rm(data, { recursive: true, force: true });
});

/** A part of a register called `register` with these trials, each as `id` and status. */
async function part(trials: Record<string, "recruiting" | "completed">): Promise<NewPart> {
  const folder = join(await workFolder(data), "part");
  const entries = Object.entries(trials).map(([trial_id, status]) => {
    const raw = JSON.stringify({ trial_id, status });
    return { trial_id, status, raw, record_key: `register:${trial_id}@${sha256(raw).slice(0, 12)}` };
  });
  const nothing = {
    title: null,
    title_zh: null,
    short_name: null,
    study_type: null,
    phase: null,
    sponsor: null,
    sponsor_class: null,
  };
  const undated = { status_date: null, status_date_precision: null, start_date: null, start_date_precision: null };
  const unended = { completion_date: null, completion_date_precision: null, last_update_date: null, has_results: null };
  const rows = await writePart(
    engine,
    folder,
    {
      record: entries.map(({ record_key, trial_id, raw }) => ({
        record_key,
        source_id: "register",
        record_id: trial_id,
        kind: "trial",
        title: trial_id,
        title_zh: null,
        address: null,
        retrieved_at: new Date().toISOString(),
        grade: "primary",
        sha256: sha256(raw),
      })),
      trial: entries.map(({ record_key, trial_id, status }) => ({
        record_key,
        trial_id,
        register: "register",
        status,
        enrollment: 9,
        ...nothing,
        ...undated,
        ...unended,
      })),
    },
    entries.map(({ record_key, trial_id, raw }) => ({ record_key, record_id: trial_id, raw })),
    [],
  );
  const input = { name: "file", bytes: 1, sha256: sha256(JSON.stringify(trials)) };
  const summary = {
    source_id: "register",
    retrieved_at: "",
    records: entries.length,
    rejected: 0,
    rows,
    input,
    missing: null,
  };
  return { folder, summary };
}

describe("building a snapshot", () => {
  it("gives the same content hash for the same inputs, at another time and in another place", async () => {
    const first = await buildSnapshot(data, [await part({ A: "recruiting", B: "completed" })], options);
    await rm(join(data, "current"));
    const second = await buildSnapshot(data, [await part({ A: "recruiting", B: "completed" })], {
      ...options,
      now: LATER,
    });
    expect(second.content_hash).toBe(first.content_hash);
    expect(second.id).not.toBe(first.id);
  });

  it("gives another hash when one value changes", async () => {
    const first = await buildSnapshot(data, [await part({ A: "recruiting" })], options);
    await rm(join(data, "current"));
    const second = await buildSnapshot(data, [await part({ A: "completed" })], options);
    expect(second.content_hash).not.toBe(first.content_hash);
  });

  it("lets a later part speak for the records it holds, and keeps the others", async () => {
    await buildSnapshot(data, [await part({ A: "recruiting", B: "recruiting" })], options);
    const manifest = await buildSnapshot(data, [await part({ A: "completed" })], { ...options, now: LATER });
    expect(manifest.rows).toMatchObject({ record: 2, trial: 2 });
    const shelf = await openShelf(data, manifest, none);
    const Row = z.object({ trial_id: z.string(), status: z.string() });
    expect(await shelf.current().engine.rows(Row, "from trial_once select trial_id, status order by 1")).toEqual([
      { trial_id: "A", status: "completed" },
      { trial_id: "B", status: "recruiting" },
    ]);
    shelf.close();
  });

  it("carries the database of the current snapshot on, to the same content as a build from nothing", async () => {
    const days = [
      { A: "recruiting", B: "recruiting", C: "recruiting" },
      { A: "completed", D: "recruiting" },
      { D: "completed" },
    ] as const;
    const carried = [];
    for (const day of days) carried.push(await buildSnapshot(data, [await part(day)], options));
    const path = join(data, "snapshots", carried[2]?.id ?? "", "manifest.json");
    const spoiled = { ...carried[2], schema: "of an older release" };
    await writeFile(path, JSON.stringify(spoiled));
    const fresh = await buildSnapshot(data, [await part(days[2])], { ...options, now: LATER });
    expect(fresh).toMatchObject({ content_hash: carried[2]?.content_hash, rows: carried[2]?.rows });
    expect(fresh.rows).toMatchObject({ record: 4, trial: 4 });
    const dumps = [carried[2], fresh].map(async (manifest) => {
      const database = await openDuckDB(join(data, "snapshots", manifest?.id ?? "", "portolan.duckdb"));
      const rows = await database.rows(z.record(z.string(), z.unknown()), "from trial_once order by trial_id");
      database.close();
      return rows;
    });
    expect(await dumps[0]).toEqual(await dumps[1]);
  });

  it("leaves the snapshot that was there when a build fails", async () => {
    const good = await buildSnapshot(data, [await part({ A: "recruiting" })], options);
    const bad = await part({ B: "recruiting" });
    await writeFile(join(bad.folder, "trial.parquet"), "not parquet");
    await expect(buildSnapshot(data, [bad], { ...options, now: LATER })).rejects.toThrow();
    expect((await readCurrent(data))?.id).toBe(good.id);
    expect(await readdir(join(data, "snapshots"))).toEqual([good.id]);
    expect(await readdir(data)).not.toContain("build.lock");
  });

  it("takes over the lock of a process that died and respects one that lives", async () => {
    await writeFile(join(data, "build.lock"), "999999999");
    await buildSnapshot(data, [await part({ A: "recruiting" })], options);
    await writeFile(join(data, "build.lock"), String(process.pid));
    await expect(buildSnapshot(data, [await part({ B: "recruiting" })], options)).rejects.toThrow(
      /is building a snapshot/,
    );
  });

  it("is picked up by a shelf that is open, while answers on the old one finish", async () => {
    const shelf = await openShelf(data, await buildSnapshot(data, [await part({ A: "recruiting" })], options), none);
    const old = shelf.current();
    expect(await shelf.refresh()).toBe(false);
    await buildSnapshot(data, [await part({ B: "recruiting" })], { ...options, now: LATER });
    expect(await shelf.refresh()).toBe(true);
    const sql = "select count(*) as count from trial";
    expect(await shelf.current().engine.rows(Count, sql)).toEqual([{ count: 2 }]);
    expect(await old.engine.rows(Count, sql)).toEqual([{ count: 1 }]);
    shelf.close();
  });

  it("opens snapshots so that no query can write, or read a file outside", async () => {
    const manifest = await buildSnapshot(data, [await part({ A: "recruiting" })], options);
    const shelf = await openShelf(data, manifest, none);
    const { engine: locked } = shelf.current();
    await writeFile(join(data, "secret.csv"), "secret");
    for (const sql of [
      "delete from trial",
      `select * from read_csv('${join(data, "secret.csv")}')`,
      `copy trial to '${join(data, "out.csv")}'`,
      "set enable_external_access = true",
    ]) {
      await expect(locked.run(sql)).rejects.toThrow("A query failed.");
    }
    expect(JSON.parse(await readFile(join(shelf.current().folder, "manifest.json"), "utf8"))).toEqual(manifest);
    shelf.close();
  });
});
