import { rm, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import * as z from "zod";
import { asFault, Fault } from "../core/fault.ts";
import type { Text } from "../core/text.ts";
import { dropKnownTexts } from "../sources/known-texts.ts";
import { type LoadOptions, loadFile, loadNetwork } from "../sources/load.ts";
import type { Source } from "../sources/source.ts";
import { openWeb, type Web } from "../sources/web.ts";
import { writeAttempt } from "../store/attempts.ts";
import { buildSnapshot, workFolder } from "../store/build.ts";
import { openDuckDB } from "../store/duckdb.ts";
import { loadsOf } from "../store/history.ts";
import { quoted } from "../store/part.ts";
import type { Snapshot } from "../store/shelf.ts";
import type { Manifest } from "../store/snapshot.ts";
import { derivation } from "./derivation.ts";
import type { Context } from "./operation.ts";
import { count } from "./shapes.ts";
import { type ListedReject, rejectsOf } from "./sources-rejects.ts";

export interface LoadRequest {
  file?: string | undefined;
  since?: string | undefined;
  address?: string | undefined;
  edition?: string | undefined;
  whole?: boolean | undefined;
  fewer?: boolean | undefined;
}

const MOST_REJECTS = 20;

// Fewer are a person's slip; more are a register's.
const FEWEST_SYSTEMATIC = 5;

// An edition that lost half of its records is a broken download more often than a register's decision.
const SMALLEST_JUDGED = 20;
const SMALLEST_SHARE = 0.5;

/** Loads a source into the next snapshot, and remembers how that went. What was there stays until the new one is whole. */
export async function loadSourceInto(source: Source, request: LoadRequest, context: Context, web: Web) {
  const began = performance.now();
  const { data, now } = context;
  const work = await workFolder(data);
  try {
    const loaded = await take(source, request, { context, web, work });
    await writeAttempt(data, attempt(source.id, now()));
    return { ...loaded, seconds: (performance.now() - began) / 1000 };
  } catch (error) {
    const { code, message, details } = asFault(error);
    const field = typeof details["field"] === "string" ? details["field"] : null;
    // Only what the source did is remembered: a file that is not there says nothing of it.
    if (/^source_/.test(code))
      await writeAttempt(data, { ...attempt(source.id, now()), outcome: code, message, field });
    throw error;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

const attempt = (source_id: string, now: Date) => ({
  ...{ source_id, at: now.toISOString(), outcome: "ok", message: null as string | null, field: null as string | null },
});

interface Place {
  context: Context;
  web: Web;
  work: string;
}

async function take(source: Source, request: LoadRequest, { context, web, work }: Place) {
  const { data, shelf, version, now } = context;
  const part = join(work, "part");
  const summary = await read(source, request, part, { context, web, work });
  const rejects = summary.rejected ? await rejectsOf([part], MOST_REJECTS) : [];
  refuseUnreadable(request.file ?? source.homepage, summary, rejects);
  const before = shelf.current();
  const whole = wholeness(source, request);
  const kinds = await kindsOf(part);
  if (whole && !request.fewer) await refuseShrunk(before, source.id, kinds);
  const earlier = await loadsOf(data, source.id, before.manifest);
  const texts = await dropKnownTexts(
    part,
    earlier.map(({ path }) => path),
  );
  const loaded = {
    ...summary,
    ...(texts !== null && { rows: { ...summary.rows, raw: texts } }),
    source_id: source.id,
    retrieved_at: now().toISOString(),
    edition: request.edition ?? summary.edition,
    missing: whole ? null : missingFrom(request, source.id, before.manifest),
    whole,
    from_file: request.file !== undefined,
    kinds: kinds.map(({ kind }) => kind),
  };
  const manifest = await buildSnapshot(data, [{ folder: part, summary: loaded }], {
    now: now(),
    version,
    derivation,
  });
  await shelf.refresh();
  return { source: source.id, snapshot: manifest.id, ...summary, whole, rejects };
}

function read(source: Source, { file, since, address }: LoadRequest, into: string, { context, web }: Place) {
  const options: LoadOptions = {
    into,
    retrieved_at: context.now().toISOString(),
    progress: ({ stage, bytes, bytes_total, records }) =>
      context.progress(
        bytes_total
          ? { label: `${source.id} ${stage}`, done: bytes, total: bytes_total, unit: "bytes" }
          : { label: `${source.id} ${stage}`, done: records, total: null, unit: "records" },
      ),
  };
  if (file) return existing(file).then((path) => loadFile(source, path, options));
  // The pages outlive a run that is cut off, so that the next goes on where it stopped.
  const pages = join(context.data, "fetching", source.id);
  return loadNetwork(source, web, { ...options, since: since ?? null, base: address, pages });
}

async function existing(file: string): Promise<string> {
  const path = resolve(file);
  const found = await stat(path).catch(() => null);
  if (found?.isFile()) return path;
  throw new Fault("invalid_input", `There is no file ${basename(file)} at ${path}.`, { field: "file" });
}

/** A file of which most is refused, always for one field, is not what it was: the field has changed. */
function refuseUnreadable(
  name: string,
  { records, rejected }: { records: number; rejected: number },
  rejects: z.infer<typeof ListedReject>[],
): void {
  if (records > 0 && rejected <= records) return;
  const [first] = rejects;
  const fields = new Set(rejects.map(({ field }) => field));
  const reason = first ? ` The first: ${first.reason}` : "";
  const systematic = first?.field && fields.size === 1 && rejected >= FEWEST_SYSTEMATIC;
  if (records === 0 && !systematic) {
    const message = `No record of ${name} could be taken in. Nothing was changed.${reason}`;
    throw new Fault("invalid_input", message, { field: "file", rejects });
  }
  if (!systematic) return;
  const message = `${rejected} of ${rejected + records} records of ${name} were refused for ${first.field}; the register may have changed it. Nothing was changed.${reason}`;
  throw new Fault("source_changed", message, { field: first.field, rejects });
}

/** Asked for everything, or given the file of a source whose files are whole, a load speaks for all of it. */
function wholeness({ coverage, live }: Source, { file, since, whole }: LoadRequest): boolean {
  if (whole !== undefined) return whole;
  return file ? coverage === "whole" : !since && (coverage === "whole" || live?.incremental === true);
}

const Kind = z.object({ kind: z.string(), records: count });

async function kindsOf(part: string): Promise<z.infer<typeof Kind>[]> {
  const engine = await openDuckDB();
  const held = `read_parquet('${quoted(join(part, "record.parquet"))}')`;
  return engine
    .rows(Kind, `select kind, count(*) as records from ${held} group by kind order by kind`)
    .finally(() => engine.close());
}

/** A download that was cut off where a row ends looks like an edition from which much was removed. */
async function refuseShrunk({ engine }: Snapshot, source: string, now: z.infer<typeof Kind>[]): Promise<void> {
  const sql = "select kind, count(*) as records from record where source_id = $source group by kind";
  const before = new Map((await engine.rows(Kind, sql, { source })).map(({ kind, records }) => [kind, records]));
  for (const { kind, records } of now) {
    const earlier = before.get(kind) ?? 0;
    if (earlier < SMALLEST_JUDGED || records >= earlier * SMALLEST_SHARE) continue;
    const message = `It holds ${records} records (${kind}) where the edition before held ${earlier}: it may have been cut off. Nothing was changed; if it is right, load it with fewer=true.`;
    throw new Fault("source_changed", message, { records, earlier, kind });
  }
}

/** A file holds what somebody downloaded, and a day's changes are not the register: both are said. */
function missingFrom({ file, since }: LoadRequest, source: string, { parts }: Manifest): Text | null {
  if (file) return { en: "Loaded from files: only what is in them.", zh: "自文件载入：仅含文件中的记录。" };
  if (!since || parts.some(({ source_id }) => source_id === source)) return null;
  return { en: `Only what changed since ${since} has been loaded.`, zh: `仅载入 ${since} 以来的变更。` };
}

export const webFor = ({ fetch, contact }: Context): Web =>
  openWeb({
    fetch,
    contact,
    now: () => Date.now(),
    random: Math.random,
    sleep: (milliseconds, signal) => setTimeout(milliseconds, undefined, signal ? { signal } : {}),
  });
