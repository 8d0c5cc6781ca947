import * as z from "zod";
import type { Database } from "../workspace/database.ts";
import { type NewVersion, readDocuments, storeDocument, storeVersion } from "../workspace/documents.ts";
import { examine, LARGEST_DOCUMENT } from "../workspace/examine.ts";
import type { Person } from "../workspace/people.ts";
import { firmOf, onBehalf, only, stale } from "./casework.ts";
import { defineOperation } from "./operation.ts";

export const A_DOCUMENT = { en: "This document", zh: "该文件" };

const BASE64_GROWS = 4 / 3;

export const documentsStore = defineOperation({
  id: "documents.store",
  title: { en: "Keep a document", zh: "上传文件" },
  summary:
    "Keeps a document of your firm, sealed, or a new version of one; attaches it to an application that is being prepared.",
  access: "public",
  by: ["firm", "partner"],
  writes: true,
  upload: { field: "content", most_bytes: LARGEST_DOCUMENT },
  input: z.object({
    name: z.string().trim().min(1).max(200),
    content: z
      .base64()
      .max(Math.ceil(LARGEST_DOCUMENT * BASE64_GROWS) + 4)
      .meta({ description: "The file itself" }),
    document_id: z.uuid().optional().meta({ description: "Of which document this is a new version" }),
    version: z.coerce
      .number()
      .int()
      .min(1)
      .optional()
      .meta({ description: "The version of that document as you saw it" }),
    organisation_id: z.string().max(200).optional(),
    voyage_id: z.uuid().optional(),
    application_id: z.uuid().optional(),
    requirement: z.string().trim().min(1).max(300).optional().meta({ description: "What it is to prove" }),
  }),
  output: z.object({ document_id: z.string(), number: z.int(), media_type: z.string(), size: z.int() }),
  example: { name: "protocol.txt", content: "UHJvdG9jb2w=" },
  async run({ name, content: base64, ...where }, context) {
    const content = Buffer.from(base64, "base64");
    const media_type = await examine(name, content);
    await context.scan?.(content);
    const { vault } = await context.workspace();
    return onBehalf(context, "documents.store", async (database, person) => {
      const version: NewVersion = { content, media_type, vault, person_id: person.person_id };
      const kept = await keep(database, person, { name, ...where }, version);
      if (where.application_id)
        await database.run(
          `insert into application_document (application_id, document_id, requirement, attached_by) values ($1, $2, $3, $4)
           on conflict do nothing`,
          [where.application_id, kept.document_id, where.requirement ?? null, person.person_id],
        );
      return { ...kept, media_type, size: content.length };
    });
  },
});

interface Where {
  name: string;
  document_id?: string | undefined;
  version?: number | undefined;
  organisation_id?: string | undefined;
  voyage_id?: string | undefined;
}

async function keep(database: Database, person: Person, where: Where, version: NewVersion) {
  if (!where.document_id) {
    const organisation_id = firmOf(person, where.organisation_id);
    const document_id = await storeDocument(
      database,
      { name: where.name, organisation_id, voyage_id: where.voyage_id },
      version,
    );
    return { document_id, number: 1 };
  }
  const { document_id } = where;
  const before = only(await readDocuments(database, { document_id }), A_DOCUMENT);
  const number = await storeVersion(
    database,
    { document_id, of_version: where.version ?? before.version, name: where.name },
    version,
  );
  if (number === null) throw stale();
  return { document_id, number };
}
