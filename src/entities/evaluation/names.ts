import type { Book, Entity } from "../book.ts";
import { keyed } from "../book.ts";
import { kindCalled } from "../catalogue.ts";
import type { Decision } from "../decision.ts";
import type { EntityKind } from "../material.ts";
import { resolve } from "../resolve.ts";
import { cell, rowsOf } from "./gold.ts";
import type { GoldSet, Judged, Outcome } from "./set.ts";

/** Labels with what they stand for: `label language decision expected reason source`. */
export const names = (kind: EntityKind, file: string, title: GoldSet["title"]): GoldSet => ({
  id: file.replace(/\.\w+$/, "").replaceAll("-", "_"),
  title,
  file,
  reads: () => false,
  async judge(text, books) {
    const book = await books(kind);
    return rowsOf(text).map((row): Judged => {
      const [label, decision, expected] = [cell(row, "label"), cell(row, "decision"), row["expected"] ?? ""];
      const found = resolve(kindCalled(kind), label, book);
      return {
        language: row["language"] ?? "en",
        case: label,
        expected: decision === "linked" ? expected : "",
        got: said(found),
        outcome: outcomeOf(found, decision, expected, book),
        reason: row["reason"] ?? "",
      };
    });
  },
});

export const said = ({ decision, entity, parts, candidates }: Decision): string => {
  if (entity) return entity.name;
  if (parts.length) return parts.map((part) => part.entity?.name ?? `? ${part.label}`).join(" + ");
  return decision === "ambiguous" ? candidates.map((each) => each.entity.name).join(" | ") : decision;
};

function outcomeOf(found: Decision, decision: string, expected: string, book: Book): Outcome {
  // A provisional medicine is the label itself, written down to be counted: no answer to what it is.
  const answered = found.decision === "linked" && found.entity?.standing !== "provisional";
  // The parts of a cocktail, all of them, are no pick among them.
  if (decision === "ambiguous" && found.parts.length > 1 && areCalled(found, expected.replaceAll(" | ", "+"), book))
    return "kept";
  if (decision === "linked") {
    if (!answered) return "missed";
    const isRight = found.entity ? isCalled(found.entity, expected, book) : areCalled(found, expected, book);
    return isRight ? "right" : "wrong";
  }
  if (!answered) return "kept";
  return decision === "ambiguous" ? "silent" : "wrong";
}

/** Whether the parts of an answer are what a gold set joins with `+`. */
function areCalled({ parts }: Decision, expected: string, book: Book): boolean {
  const names = expected.split("+");
  const isNamed = (name: string) => parts.some(({ entity }) => entity && isCalled(entity, name, book));
  return names.length > 1 && parts.length === names.length && names.every(isNamed);
}

/** Whether an entity is what a gold set expects: by a name, by an id, as a product of it, or as the parts of a complex. */
export function isCalled(entity: Entity, expected: string, book: Book): boolean {
  return expected.split(" = ").some((each) => isOne(entity, each.trim(), book));
}

function isOne(entity: Entity, expected: string, book: Book): boolean {
  if (entity.members.includes(expected) || entity.entity_id === expected) return true;
  const owners = book.find(keyed(expected)).map((entry) => entry.entity);
  if (
    owners.some(
      (owner) => owner === entity || owner.entity_id === entity.product_of || owner.product_of === entity.entity_id,
    )
  )
    return true;
  const parts = expected.split("+");
  return (
    parts.length > 1 &&
    entity.contains.length === parts.length &&
    entity.contains.every((part) => parts.some((each) => isOne(part, each, book)))
  );
}
