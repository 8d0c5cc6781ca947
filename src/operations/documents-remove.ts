import * as z from "zod";
import { readDocuments } from "../workspace/documents.ts";
import { onBehalf, only, stale } from "./casework.ts";
import { A_DOCUMENT } from "./documents-store.ts";
import { defineOperation } from "./operation.ts";

export const documentsRemove = defineOperation({
  id: "documents.remove",
  title: { en: "Take a document back", zh: "删除文件" },
  summary:
    "Takes back a document of your firm, with all its versions: what stood in it is gone. What was handed in with an application stays.",
  access: "public",
  by: ["firm", "partner"],
  writes: true,
  input: z.object({ document_id: z.uuid(), version: z.int().min(1) }),
  output: z.object({ document_id: z.string() }),
  example: { document_id: "00000000-0000-4000-8000-000000000000", version: 1 },
  run: ({ document_id, version }, context) =>
    onBehalf(context, "documents.remove", async (database) => {
      only(await readDocuments(database, { document_id }), A_DOCUMENT);
      const done = only(
        await database.rows(z.object({ done: z.boolean() }), "select remove_document($1, $2) as done", [
          document_id,
          version,
        ]),
        A_DOCUMENT,
      );
      if (!done.done) throw stale();
      return { document_id };
    }),
});
