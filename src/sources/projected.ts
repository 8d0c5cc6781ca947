import { join } from "node:path";
import type * as z from "zod";
import type { Engine } from "../store/engine.ts";
import { projectionOf } from "./projection.ts";
import type { Bulk, Source } from "./source.ts";
import { quoted, type Workbench } from "./workbench.ts";

const fieldsOf = ({ raw }: Source) => Object.entries<z.ZodType>((raw as z.ZodObject).shape);

export const projectionSql = (source: Source): string =>
  fieldsOf(source)
    .map(([name, field]) => `"${name}" ${projectionOf(field)}`)
    .join(", ");

export const createProjected = (source: Source): string =>
  `create or replace table projected (position bigint, sha256 varchar, ${projectionSql(source)})`;

/**
 * Writes the facts of what is projected aside and empties the table, so that the memory of a load does not grow with
 * its file. Which of them count is known only at the end, when the last record of every id has been seen.
 */
export async function settle(source: Source, bulk: Bulk, workbench: Workbench, engine: Engine): Promise<void> {
  const { folder, settled } = workbench;
  const selects = {
    candidate: `select position, ${bulk.identify} as record_id, sha256 from projected`,
    described: bulk.describe,
    dated: `select distinct ${bulk.dated} as day from projected`,
    ...bulk.tables,
  };
  for (const [name, sql] of Object.entries(selects)) {
    const files = settled.get(name) ?? [];
    const path = join(folder, `${name}-${files.length}.parquet`);
    settled.set(name, [...files, path]);
    await engine.run(`copy (${sql}) to ${quoted(path)} (format parquet, compression snappy)`);
  }
  await engine.run(createProjected(source));
}

export const settledSql = ({ settled }: Workbench, name: string): string =>
  `read_parquet([${(settled.get(name) ?? []).map(quoted).join(", ")}])`;
