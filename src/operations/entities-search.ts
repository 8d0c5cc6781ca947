import * as z from "zod";
import { searchFor } from "../entities/identity.ts";
import { KindId } from "./entities-resolve.ts";
import { defineOperation } from "./operation.ts";

const MOST_TEXT = 200;

export const searchEntities = defineOperation({
  id: "entities.search",
  title: { en: "Things found by name", zh: "按名称检索" },
  summary:
    "Find medicines, targets, indications and organisations by any name, as you type: English, Chinese, pinyin and its initials, with a typing error, and the reason for each hit.",
  access: "public",
  writes: false,
  input: z.object({
    text: z.string().max(MOST_TEXT),
    kinds: z.array(KindId).default([]),
    limit: z.coerce.number().int().min(1).max(50).default(10),
  }),
  output: z.object({
    hits: z.array(
      z.object({
        entity_id: z.string(),
        kind: KindId,
        name: z.string(),
        name_zh: z.string().nullable(),
        /** The name that was found, and how. */
        matched: z.string(),
        reason: z.enum(["name", "prefix", "word", "pinyin", "pinyin_initials", "typing_error"]),
        score: z.number(),
      }),
    ),
  }),
  example: { text: "fuku" },
  async run({ text, kinds, limit }, { shelf }) {
    const search = await searchFor(shelf.current().engine);
    const hits = search.find(text, { ...(kinds.length && { kinds }), most: limit });
    return {
      hits: hits.map(({ label, label_zh, name, kind, ...hit }) => ({
        ...hit,
        kind: KindId.parse(kind),
        ...{ name: label, name_zh: label_zh, matched: name },
      })),
    };
  },
});
