import * as z from "zod";
import { Text } from "../core/text.ts";
import { sources } from "../sources/catalogue.ts";
import type { Manifest } from "../store/snapshot.ts";
import { defineOperation } from "./operation.ts";
import { count } from "./shapes.ts";

/** How far a source can be trusted today. Absence in a source that is not `ok` says nothing. */
const SourceState = z.enum(["ok", "partial", "stale", "not_loaded"]);

export const SourceCard = z
  .object({
    id: z.string(),
    title: Text,
    homepage: z.string().nullable(),
    licence: Text,
    attribution: Text,
    cadence: z.string(),
    fresh_days: z.number(),
    state: SourceState,
    /** Why the state is not `ok`. */
    reason: Text.nullable(),
    retrieved_at: z.string().nullable(),
    records: z.number(),
    rejected: z.number(),
    rows: z.record(z.string(), z.number()),
    loads: z.array(
      z.object({
        name: z.string(),
        sha256: z.string(),
        bytes: z.number(),
        retrieved_at: z.string(),
        records: z.number(),
        rejected: z.number(),
      }),
    ),
  })
  .meta({ id: "SourceCard" });

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

type Described = Pick<
  z.infer<typeof SourceCard>,
  "id" | "title" | "homepage" | "licence" | "attribution" | "cadence" | "fresh_days"
>;

const EVIDENCE: Described = {
  id: "evidence",
  title: { en: "Curated evidence", zh: "整理的证据" },
  homepage: null,
  licence: {
    en: "Facts and figures with their citations; Apache-2.0",
    zh: "附出处的事实与数字；Apache-2.0",
  },
  attribution: { en: "Portolan, with the pages each record cites", zh: "Portolan 及各记录所引页面" },
  cadence: "irregular",
  fresh_days: 180,
};

export const listSources = defineOperation({
  id: "sources.list",
  summary:
    "Every source with its state, licence, freshness, counts and loads, and the measured error of our own records.",
  access: "public",
  writes: false,
  input: z.object({}),
  output: z.object({ sources: z.array(SourceCard), audits: z.array(Audit), snapshot: z.string() }),
  example: {},
  async run(_input, { shelf, now }) {
    const { manifest, engine } = shelf.current();
    const described: Described[] = [EVIDENCE, ...sources];
    return {
      sources: described.map((source) => cardOf(source, manifest, now())),
      audits: await engine.rows(Audit, "from audit order by audit_date desc"),
      snapshot: manifest.id,
    };
  },
});

function cardOf(source: Described, manifest: Manifest, now: Date): z.infer<typeof SourceCard> {
  const parts = manifest.parts.filter(({ source_id }) => source_id === source.id);
  const retrieved_at =
    parts
      .map((part) => part.retrieved_at)
      .sort()
      .at(-1) ?? null;
  const rows: Record<string, number> = {};
  for (const part of parts) {
    for (const [table, found] of Object.entries(part.rows)) rows[table] = (rows[table] ?? 0) + found;
  }
  const { id, title, homepage, licence, attribution, cadence, fresh_days } = source;
  return {
    ...{ id, title, homepage, licence, attribution, cadence, fresh_days },
    ...stateOf(source, parts, retrieved_at, now),
    retrieved_at,
    records: sum(parts.map(({ records }) => records)),
    rejected: sum(parts.map(({ rejected }) => rejected)),
    rows,
    loads: parts.map(({ input, retrieved_at: at, records, rejected }) => ({
      name: input.name,
      sha256: input.sha256,
      bytes: input.bytes,
      retrieved_at: at,
      records,
      rejected,
    })),
  };
}

const DAY = 86_400_000;

function stateOf(source: Described, parts: Manifest["parts"], retrieved_at: string | null, now: Date) {
  if (retrieved_at === null) return { state: "not_loaded" as const, reason: NOT_LOADED };
  const days = Math.floor((now.getTime() - Date.parse(retrieved_at)) / DAY);
  if (days > source.fresh_days) return { state: "stale" as const, reason: stale(days, source.fresh_days) };
  const missing = parts.map((part) => part.missing).filter((each) => each !== null);
  if (missing.length) return { state: "partial" as const, reason: joined(missing) };
  const rejected = sum(parts.map((part) => part.rejected));
  if (rejected) return { state: "partial" as const, reason: refused(rejected) };
  return { state: "ok" as const, reason: null };
}

const joined = (reasons: Text[]): Text => ({
  en: [...new Set(reasons.map(({ en }) => en))].join(" "),
  zh: [...new Set(reasons.map(({ zh }) => zh))].join(""),
});

const NOT_LOADED: Text = {
  en: "Nothing of it has been loaded: not found here does not mean that it does not exist.",
  zh: "尚未载入：此处未见不等于不存在。",
};
const stale = (days: number, promised: number): Text => ({
  en: `Retrieved ${days} days ago; it promises to be no older than ${promised}.`,
  zh: `${days} 天前获取，超过承诺的 ${promised} 天。`,
});
const refused = (records: number): Text => ({
  en: `${records} records were refused; they are kept with the reason.`,
  zh: `有 ${records} 条记录被拒收，已连同原因保留。`,
});

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
