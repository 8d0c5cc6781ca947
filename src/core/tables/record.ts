import * as z from "zod";
import { Grade, maybeText, RecordKey, text } from "./shared.ts";

/** One version of one record of one source. The untouched text lies beside the database, under the same key. */
export const RecordRow = z.object({
  record_key: RecordKey,
  source_id: text,
  record_id: text,
  kind: text,
  title: text,
  title_zh: maybeText,
  address: maybeText,
  retrieved_at: text,
  grade: Grade,
  sha256: text,
});

export const CitationQuality = z.enum(["official", "company_or_press", "mirror", "repository", "paper"]);

/** A page that shows the fact. `field` is null where the page stands for the whole record. */
export const CitationRow = z.object({
  record_key: RecordKey,
  position: z.int(),
  field: maybeText,
  title: text,
  address: maybeText,
  published: maybeText,
  quality: CitationQuality.nullable(),
  quote: maybeText,
});

/** Another value that a source gives for a field of the same record. Both are kept; neither is averaged. */
export const AlternativeRow = z.object({
  record_key: RecordKey,
  field: text,
  value: text,
  source_title: maybeText,
  address: maybeText,
});
