import * as z from "zod";
import { Manifest } from "../store/snapshot.ts";
import { defineOperation } from "./operation.ts";

export const currentSnapshot = defineOperation({
  id: "snapshots.current",
  title: { en: "The snapshot", zh: "当前快照" },
  summary: "The snapshot being served: what went into it, its content hash and how many rows each table has.",
  access: "public",
  writes: false,
  input: z.object({}),
  output: Manifest,
  example: {},
  run: async (_input, { shelf }) => shelf.current().manifest,
});
