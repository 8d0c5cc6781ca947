import * as z from "zod";
import { openDocument } from "../workspace/documents.ts";
import { onBehalf, only } from "./casework.ts";
import { A_DOCUMENT } from "./documents-store.ts";
import { defineOperation } from "./operation.ts";

export const documentsRead = defineOperation({
  id: "documents.read",
  title: { en: "Open a document", zh: "打开文件" },
  summary:
    "What stands in a document, in its latest version or the one you name. Its owner is shown that you opened it.",
  access: "public",
  by: [],
  writes: false,
  input: z.object({ document_id: z.uuid(), number: z.coerce.number().int().min(1).optional() }),
  output: z.object({
    name: z.string(),
    number: z.int(),
    media_type: z.string(),
    size: z.int(),
    sha256: z.string(),
    content: z.base64().meta({ description: "The file itself" }),
  }),
  example: { document_id: "00000000-0000-4000-8000-000000000000" },
  file: ({ name, media_type, content }) => ({ name, type: media_type, content: Buffer.from(content, "base64") }),
  async run({ document_id, number }, context) {
    const { vault } = await context.workspace();
    return onBehalf(context, "documents.read", async (database) => {
      const opened = only(await openDocument(database, document_id, number, vault), A_DOCUMENT);
      return { ...opened, content: opened.content.toString("base64") };
    });
  },
});
