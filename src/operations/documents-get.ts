import * as z from "zod";
import { DocumentRow, readDocuments, readVersions, readViews, VersionRow, ViewRow } from "../workspace/documents.ts";
import { onBehalf, only } from "./casework.ts";
import { A_DOCUMENT } from "./documents-store.ts";
import { defineOperation } from "./operation.ts";

export const documentsGet = defineOperation({
  id: "documents.get",
  title: { en: "Who opened a document", zh: "文件查阅记录" },
  summary: "A document's versions, and who opened it when; whoever does not own it is shown only their own visits.",
  access: "public",
  by: [],
  writes: false,
  input: z.object({ document_id: z.uuid() }),
  output: z.object({ document: DocumentRow, versions: z.array(VersionRow), views: z.array(ViewRow) }),
  example: { document_id: "00000000-0000-4000-8000-000000000000" },
  run: ({ document_id }, context) =>
    onBehalf(context, "documents.get", async (database) => ({
      document: only(await readDocuments(database, { document_id }), A_DOCUMENT),
      versions: await readVersions(database, document_id),
      views: await readViews(database, document_id),
    })),
});
