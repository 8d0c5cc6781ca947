import type { Facts, Row } from "../core/tables.ts";
import { distinct } from "./fields.ts";

type Name = Row<"term_name">;
type Relation = Row<"term_relation">;

/** One concept as its vocabulary prints it, in short. Blank texts say nothing. */
export interface Concept extends Omit<Row<"term">, "record_key" | "name_zh" | "status"> {
  name_zh?: string | null;
  status?: string | null;
  /** Its other names in English, by kind. */
  names?: { [Kind in Exclude<Name["kind"], "preferred">]?: readonly (string | null | undefined)[] };
  /** Its other names in Chinese. */
  names_zh?: readonly (string | null)[];
  /** Its numbers elsewhere, by scheme. */
  identifiers?: Record<string, readonly (string | null | undefined)[]>;
  relations?: readonly Link[];
}

/** What a concept is to another. */
export interface Link {
  relation: Relation["relation"];
  other_id: string;
  qualifier?: string;
}

/** The facts of one concept. Its preferred name is among its names, so that one table finds them all. */
export function factsOf(concept: Concept): Facts {
  const { term_id, vocabulary, kind, name, name_zh = null, status = null, relations = [] } = concept;
  return {
    term: [{ term_id, vocabulary, kind, name, name_zh, status }],
    term_name: namesOf(concept),
    term_identifier: identifiersOf(term_id, concept.identifiers ?? {}),
    term_relation: relationsOf(term_id, relations),
  };
}

export const identifiersOf = (term_id: string, identifiers: NonNullable<Concept["identifiers"]>) =>
  distinct(
    Object.entries(identifiers).flatMap(([scheme, values]) =>
      values.flatMap((value) => (value ? [{ term_id, scheme, value }] : [])),
    ),
  );

export const relationsOf = (term_id: string, relations: readonly Link[]) =>
  distinct(relations.map(({ relation, other_id, qualifier = null }) => ({ term_id, relation, other_id, qualifier })));

function namesOf({ term_id, name, name_zh, names = {}, names_zh = [] }: Concept) {
  const english = Object.entries(names).flatMap(([kind, list]) =>
    list.map((one) => ({ term_id, name: one ?? "", language: "en", kind: kind as Name["kind"] })),
  );
  const chinese = names_zh.map((one) => ({ term_id, name: one ?? "", language: "zh", kind: "synonym" as const }));
  const others = [...english, ...chinese].filter(
    (other) => other.name && other.name !== name && other.name !== name_zh,
  );
  const preferred = [
    { term_id, name, language: "en", kind: "preferred" as const },
    ...(name_zh ? [{ term_id, name: name_zh, language: "zh", kind: "preferred" as const }] : []),
  ];
  return distinct<Omit<Name, "record_key">>([...preferred, ...others]);
}
