import { rm, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import * as z from "zod";
import { Day } from "../core/date.ts";
import { asFault, Fault } from "../core/fault.ts";
import type { Text } from "../core/text.ts";
import { sources } from "../sources/catalogue.ts";
import { type LoadOptions, loadFile, loadNetwork } from "../sources/load.ts";
import type { Source } from "../sources/source.ts";
import { openWeb } from "../sources/web.ts";
import { writeAttempt } from "../store/attempts.ts";
import { buildSnapshot, workFolder } from "../store/build.ts";
import { openDuckDB } from "../store/duckdb.ts";
import { quoted } from "../store/part.ts";
import type { Snapshot } from "../store/shelf.ts";
import type { Manifest } from "../store/snapshot.ts";
import { type Context, defineOperation } from "./operation.ts";
import { count } from "./shapes.ts";
import { ListedReject, rejectsOf } from "./sources-rejects.ts";

const MOST_REJECTS = 20;

// An edition that lost half of its records is a broken download more often than a register's decision.
const SMALLEST_JUDGED = 20;
const SMALLEST_SHARE = 0.5;

const Input = z.object({
  source: z.string().default("clinicaltrials_gov"),
  /** A file as the register offers it: one record, a list, a page, ndjson; plain, .gz or .zip. */
  file: z.string().min(1).optional(),
  /** Without a file, the register is asked; only for what changed since this day, where one is given. */
  since: Day.optional(),
  /** Another address of the same service, such as a mirror. */
  address: z.url().optional(),
  /** The day of the edition, where the file does not say. */
  edition: Day.optional(),
  /** Whether the file is the whole of the source: records that it no longer holds are then gone. */
  whole: z.stringbool().or(z.boolean()).optional(),
  /** Take the file also when it holds far fewer records than the edition before. */
  fewer: z.stringbool().or(z.boolean()).default(false),
});

export const loadSource = defineOperation({
  id: "sources.load",
  summary:
    "Load a register from a file or over the network into a new snapshot; the one being served stays until it is whole.",
  access: "administrator",
  writes: true,
  input: Input,
  output: z.object({
    source: z.string(),
    snapshot: z.string(),
    records: z.number(),
    rejected: z.number(),
    rows: z.record(z.string(), z.number()),
    rejects: z.array(ListedReject),
    seconds: z.number(),
  }),
  example: { source: "clinicaltrials_gov", file: "studies.ndjson.gz" },
  async run(input, context) {
    const source = sourceCalled(input.source);
    const began = performance.now();
    const work = await workFolder(context.data);
    try {
      const part = join(work, "part");
      const summary = await load(source, input, part, context);
      const rejects = summary.rejected ? await rejectsOf([part], MOST_REJECTS) : [];
      if (summary.records === 0) throw nothingIn(input.file ?? source.homepage, rejects);
      const { now, version, data, shelf } = context;
      const before = shelf.current();
      const whole = wholeness(source, input);
      if (whole && !input.fewer) await refuseShrunk(before, source.id, part);
      const loaded = {
        ...summary,
        source_id: source.id,
        retrieved_at: now().toISOString(),
        edition: input.edition ?? summary.edition,
        missing: whole ? null : missingFrom(input, source.id, before.manifest),
        whole,
      };
      const manifest = await buildSnapshot(data, [{ folder: part, summary: loaded }], { now: now(), version });
      await shelf.refresh();
      await writeAttempt(data, {
        source_id: source.id,
        at: now().toISOString(),
        outcome: "ok",
        message: null,
        field: null,
      });
      const seconds = (performance.now() - began) / 1000;
      return { source: source.id, snapshot: manifest.id, ...summary, rejects, seconds };
    } catch (error) {
      await remember(source.id, error, context);
      throw error;
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  },
});

/** Only what the source did is remembered: a file that is not there says nothing of it. */
async function remember(source_id: string, error: unknown, { data, now }: Context): Promise<void> {
  const { code, message, details } = asFault(error);
  if (!/^source_/.test(code)) return;
  const field = typeof details["field"] === "string" ? details["field"] : null;
  await writeAttempt(data, { source_id, at: now().toISOString(), outcome: code, message, field });
}

/** Asked for everything, or given the file of a source whose files are whole, a load speaks for all of it. */
function wholeness({ coverage, live }: Source, { file, since, whole }: z.output<typeof Input>): boolean {
  if (whole !== undefined) return whole;
  return file ? coverage === "whole" : !since && (coverage === "whole" || live?.incremental === true);
}

/** A download that was cut off where a row ends looks like an edition from which much was removed. */
async function refuseShrunk({ engine }: Snapshot, source: string, part: string): Promise<void> {
  const held = `read_parquet('${quoted(join(part, "record.parquet"))}')`;
  const files = await openDuckDB();
  const Kind = z.object({ kind: z.string(), records: count });
  const now = await files
    .rows(Kind, `select kind, count(*) as records from ${held} group by kind`)
    .finally(() => files.close());
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
function missingFrom({ file, since }: z.output<typeof Input>, source: string, { parts }: Manifest): Text | null {
  if (file) return { en: "Loaded from files: only what is in them.", zh: "自文件载入：仅含文件中的记录。" };
  if (!since || parts.some(({ source_id }) => source_id === source)) return null;
  return { en: `Only what changed since ${since} has been loaded.`, zh: `仅载入 ${since} 以来的变更。` };
}

function sourceCalled(id: string): Source {
  const source = (sources as readonly Source[]).find((each) => each.id === id);
  if (source) return source;
  throw new Fault("not_found", `There is no source called ${id}.`, { known: sources.map((each) => each.id) });
}

async function load(source: Source, input: z.output<typeof Input>, into: string, context: Context) {
  const options: LoadOptions = {
    into,
    retrieved_at: context.now().toISOString(),
    progress: ({ stage, bytes, bytes_total, records }) =>
      context.progress(
        bytes_total
          ? { label: stage, done: bytes, total: bytes_total, unit: "bytes" }
          : { label: stage, done: records, total: null, unit: "records" },
      ),
  };
  if (input.file) return loadFile(source, await existing(input.file), options);
  return loadNetwork(source, webFor(context), {
    ...options,
    since: input.since ?? null,
    base: input.address,
    // Outlives a run that is cut off, so that the next goes on where it stopped.
    pages: join(context.data, "fetching", source.id),
  });
}

async function existing(file: string): Promise<string> {
  const path = resolve(file);
  const found = await stat(path).catch(() => null);
  if (found?.isFile()) return path;
  throw new Fault("invalid_input", `There is no file ${basename(file)} at ${path}.`, { field: "file" });
}

const webFor = ({ fetch }: Context) =>
  openWeb({
    fetch,
    now: () => Date.now(),
    random: Math.random,
    sleep: (milliseconds, signal) => setTimeout(milliseconds, undefined, signal ? { signal } : {}),
  });

function nothingIn(name: string, rejects: z.infer<typeof ListedReject>[]): Fault {
  const first = rejects[0] ? ` The first: ${rejects[0].reason}` : "";
  return new Fault("invalid_input", `No record of ${name} could be taken in. Nothing was changed.${first}`, {
    field: "file",
    rejects,
  });
}
