import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { Text } from "../core/text.ts";
import { kindCalled } from "../entities/catalogue.ts";
import { RULES } from "../entities/derivation.ts";
import { evaluateFile, evaluateGold } from "../entities/evaluation/evaluate.ts";
import { bookFor } from "../entities/identity.ts";
import { defineOperation } from "./operation.ts";

const share = z.number().nullable();

const Score = z.object({
  /** The language of the cases, or all. */
  language: z.string(),
  cases: z.int(),
  right: z.int(),
  wrong: z.int(),
  missed: z.int(),
  /** Links where the name is ambiguous and nobody can know. */
  silent: z.int(),
  kept: z.int(),
  precision: share,
  recall: share,
  f1: share,
});

const Failure = z.object({
  language: z.string(),
  case: z.string(),
  expected: z.string(),
  got: z.string(),
  outcome: z.enum(["wrong", "missed", "silent"]),
  reason: z.string(),
});

export const evaluateEntities = defineOperation({
  id: "entities.evaluate",
  title: { en: "Error of name resolution", zh: "名称判定误差" },
  summary:
    "How often names are resolved rightly, on labelled cases: precision, recall and silent picks by kind and language, with every case that failed.",
  access: "public",
  writes: false,
  input: z.object({
    set: z.string().max(100).optional(),
    failures: z.stringbool().or(z.boolean()).default(false),
    file: z.string().optional().meta({ description: "On the command line: a file of labelled cases of your own" }),
  }),
  output: z.object({
    snapshot: z.string(),
    version: z.string(),
    sets: z.array(
      z.object({
        set: z.string(),
        title: Text,
        file: z.string(),
        /** How many names the kind had to link to. What is not loaded cannot be found. */
        scores: z.array(Score),
        failures: z.array(Failure),
      }),
    ),
    /** The same of all sets, a row each, to take away. */
    scores: z.array(Score.extend({ set: z.string() })),
    failures: z.array(Failure.extend({ set: z.string() })),
  }),
  example: { set: "drug_names" },
  async run({ set, failures, file }, { shelf, actor }) {
    const { engine, manifest } = shelf.current();
    const books = (kind: Parameters<typeof kindCalled>[0]) => bookFor(kindCalled(kind), engine);
    if (file !== undefined && actor?.role !== "administrator")
      throw new Fault("forbidden", "Files are read on the command line only: npx portolan entities.evaluate --file …");
    const found = file === undefined ? await evaluateGold(books) : [await evaluateFile(file, books)];
    const chosen = found.filter((each) => set === undefined || each.set.id === set);
    if (chosen.length === 0)
      throw new Fault("not_found", `There is no gold set called ${set}.`, { known: found.map((each) => each.set.id) });
    const sets = chosen.map((each) => ({
      set: each.set.id,
      title: each.set.title,
      file: each.file,
      scores: each.scores,
      failures: failures
        ? each.judged.flatMap((one) => (isFailure(one.outcome) ? [{ ...one, outcome: one.outcome }] : []))
        : [],
    }));
    return {
      snapshot: manifest.id,
      version: RULES,
      sets,
      scores: sets.flatMap(({ set: id, scores }) => scores.map((score) => ({ ...score, set: id }))),
      failures: sets.flatMap(({ set: id, failures: found }) => found.map((failure) => ({ ...failure, set: id }))),
    };
  },
});

const isFailure = (outcome: string): outcome is "wrong" | "missed" | "silent" =>
  outcome === "wrong" || outcome === "missed" || outcome === "silent";
