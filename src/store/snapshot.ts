import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { PartSummary } from "./part.ts";

/** What a snapshot is made of. The file beside the database that says so. */
export const Manifest = z.object({
  id: z.string(),
  built_at: z.string(),
  /** The same inputs give the same hash, whenever and wherever they are built. */
  content_hash: z.string(),
  portolan: z.string(),
  duckdb: z.string(),
  /** Of the tables a snapshot has. Code that expects others builds anew from the same parts. */
  schema: z.string().default(""),
  parts: z.array(PartSummary.extend({ folder: z.string() })),
  rows: z.record(z.string(), z.int()),
  /** Of these, the rows that come from each source. */
  held: z.record(z.string(), z.record(z.string(), z.int())).default({}),
});
export type Manifest = z.infer<typeof Manifest>;

export async function readCurrent(data: string): Promise<Manifest | null> {
  const id = await readFile(join(data, "current"), "utf8").catch(() => null);
  return id === null ? null : readManifest(data, id.trim());
}

const readManifest = async (data: string, id: string): Promise<Manifest> =>
  Manifest.parse(JSON.parse(await readFile(join(data, "snapshots", id, "manifest.json"), "utf8")));

/** Every snapshot that is kept, the oldest first. */
export async function readManifests(data: string): Promise<Manifest[]> {
  const ids = await readdir(join(data, "snapshots")).catch(() => []);
  return Promise.all(ids.sort().map((id) => readManifest(data, id)));
}
