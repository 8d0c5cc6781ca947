import { existsSync, readdirSync, statSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { sources } from "../src/sources/catalogue.ts";
import { loadFile } from "../src/sources/load.ts";
import type { Source } from "../src/sources/source.ts";
import { openDuckDB } from "../src/store/duckdb.ts";
import { temporaryFolder } from "./support/evidence.ts";
import { NO_SOURCE, REAL_FILES, SHARED } from "./support/real-files.ts";

// Every real file that is at hand, held against counts by other means.

describe.skipIf(!existsSync(SHARED))("the real files, in ../shared/data", () => {
  it("are all loaded by some source, but for gold sets", () => {
    const all = readdirSync(SHARED, { recursive: true, encoding: "utf8" }).filter((name) =>
      statSync(join(SHARED, name)).isFile(),
    );
    const known = new Set(REAL_FILES.map(({ file }) => file));
    const left = all.filter((name) => !known.has(name));
    expect(left.filter((name) => !NO_SOURCE.some((pattern) => pattern.test(name)))).toEqual([]);
  });

  it.each(REAL_FILES.map((each) => [each.file, each] as const))(
    "%s",
    async (_file, { source: id, file, rows, refused, facts = {} }) => {
      const source = (sources as readonly Source[]).find((each) => each.id === id) as Source;
      const into = await temporaryFolder();
      const path = join(SHARED, file);
      const summary = await loadFile(source, path, { into, retrieved_at: "2026-11-23T00:00:00.000Z" });
      expect(summary.records + summary.rejected, "records and rejects").toBe(await rows(path));
      expect(summary.rejected, refused?.[1] ?? "rejects").toBe(refused?.[0] ?? 0);
      expect(summary.unknown_columns).toEqual([]);
      const engine = await openDuckDB();
      for (const [query, expected] of Object.entries(facts)) {
        const sql = `select count(*) as rows from ${query.replace(/^(\(select .* from )?(\w+)/, (_, before = "", table) => `${before}'${into}/${table}.parquet'`)}`;
        const [found] = await engine.rows(z.object({ rows: z.coerce.number() }), sql);
        expect(found?.rows, query).toBe(expected);
      }
      engine.close();
      await rm(into, { recursive: true });
    },
  );
});

it.skipIf(existsSync(SHARED))("the real files are not here: they are looked for in ../shared/data", () => {});
