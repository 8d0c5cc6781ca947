import { createHash, randomUUID } from "node:crypto";
import * as z from "zod";
import type { Database } from "./database.ts";
import type { MediaType } from "./examine.ts";
import type { Vault } from "./vault.ts";

const Instant = z.iso.datetime();

export const DocumentRow = z.object({
  document_id: z.string(),
  organisation_id: z.string(),
  voyage_id: z.string().nullable(),
  name: z.string(),
  version: z.int(),
  number: z.int().meta({ description: "The latest version of what stands in it" }),
  media_type: z.string(),
  size: z.int().meta({ description: "Bytes" }),
  stored_by: z.string().nullable(),
  stored_at: Instant,
  applications: z.array(z.object({ application_id: z.string(), requirement: z.string().nullable() })),
});

export const VersionRow = z.object({
  number: z.int(),
  media_type: z.string(),
  size: z.int(),
  sha256: z.string(),
  stored_by: z.string().nullable(),
  stored_at: Instant,
});

export const ViewRow = z.object({ number: z.int(), viewer: z.string(), at: Instant });

/** Which documents are asked for; null where it does not matter. */
export interface DocumentFilter {
  document_id?: string | undefined;
  voyage_id?: string | undefined;
  application_id?: string | undefined;
}

export const readDocuments = (database: Database, { document_id, voyage_id, application_id }: DocumentFilter) =>
  database.rows(
    DocumentRow,
    `select d.document_id, d.organisation_id, d.voyage_id, d.name, d.version, v.number, v.media_type, v.size,
  called(v.stored_by) as stored_by, v.stored_at,
  coalesce((select jsonb_agg(jsonb_build_object('application_id', a.application_id, 'requirement', a.requirement) order by a.attached_at)
    from application_document a where a.document_id = d.document_id), '[]') as applications
from document d
join lateral (select * from document_version v where v.document_id = d.document_id order by number desc limit 1) v on true
where ($1::uuid is null or d.document_id = $1) and ($2::uuid is null or d.voyage_id = $2)
  and ($3::uuid is null or exists (
    select 1 from application_document a where a.document_id = d.document_id and a.application_id = $3))
order by d.name, d.document_id`,
    [document_id ?? null, voyage_id ?? null, application_id ?? null],
  );

export const readVersions = (database: Database, document_id: string) =>
  database.rows(
    VersionRow,
    `select number, media_type, size, sha256, called(stored_by) as stored_by, stored_at from document_version
where document_id = $1 order by number desc`,
    [document_id],
  );

/** For its owner, who opened it; for everybody else, when they opened it themselves. */
export const readViews = (database: Database, document_id: string) =>
  database.rows(ViewRow, "select number, viewer, at from document_view where document_id = $1 order by at desc", [
    document_id,
  ]);

export interface NewVersion {
  content: Buffer;
  media_type: MediaType;
  person_id: string;
  vault: Vault;
}

const boundTo = (document_id: string, number: number) => `${document_id}:${number}`;

export interface NewDocument {
  name: string;
  organisation_id: string;
  voyage_id: string | undefined;
}

/** Keeps a new document; says its id. */
export async function storeDocument(database: Database, document: NewDocument, version: NewVersion): Promise<string> {
  const document_id = randomUUID();
  await storeContent(database, document_id, 1, version);
  await database.run(
    "insert into document (document_id, organisation_id, voyage_id, name, created_by) values ($1, $2, $3, $4, $5)",
    [document_id, document.organisation_id, document.voyage_id ?? null, document.name, version.person_id],
  );
  await describeVersion(database, document_id, 1, version);
  return document_id;
}

/** Adds a version to a document that whoever asks may change; says its number, or null where somebody was faster. */
export async function storeVersion(
  database: Database,
  { document_id, of_version, name }: { document_id: string; of_version: number; name: string },
  version: NewVersion,
): Promise<number | null> {
  const changed = await database.run(
    "update document set name = $3, version = version + 1, updated_at = now() where document_id = $1 and version = $2",
    [document_id, of_version, name],
  );
  if (changed === 0) return null;
  const [row] = await database.rows(
    z.object({ next: z.int() }),
    "select max(number) + 1 as next from document_version where document_id = $1",
    [document_id],
  );
  const number = row?.next ?? 1;
  await storeContent(database, document_id, number, version);
  await describeVersion(database, document_id, number, version);
  return number;
}

const storeContent = (database: Database, document_id: string, number: number, { content, vault }: NewVersion) =>
  database.run("insert into document_content (document_id, number, content) values ($1, $2, $3)", [
    ...[document_id, number, vault.seal(content, boundTo(document_id, number))],
  ]);

const describeVersion = (
  database: Database,
  document_id: string,
  number: number,
  { content, media_type, person_id }: NewVersion,
) =>
  database.run(
    "insert into document_version (document_id, number, media_type, size, sha256, stored_by) values ($1, $2, $3, $4, $5, $6)",
    [
      ...[document_id, number, media_type, content.length],
      ...[createHash("sha256").update(content).digest("hex"), person_id],
    ],
  );

const Opened = z.object({
  number: z.int(),
  name: z.string(),
  media_type: z.string(),
  size: z.int(),
  sha256: z.string(),
  content: z.instanceof(Uint8Array),
});

/** What stands in a document, for whom it is open to; that they saw it is written down. */
export async function openDocument(database: Database, document_id: string, number: number | undefined, vault: Vault) {
  const rows = await database.rows(Opened, "select * from open_document($1, $2)", [document_id, number ?? null]);
  return rows.map((row) => ({
    ...row,
    content: vault.open(Buffer.from(row.content), boundTo(document_id, row.number)),
  }));
}
