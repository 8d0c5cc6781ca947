import * as z from "zod";
import { readManifests } from "../store/snapshot.ts";
import { defineOperation } from "./operation.ts";
import { count } from "./shapes.ts";

export const listSnapshots = defineOperation({
  id: "snapshots.list",
  title: { en: "Snapshots", zh: "快照" },
  summary: "Every snapshot that is kept, the latest first: the days as of which anything can be asked.",
  access: "public",
  writes: false,
  input: z.object({}),
  output: z.object({
    snapshots: z.array(
      z.object({ id: z.string(), built_at: z.string(), content_hash: z.string(), records: count, parts: count }),
    ),
  }),
  example: {},
  async run(_input, { data }) {
    const manifests = await readManifests(data);
    const snapshots = manifests.reverse().map(({ id, built_at, content_hash, rows, parts }) => ({
      ...{ id, built_at, content_hash, records: rows["record"] ?? 0, parts: parts.length },
    }));
    return { snapshots };
  },
});
