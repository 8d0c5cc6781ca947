import { drugs } from "../drugs/kind.ts";
import { resolve } from "../resolve.ts";
import { cell, rowsOf } from "./gold.ts";
import { isCalled, said } from "./names.ts";
import type { GoldSet, Judged } from "./set.ts";

/** Labels that name several medicines, and some that only look like it. An answer is right if the set is, to the last one. */
export const combinations: GoldSet = {
  id: "combinations",
  title: { en: "Combination labels", zh: "联合用药标签" },
  file: "combinations.tsv",
  reads: (head) => /^label\tcomponents\b/.test(head),
  async judge(text, books) {
    const book = await books("drug");
    return rowsOf(text).map((row): Judged => {
      const label = cell(row, "label");
      const expected = cell(row, "components")
        .split(" | ")
        .filter(Boolean)
        .flatMap((part) => (part.split("=")[0] ?? "").split(/(?<=\S)\/(?=\S)/))
        .map((name) => name.trim());
      const found = resolve(drugs, label, book);
      const parts = found.parts.length ? found.parts : found.entity ? [found] : [];
      const entities = parts.flatMap(({ entity }) => (entity ? [entity] : []));
      const isWhole =
        found.decision !== "ambiguous" &&
        entities.length === expected.length &&
        expected.every((name) => entities.some((entity) => isCalled(entity, name, book)));
      return {
        language: /\p{Script=Han}/u.test(label) ? "zh" : "en",
        case: label,
        expected: expected.join(" + "),
        got: said(found),
        outcome: isWhole ? "right" : found.decision === "linked" ? "wrong" : "missed",
        reason: row["reason"] ?? "",
      };
    });
  },
};
