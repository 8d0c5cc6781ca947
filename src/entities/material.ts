import type { Engine } from "../store/engine.ts";

const ENTITY_KINDS = ["drug", "target", "indication", "organisation"] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/**
 * What a name is to what it names. A `principal` name (INN, approved symbol, preferred term, legal name) stands for one thing by the will
 * of whoever gives such names; the others may be used twice.
 */
export type NameKind = "principal" | "synonym" | "code" | "brand" | "former" | "abbreviation" | "part";

/** How far what is known of an entity goes: in our evidence, in a vocabulary, in a register of medicines, or only in trials. */
export type Standing = "curated" | "vocabulary" | "register" | "provisional";

/** Something as one source knows it. Members that are the same thing become one entity. */
export interface Member {
  member_id: string;
  source_id: string;
  standing: Standing;
  name: string;
  name_zh: string | null;
  record_key: string;
  /** Of what it is one product or one form; that is another entity. */
  product_of?: string | null;
  /** Of which members it is made, where it is a fixed combination or a regimen. */
  contains?: readonly string[];
}

export interface Name {
  member_id: string;
  name: string;
  kind: NameKind;
  record_key: string;
}

/** Members with an identifier in common are one thing. Written `SCHEME:value`. */
export interface Identifier {
  member_id: string;
  identifier: string;
}

/** All that the loaded sources say about what things of one kind are called. */
export interface Material {
  members: Member[];
  names: Name[];
  identifiers: Identifier[];
}

export type Collect = (engine: Engine) => Promise<Material>;
