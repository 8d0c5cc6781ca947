import { kindCalled } from "../catalogue.ts";
import { resolve } from "../resolve.ts";
import { cell, rowsOf } from "./gold.ts";
import { isCalled, said } from "./names.ts";
import type { GoldSet, Judged } from "./set.ts";

/** A list of codes and other names with the INN they stand for. A code listed under several INNs stands for none of them alone. */
export const aliases: GoldSet = {
  id: "aliases",
  title: { en: "Codes and INNs", zh: "代号与通用名" },
  file: "",
  reads: (head) => /^alias\tinn\b/.test(head),
  async judge(text, books) {
    const book = await books("drug");
    const rows = rowsOf(text);
    const owners = new Map<string, Set<string>>();
    for (const row of rows)
      owners.set(cell(row, "alias"), (owners.get(cell(row, "alias")) ?? new Set()).add(whole(cell(row, "inn"))));
    return rows.map((row): Judged => {
      const [alias, inn] = [cell(row, "alias"), whole(cell(row, "inn"))];
      const found = resolve(kindCalled("drug"), alias, book);
      const isShared = (owners.get(alias)?.size ?? 0) > 1;
      const entities = found.entity ? [found.entity] : found.parts.flatMap(({ entity }) => entity ?? []);
      const isRight = entities.some((entity) => isCalled(entity, inn, book));
      const answered = found.decision === "linked";
      return {
        language: row["kind"] ?? "en",
        case: alias,
        expected: isShared ? "" : inn,
        got: said(found),
        outcome: !answered ? (isShared ? "kept" : "missed") : isRight ? "right" : isShared ? "silent" : "wrong",
        reason: "",
      };
    });
  },
};

/** Some lists give each arm of an antibody a row. */
const whole = (inn: string): string => inn.replace(/(?<=[a-z]{6})[12]$/, "");
