import type { Text } from "../core/text.ts";
import type { Book } from "./book.ts";
import type { Decision } from "./decision.ts";
import type { Collect, EntityKind } from "./material.ts";

/** How names of one kind are gathered, and how a label is resolved against them. */
export interface Kind {
  id: EntityKind;
  title: Text;
  /** What a label is that names something of another kind. */
  other: Text;
  collect: Collect;
  /** By what a name is looked up. */
  key?: (name: string) => string;
  /** By what principal names of two sources are one thing; as `key`, unless given. */
  same?: (name: string) => string;
  /** By what they are one thing if no source has two of them. */
  alike?: (name: string) => string;
  resolve(label: string, book: Book): Decision;
  /** SQL: every label of the kind in the facts, and how many records carry it. */
  labels: string;
}
