import * as z from "zod";
import { maybeText, RecordKey, text } from "./shared.ts";

// What names stand for. These tables are worked out from the facts whenever a snapshot is built, and are no facts themselves.

const EntityKind = z.enum(["drug", "target", "indication", "organisation"]);

/** Of what people rule: trials are told apart by the numbers they state, and have no names. */
export const RulingKind = z.enum([...EntityKind.options, "trial"]);

/** `standing` says how far what is known goes: curated evidence, a vocabulary, a register of medicines, or trials alone. */
export const EntityRow = z.object({
  kind: EntityKind,
  entity_id: text,
  name: text,
  name_zh: maybeText,
  standing: z.enum(["curated", "vocabulary", "register", "provisional"]),
  product_of: maybeText,
  record_key: RecordKey,
});

/** Under which ids the sources know an entity: `DRUGBANK:DB00001`, `HGNC:8975`, an id of the evidence. */
const EntityMember = z.object({ kind: EntityKind, entity_id: text, member_id: text });

/** Of what a fixed combination or a regimen is made. */
export const EntityPart = z.object({ kind: EntityKind, entity_id: text, part_id: text });

export const EntityName = z.object({
  kind: EntityKind,
  entity_id: text,
  name: text,
  name_kind: z.enum(["principal", "synonym", "code", "brand", "former", "abbreviation", "part"]),
  record_key: RecordKey,
});

/**
 * What a label of the registers stands for, one row per thing it names. `records` is how many records carry the label;
 * `method` and `score` say how the link was made and `record_key` what it rests on.
 */
const EntityLink = z.object({
  kind: EntityKind,
  label: text,
  records: z.int(),
  decision: z.enum(["linked", "ambiguous", "unknown", "other"]),
  position: z.int(),
  part: maybeText,
  role: z.enum(["experimental", "comparator", "background", "unstated"]).nullable(),
  entity_id: maybeText,
  /** Of an ambiguous label: the ids of what it may stand for, with ` | ` between. */
  candidates: maybeText,
  method: text,
  score: z.number(),
  record_key: maybeText,
  /** Of the rules that made the link. */
  version: text,
});

/** Records of one study in several registers. `study_id` is the first of their numbers. */
const Study = z.object({ study_id: text, trial_id: text });

/** Why two records are one study, or look like it and are not joined. */
const StudyPair = z.object({
  trial_id: text,
  other_id: text,
  reason: text,
  value: text,
  joined: z.boolean(),
  why: text,
});

/** Tables of identity, by name. */
export const identityTables = {
  entity: EntityRow,
  entity_member: EntityMember,
  entity_part: EntityPart,
  entity_name: EntityName,
  entity_link: EntityLink,
  study: Study,
  study_pair: StudyPair,
} as const satisfies Record<string, z.ZodObject>;

type IdentityTable = keyof typeof identityTables;
export type IdentityRow<Name extends IdentityTable> = z.infer<(typeof identityTables)[Name]>;
