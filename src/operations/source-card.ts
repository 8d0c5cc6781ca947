import * as z from "zod";
import { Text } from "../core/text.ts";
import { sources } from "../sources/catalogue.ts";
import type { Source } from "../sources/source.ts";
import { type Attempt, readAttempts } from "../store/attempts.ts";
import type { Manifest } from "../store/snapshot.ts";
import type { Context } from "./operation.ts";

/** How far a source can be trusted today. Absence in a source that is not `ok` says nothing. */
export const SourceState = z.enum(["ok", "partial", "stale", "blocked", "changed", "not_loaded"]);
export type SourceState = z.infer<typeof SourceState>;

const Terms = z.object({
  licence: Text,
  address: z.string().nullable(),
  redistribution: z.enum(["free", "attribution", "no"]),
  attribution: Text,
});

const Load = z.object({
  name: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  retrieved_at: z.string(),
  /** The day of the edition, where the file or its records state one. */
  edition: z.string().nullable(),
  whole: z.boolean(),
  records: z.number(),
  rejected: z.number(),
  unknown_columns: z.array(z.string()),
});

export const SourceCard = z
  .object({
    id: z.string(),
    title: Text,
    group: z.enum(["evidence", "trials", "approvals", "vocabularies", "prices", "companies"]),
    homepage: z.string().nullable(),
    terms: Terms,
    cadence: z.string(),
    fresh_days: z.number(),
    coverage: z.enum(["whole", "some"]),
    seen: z.enum(["real_data", "documentation"]),
    obtain: Text,
    quirks: z.array(Text),
    /** Where it is asked over the network; null where only files can be loaded. */
    live_address: z.string().nullable(),
    state: SourceState,
    /** Why the state is not `ok`. */
    reason: Text.nullable(),
    /** The day that the newest load speaks for, and how many days ago that is. */
    as_of: z.string().nullable(),
    age_days: z.number().nullable(),
    retrieved_at: z.string().nullable(),
    /** Records that stand today; what later loads replaced is in the history. */
    records: z.number(),
    rejected: z.number(),
    /** Rows that stand today, by table. */
    rows: z.record(z.string(), z.number()),
    loads: z.array(Load),
    last_attempt: z
      .object({ at: z.string(), outcome: z.string(), message: z.string().nullable(), field: z.string().nullable() })
      .nullable(),
  })
  .meta({ id: "SourceCard" });
export type SourceCard = z.infer<typeof SourceCard>;

export type Described = Pick<
  Source,
  "id" | "title" | "terms" | "cadence" | "fresh_days" | "coverage" | "seen" | "obtain" | "quirks"
> & {
  group: SourceCard["group"];
  homepage: string | null;
  live: { address: string } | null;
};

const EVIDENCE: Described = {
  id: "evidence",
  title: { en: "Curated evidence", zh: "整理的证据" },
  group: "evidence",
  homepage: null,
  terms: {
    licence: { en: "Facts and figures with their citations; Apache-2.0", zh: "附出处的事实与数字；Apache-2.0" },
    address: null,
    redistribution: "attribution",
    attribution: { en: "Portolan, with the pages each record cites", zh: "Portolan 及各记录所引页面" },
  },
  cadence: "irregular",
  fresh_days: 180,
  coverage: "whole",
  seen: "real_data",
  obtain: { en: "It comes with Portolan", zh: "随 Portolan 提供" },
  quirks: [],
  live: null,
};

/** Everything that facts come from, the curated evidence first. */
export const described = (): Described[] => [EVIDENCE, ...(sources as readonly Source[])];

/** The card of every source, as of the snapshot and the day of the world that asks. */
export async function sourceCards({ shelf, data, now }: Context): Promise<SourceCard[]> {
  const moment = { manifest: shelf.current().manifest, attempts: await readAttempts(data), now: now() };
  return described().map((source) => cardOf(source, moment));
}

export interface Moment {
  manifest: Manifest;
  attempts: Map<string, Attempt>;
  now: Date;
}

export function cardOf(source: Described, { manifest, attempts, now }: Moment): SourceCard {
  const parts = manifest.parts.filter(({ source_id }) => source_id === source.id);
  const { id, title, group, homepage, terms, cadence, fresh_days, coverage, seen, obtain, quirks, live } = source;
  const attempt = attempts.get(id) ?? null;
  const as_of = newest(parts.flatMap((part) => dayOf(part) ?? []));
  const age_days = as_of === null ? null : Math.max(0, Math.floor((now.getTime() - Date.parse(as_of)) / DAY));
  return {
    ...{ id, title, group, homepage, terms, cadence, fresh_days, coverage, seen, obtain },
    quirks: [...quirks],
    live_address: live?.address ?? null,
    ...stateOf(source, parts, age_days, attempt),
    as_of,
    age_days,
    retrieved_at: newest(parts.map((part) => part.retrieved_at)),
    records: manifest.held[id]?.["record"] ?? 0,
    rejected: sum(standing(parts).map(({ rejected }) => rejected)),
    rows: manifest.held[id] ?? {},
    loads: parts.map(({ input, retrieved_at, edition, whole, records, rejected, unknown_columns }) => ({
      ...{ name: input.name, sha256: input.sha256, bytes: input.bytes },
      ...{ retrieved_at, edition, whole, records, rejected, unknown_columns },
    })),
    last_attempt: attempt && {
      at: attempt.at,
      outcome: attempt.outcome,
      message: attempt.message,
      field: attempt.field,
    },
  };
}

const DAY = 86_400_000;

type Part = Manifest["parts"][number];

/** A file speaks for the day of its edition, however late it is loaded; an answer of the register for the day it came. */
const dayOf = ({ edition, retrieved_at, from_file }: Part): string | null =>
  edition ?? (from_file ? null : retrieved_at.slice(0, 10));

/** What a later whole edition has replaced no longer counts. */
const standing = (parts: Part[]): Part[] =>
  parts.filter(
    ({ kinds }, at) =>
      !parts.slice(at + 1).some((later) => later.whole && kinds.every((kind) => later.kinds.includes(kind))),
  );

interface Judged {
  state: SourceState;
  reason: Text | null;
}

function stateOf(source: Described, parts: Part[], age_days: number | null, attempt: Attempt | null): Judged {
  const failed = attempt && failureOf(attempt, parts.length > 0);
  if (failed) return failed;
  if (!parts.length) return { state: "not_loaded", reason: NOT_LOADED };
  if (age_days !== null && age_days > source.fresh_days)
    return { state: "stale", reason: stale(age_days, source.fresh_days) };
  const left = standing(parts);
  const gaps = left.map((part) => part.missing).filter((each) => each !== null);
  const rejected = sum(left.map((part) => part.rejected));
  const reasons = [...gaps, ...(age_days === null ? [UNDATED] : []), ...(rejected ? [refused(rejected)] : [])];
  return reasons.length ? { state: "partial", reason: joined(reasons) } : { state: "ok", reason: null };
}

function failureOf({ outcome, message, field }: Attempt, loaded: boolean): Judged | null {
  const kept = loaded ? KEPT : NOTHING_KEPT;
  if (outcome === "source_blocked") return { state: "blocked", reason: joined([BLOCKED, said(message), kept]) };
  if (outcome === "source_changed")
    return { state: "changed", reason: joined([field ? changedField(field) : CHANGED, said(message), kept]) };
  return null;
}

const joined = (reasons: (Text | null)[]): Text => {
  const found = reasons.filter((each) => each !== null);
  return {
    en: [...new Set(found.map(({ en }) => en))].join(" "),
    zh: [...new Set(found.map(({ zh }) => zh))].join(""),
  };
};

const said = (message: string | null): Text | null => (message ? { en: message, zh: `（${message}）` } : null);

const NOT_LOADED: Text = {
  en: "Nothing of it has been loaded: not found here does not mean that it does not exist.",
  zh: "尚未载入：此处未见不等于不存在。",
};
const UNDATED: Text = {
  en: "The file does not say of which day it is; load it with edition, where you know it.",
  zh: "文件未注明日期；如已知，请在载入时用 edition 指明。",
};
const BLOCKED: Text = { en: "It turned us away at the last attempt.", zh: "最近一次访问被对方拒绝。" };
const CHANGED: Text = { en: "It was not what we rely on at the last attempt.", zh: "最近一次读取时内容与预期不符。" };
const changedField = (field: string): Text => ({
  en: `“${field}” was not what we rely on at the last attempt.`,
  zh: `最近一次读取时字段“${field}”与预期不符。`,
});
const KEPT: Text = { en: "What was loaded before is kept.", zh: "此前载入的内容仍保留。" };
const NOTHING_KEPT: Text = { en: "Nothing of it has been loaded.", zh: "尚未载入任何内容。" };
const stale = (days: number, promised: number): Text => ({
  en: `It speaks for a day ${days} days ago; it promises to be no older than ${promised}.`,
  zh: `内容截至 ${days} 天前，超过承诺的 ${promised} 天。`,
});
const refused = (records: number): Text => ({
  en: `${records} records were refused; they are kept with the reason.`,
  zh: `有 ${records} 条记录被拒收，已连同原因保留。`,
});

const newest = (days: string[]): string | null => [...days].sort().at(-1) ?? null;
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
