import * as z from "zod";
import { defineOperation } from "./operation.ts";
import { count } from "./shapes.ts";
import { SourceCard, sourceCards } from "./source-card.ts";

/** The measured error of our own records. */
const Audit = z.object({
  audited_kind: z.string(),
  audit_date: z.string().nullable(),
  method: z.string(),
  method_zh: z.string(),
  sampled_records: count,
  checked_values: count,
  wrong_values: count,
  missing_values: count,
  unchecked_values: count,
  wrong_percent: z.number().nullable(),
  interval_low: z.number(),
  interval_high: z.number(),
  corrected: z.boolean(),
  record_key: z.string(),
});

export const listSources = defineOperation({
  id: "sources.list",
  title: { en: "Sources", zh: "来源" },
  summary:
    "Every source with its state, licence, freshness, counts and loads, and the measured error of our own records.",
  access: "public",
  writes: false,
  input: z.object({}),
  output: z.object({ sources: z.array(SourceCard), audits: z.array(Audit), snapshot: z.string() }),
  example: {},
  async run(_input, context) {
    const { manifest, engine } = context.shelf.current();
    return {
      sources: await sourceCards(context),
      audits: await engine.rows(Audit, "from audit order by audit_date desc"),
      snapshot: manifest.id,
    };
  },
});
