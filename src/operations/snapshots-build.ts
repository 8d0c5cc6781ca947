import { rm } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { fingerprint, writeEvidence } from "../evidence/part.ts";
import { readEvidence } from "../evidence/read.ts";
import { buildSnapshot, schemaOf, workFolder } from "../store/build.ts";
import { openDuckDB } from "../store/duckdb.ts";
import { type Manifest, readCurrent } from "../store/snapshot.ts";
import { derivation } from "./derivation.ts";
import { defineOperation } from "./operation.ts";

interface Place {
  data: string;
  evidence: string;
  version: string;
  now(): Date;
}

/** Takes the evidence folder into a new snapshot, unless the current one already holds the same records. */
export async function buildFromEvidence({ data, evidence: folder, version, now }: Place): Promise<Manifest> {
  const evidence = await readEvidence(folder);
  const current = await readCurrent(data);
  const held = current?.parts.find(({ source_id }) => source_id === "evidence");
  if (current && held?.input.sha256 === fingerprint(evidence) && current.schema === schemaOf(derivation))
    return current;
  const work = await workFolder(data);
  const engine = await openDuckDB();
  try {
    const part = join(work, "evidence");
    const summary = await writeEvidence(engine, evidence, part);
    return await buildSnapshot(data, [{ folder: part, summary }], {
      ...{ now: now(), version, derivation, replaces: "evidence" },
    });
  } finally {
    engine.close();
    await rm(work, { recursive: true, force: true });
  }
}

export const buildSnapshotNow = defineOperation({
  id: "snapshots.build",
  title: { en: "A snapshot built", zh: "建立快照" },
  summary:
    "Take the curated facts as they stand now into a new snapshot; the one being served stays until it is whole.",
  access: "administrator",
  writes: true,
  input: z.object({}),
  output: z.object({ snapshot: z.string(), content_hash: z.string(), rows: z.record(z.string(), z.number()) }),
  example: {},
  async run(_input, context) {
    const manifest = await buildFromEvidence(context);
    await context.shelf.refresh();
    return { snapshot: manifest.id, content_hash: manifest.content_hash, rows: manifest.rows };
  },
});
