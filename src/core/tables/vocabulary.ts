import * as z from "zod";
import { maybeInteger, maybeText, RecordKey, text } from "./shared.ts";

/** One concept of a vocabulary. `term_id` is written `SCHEME:code`, such as `HGNC:5`, `MONDO:0000001`, `MESH:D001943`. */
export const TermRow = z.object({
  record_key: RecordKey,
  term_id: text,
  vocabulary: text,
  kind: z.enum([
    "gene",
    "protein_family",
    "protein_complex",
    "disease",
    "substance",
    "antibody",
    "target",
    "country",
    "other",
  ]),
  name: text,
  name_zh: maybeText,
  status: maybeText,
});

export const TermName = z.object({
  record_key: RecordKey,
  term_id: text,
  name: text,
  language: text,
  kind: z.enum(["preferred", "synonym", "former", "abbreviation", "code", "brand"]),
});

/** The same concept elsewhere: `scheme` names the vocabulary or the number, `value` is as printed there. */
export const TermIdentifier = z.object({ record_key: RecordKey, term_id: text, scheme: text, value: text });

/** How two concepts stand to each other. `other_id` may be of a vocabulary that is not loaded. */
export const TermRelation = z.object({
  record_key: RecordKey,
  term_id: text,
  relation: z.enum(["is_a", "part_of", "targets", "in_tree", "indicated_for", "developed_by"]),
  other_id: text,
  qualifier: maybeText,
});

/** What a vocabulary of substances says of one besides its names. */
export const SubstanceRow = z.object({
  record_key: RecordKey,
  term_id: text,
  type: maybeText,
  highest_stage: maybeText,
  status: maybeText,
  first_approval_year: maybeInteger,
  proposed_year: maybeInteger,
  mechanism: maybeText,
});
