import type { Text } from "../../core/text.ts";
import type { Book } from "../book.ts";
import type { EntityKind } from "../material.ts";

/**
 * What became of one case. `right` and `wrong` are answers; `missed` is no answer where there was one to give; `silent` is
 * an answer where nobody can know; `kept` is rightly none.
 */
export type Outcome = "right" | "wrong" | "missed" | "silent" | "kept";

export interface Judged {
  language: string;
  case: string;
  expected: string;
  got: string;
  outcome: Outcome;
  reason: string;
}

/** The books of all kinds. */
export type Books = (kind: EntityKind) => Promise<Book>;

/** A file of labelled cases, and how an answer to one is judged. */
export interface GoldSet {
  id: string;
  title: Text;
  /** Below gold/. */
  file: string;
  /** Whether a file of somebody else's, by its first line, is of this form. */
  reads(head: string): boolean;
  judge(text: string, books: Books): Promise<Judged[]>;
}

export interface Score {
  language: string;
  cases: number;
  right: number;
  wrong: number;
  missed: number;
  silent: number;
  kept: number;
  /** Of all answers given, how many are right; null where none was given. */
  precision: number | null;
  /** Of all answers there were to give, how many were given rightly. */
  recall: number | null;
  f1: number | null;
}

/** Scores of each language, and of all together under `all`. */
export function scoresOf(judged: readonly Judged[]): Score[] {
  const languages = [...new Set(judged.map(({ language }) => language))].sort();
  const groups = languages.length > 1 ? ["all", ...languages] : ["all"];
  return groups.map((language) => {
    const own = judged.filter((each) => language === "all" || each.language === language);
    const count = (outcome: Outcome) => own.filter((each) => each.outcome === outcome).length;
    const [right, wrong, missed, silent, kept] = (["right", "wrong", "missed", "silent", "kept"] as const).map(
      count,
    ) as [number, number, number, number, number];
    const wanted = own.filter(
      ({ expected, outcome }) => expected !== "" && outcome !== "silent" && outcome !== "kept",
    ).length;
    const precision = share(right, right + wrong + silent);
    const recall = share(right, wanted);
    const f1 = precision && recall ? (2 * precision * recall) / (precision + recall) : precision === null ? null : 0;
    return { language, cases: own.length, right, wrong, missed, silent, kept, precision, recall, f1 };
  });
}

const share = (part: number, whole: number): number | null => (whole ? part / whole : null);
