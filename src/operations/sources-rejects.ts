import { existsSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { sources } from "../sources/catalogue.ts";
import type { Source } from "../sources/source.ts";
import { withoutPeople } from "../sources/without-people.ts";
import { openDuckDB } from "../store/duckdb.ts";
import type { Engine } from "../store/engine.ts";
import { quoted } from "../store/part.ts";
import { defineOperation } from "./operation.ts";
import { count, limit, offset } from "./shapes.ts";

export const ListedReject = z.object({
  position: count,
  record_id: z.string().nullable(),
  field: z.string().nullable(),
  reason: z.string(),
});

const rejectFiles = (folders: string[]) =>
  folders.map((folder) => join(folder, "reject.parquet")).filter((file) => existsSync(file));

const readAll = (files: string[]) => `read_parquet([${files.map((file) => `'${quoted(file)}'`).join(", ")}])`;

/** The first rejects of parts that are not in a snapshot yet. */
export async function rejectsOf(folders: string[], most: number): Promise<z.infer<typeof ListedReject>[]> {
  const files = rejectFiles(folders);
  if (files.length === 0) return [];
  const engine = await openDuckDB();
  const sql = `select position, record_id, field, reason from ${readAll(files)} order by position limit ${most}`;
  return engine.rows(ListedReject, sql).finally(() => engine.close());
}

const Reject = ListedReject.extend({ raw: z.string() });
const MOST_RAW = 2000;
// More than is shown, since what names people is left out first.
const LARGEST_READ = 1_000_000;

export const listRejects = defineOperation({
  id: "sources.rejects",
  title: { en: "Records refused", zh: "拒收记录" },
  summary: "The records of a source that could not be taken in: where they stood, the field, the reason and the text.",
  access: "public",
  writes: false,
  input: z.object({ source: z.string(), limit: limit.default(100), offset }),
  output: z.object({ rejects: z.array(Reject), total: z.number() }),
  example: { source: "clinicaltrials_gov" },
  async run({ source, limit: most, offset: from }, { shelf }) {
    const { manifest, folder, engine } = shelf.current();
    const parts = manifest.parts.filter(({ source_id }) => source_id === source);
    const files = rejectFiles(parts.map((part) => join(folder, "parts", part.folder)));
    if (files.length === 0) return { rejects: [], total: 0 };
    const known = (sources as readonly Source[]).find(({ id }) => id === source);
    const rejects = (await page(engine, files, most, from)).map((reject) => ({
      ...reject,
      raw: withoutPeople(reject.raw, known).text.slice(0, MOST_RAW),
    }));
    return { rejects, total: await total(engine, files) };
  },
});

const page = (engine: Engine, files: string[], most: number, from: number) =>
  engine.rows(
    Reject,
    `select position, record_id, field, reason, left(raw, ${LARGEST_READ}) as raw from ${readAll(files)}
     order by position limit ${most} offset ${from}`,
  );

async function total(engine: Engine, files: string[]): Promise<number> {
  const [found] = await engine.rows(z.object({ total: count }), `select count(*) as total from ${readAll(files)}`);
  if (!found) throw new Fault("internal", "Rejects could not be counted.");
  return found.total;
}
