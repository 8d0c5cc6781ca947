import type { Text } from "../core/text.ts";

/** What a difference between two sources is. */
export type Difference =
  /** They say different things of the world. */
  | "conflict"
  /** They say the same in other words, or less exactly, or by another definition. */
  | "vocabulary"
  /** One is an older copy of the other's record. */
  | "age";

/** What one source says of one field of one subject. */
export interface Said {
  source_id: string;
  record_key: string;
  value: string;
  /** By which definition it says so, where there are several; statements by different ones do not conflict. */
  basis: string | null;
  /** The register whose record it is, or a copy of; null where it is nobody's copy. */
  register: string | null;
}

/** One fact that several sources state, and when two statements of it are a conflict. */
export interface Comparison {
  id: string;
  title: Text;
  subject: "trial" | "authorisation" | "approval";
  /** What counts as a conflict and what does not, for docs/conflicts.md and the page. */
  contract: Text;
  /** `subject_id, title, source_id, record_key, value, basis, register`: a row for what each source says. A null says nothing. */
  values: string;
  differ(one: string, other: string): Exclude<Difference, "age">;
}

export const defineComparison = (comparison: Comparison): Comparison => comparison;

/** Of several statements the gravest difference between any two. */
export function judge({ differ }: Comparison, said: readonly Said[]): Difference {
  let found: Difference = "vocabulary";
  for (const [at, one] of said.entries()) {
    for (const other of said.slice(at + 1)) {
      if (one.value === other.value || one.basis !== other.basis) continue;
      if (differ(one.value, other.value) !== "conflict") continue;
      if (one.register === null || one.register !== other.register) return "conflict";
      found = "age";
    }
  }
  return found;
}
