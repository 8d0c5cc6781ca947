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
});
export type Manifest = z.infer<typeof Manifest>;
