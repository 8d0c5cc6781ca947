import { compareOrganisations } from "../organisations/compare.ts";
import { cell, rowsOf } from "./gold.ts";
import type { GoldSet, Judged } from "./set.ts";

const YES = /^(?:yes|same|true|1|是)$/i;

/** Pairs of names, and whether they stand for one organisation. */
export const organisationPairs: GoldSet = {
  id: "organisation_pairs",
  title: { en: "Pairs of organisation names", zh: "机构名称配对" },
  file: "organisation-pairs.tsv",
  reads: (head) => /^a\tb\t(?:language\t)?same\b/.test(head),
  async judge(text, books) {
    const book = await books("organisation");
    return rowsOf(text).map((row): Judged => {
      const [a, b] = [cell(row, "a"), cell(row, "b")];
      const { same, reasons } = compareOrganisations(a, b, book);
      const isSame = YES.test(cell(row, "same"));
      return {
        language: row["language"] ?? (/\p{Script=Han}/u.test(a + b) ? "zh" : "en"),
        case: `${a} = ${b}`,
        expected: isSame ? "same" : "",
        got: `${same ? "same" : "different"}: ${reasons.join(", ")}`,
        outcome: isSame ? (same ? "right" : "missed") : same ? "wrong" : "kept",
        reason: row["reason"] ?? "",
      };
    });
  },
};
