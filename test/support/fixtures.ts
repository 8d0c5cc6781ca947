import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { accept } from "../../src/sources/accept.ts";
import { openInput } from "../../src/sources/reading/input.ts";
import type { Source } from "../../src/sources/source.ts";
import { ROOT } from "./world.ts";

// A source's fixtures are small files in its publisher's format, and beside each what is to come of it. Those under
// live/ are answers of its service; routes.json says which answers what.

export const folderOf = ({ id }: Source) => join(ROOT, "src/sources", id.replaceAll("_", "-"), "fixtures");

export const fixturesOf = (source: Source): string[] =>
  readdirSync(folderOf(source), { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".facts.json"))
    .map(({ name }) => name)
    .sort();

export const goldenOf = (source: Source, fixture: string) =>
  join(folderOf(source), fixture.replace(/\..*$/, ".facts.json"));

/** What the per-record path makes of a file, without a store. */
export async function readFileAs(source: Source, path: string) {
  const input = await openInput(path, source.reading);
  const records: object[] = [];
  const rejects: object[] = [];
  let position = 0;
  for await (const batch of input.records(() => {})) {
    for (const record of batch) {
      position += 1;
      const verdict = accept(source, record);
      if ("reason" in verdict) rejects.push({ position, ...verdict });
      else {
        const { record_id, description, dated, facts } = verdict;
        records.push({ record_id, ...description, dated, facts: filled(facts) });
      }
    }
  }
  const { unknown_columns, edition } = input.notes;
  return { records, rejects, unknown_columns: [...unknown_columns].sort(), edition };
}

/** Without empty tables and columns, so that a golden file shows what is there. */
const filled = (facts: Record<string, object[] | undefined>) =>
  Object.fromEntries(
    Object.entries(facts)
      .filter(([, rows]) => rows?.length)
      .map(([table, rows]) => [
        table,
        rows?.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))),
      ]),
  );

export interface Route {
  /** A pattern for the whole address. */
  match: string;
  file: string;
}

export function routesOf(source: Source): Route[] {
  const path = join(folderOf(source), "live/routes.json");
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : [];
}
