import * as z from "zod";
import { comparePair } from "../trials/join.ts";
import type { GoldSet, Judged } from "./set.ts";

const Side = z.object({
  trial_id: z.string(),
  register: z.string(),
  title: z.string().nullable(),
  sponsor: z.string().nullable(),
  identifiers: z.array(z.string()),
});
const Pair = z.object({ a: Side, b: Side, same: z.boolean(), reason: z.string().default("") });

/** Pairs of records of registers, and whether they may be joined. */
export const trialPairs: GoldSet = {
  id: "trial_pairs",
  title: { en: "Pairs of trial records", zh: "试验记录配对" },
  file: "trial-pairs.ndjson",
  reads: (head) => /^\{"a": ?\{"trial_id"/.test(head),
  async judge(text) {
    return text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line): Judged => {
        const { a, b, same: isSame, reason } = Pair.parse(JSON.parse(line));
        const { same, reason: why } = comparePair(a, b);
        return {
          language: "all",
          case: `${a.trial_id} = ${b.trial_id}`,
          expected: isSame ? "same" : "",
          got: `${same ? "same" : "different"}: ${why}`,
          outcome: isSame ? (same ? "right" : "missed") : same ? "wrong" : "kept",
          reason,
        };
      });
  },
};
