import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tables } from "../src/core/tables.ts";
import { sources } from "../src/sources/catalogue.ts";
import { loadFile } from "../src/sources/load.ts";
import type { Source } from "../src/sources/source.ts";
import { temporaryFolder } from "./support/evidence.ts";
import { fixturesOf, folderOf, goldenOf, readFileAs, routesOf } from "./support/fixtures.ts";

// Every source in the catalogue is held to the same promises; adding one needs no new test code.

const all = (sources as readonly Source[]).map((source) => [source.id, source] as const);
const CHINESE = /\p{Script=Han}/u;
const EMAIL = /[\w.+-]+@[\w-]+\.[\w.]+/;

describe.each(all)("source %s", (_id, source) => {
  const fixtures = fixturesOf(source);

  it("says what it is, in both languages", () => {
    const { title, terms, obtain, quirks } = source;
    for (const { zh } of [terms.licence, obtain, ...quirks]) expect(zh).toMatch(CHINESE);
    expect(title.en.length * title.zh.length * terms.attribution.en.length).toBeGreaterThan(0);
    expect(source.fresh_days).toBeGreaterThan(0);
    expect(source.live === null || routesOf(source).length > 0, "answers of its service under fixtures/live").toBe(
      true,
    );
  });

  it("has recorded cases", () => expect(fixtures).not.toHaveLength(0));

  it.each(fixtures)("turns %s into the facts beside it", async (name) => {
    const found = await readFileAs(source, join(folderOf(source), name));
    await expect(`${JSON.stringify(found, null, 2)}\n`).toMatchFileSnapshot(goldenOf(source, name));
    expect(new Set(Object.keys(tables))).toEqual(
      new Set([
        ...Object.keys(tables),
        ...found.records.flatMap((record) => Object.keys((record as { facts: object }).facts)),
      ]),
    );
    expect(JSON.stringify(found.records)).not.toMatch(EMAIL);
  });

  it("stores what it reads, and every record under an id of its own", async () => {
    for (const name of fixtures) {
      const into = await temporaryFolder();
      const path = join(folderOf(source), name);
      const { records, rejects } = await readFileAs(source, path);
      const summary = await loadFile(source, path, { into, retrieved_at: "2026-11-01T00:00:00.000Z" });
      expect(summary).toMatchObject({ records: records.length, rejected: rejects.length });
      expect(existsSync(join(into, ".work"))).toBe(false);
      await rm(into, { recursive: true });
    }
  });
});

it("no two sources share an id", () => {
  expect(new Set(all.map(([id]) => id)).size).toBe(all.length);
});
