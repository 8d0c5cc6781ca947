import * as z from "zod";
import { DocumentRow, readDocuments } from "../workspace/documents.ts";
import { onBehalf } from "./casework.ts";
import { defineOperation } from "./operation.ts";

export const documentsList = defineOperation({
  id: "documents.list",
  title: { en: "Documents", zh: "文件" },
  summary: "The documents you may open: all of them, or those of one voyage or one application.",
  access: "public",
  by: [],
  writes: false,
  input: z.object({ voyage_id: z.uuid().optional(), application_id: z.uuid().optional() }),
  output: z.object({ documents: z.array(DocumentRow) }),
  example: {},
  run: (filter, context) =>
    onBehalf(context, "documents.list", async (database) => ({ documents: await readDocuments(database, filter) })),
});
