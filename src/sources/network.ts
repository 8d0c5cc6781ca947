import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { filesOf, type Input } from "./reading/input.ts";
import { openNotes, type SourceFile } from "./reading/reading.ts";
import type { FetchOptions, Live, Source } from "./source.ts";
import type { Web } from "./web.ts";

export interface FetchRequest extends Pick<FetchOptions, "since" | "base" | "signal"> {
  /** Pages already fetched are kept here, so that a run after a kill goes on where that one stopped. */
  pages: string;
  onPage: (done: { bytes: number; pages: number }) => void;
}

/** What a half-finished fetch needs to go on: it counts only for the same question. */
const State = z.object({
  question: z.string(),
  tokens: z.array(z.string()),
  pages: z.int(),
  bytes: z.int(),
  whole: z.boolean(),
});
type State = z.infer<typeof State>;

function liveOf({ id, live, obtain }: Source): Live {
  if (live) return live;
  throw new Fault("invalid_input", `${id} cannot be asked over the network: load a file. ${obtain.en}.`, {
    source: id,
  });
}

/** Fetches every page that is not here yet, and offers them as one input. */
export async function fetchPages(source: Source, web: Web, request: FetchRequest): Promise<Input> {
  const { pages: folder } = request;
  await mkdir(folder, { recursive: true });
  let state = await savedState(source, request);
  try {
    state = await goOn(source, web, state, request);
  } catch (error) {
    // A register forgets its page tokens after some hours; then a fresh start is all that helps.
    if (!(error instanceof Fault) || error.code !== "source_changed" || !error.details["status"] || !state.pages)
      throw error;
    state = await goOn(source, web, await fresh(source, request), request);
  }
  return inputOf(source, state, request);
}

async function goOn(
  source: Source,
  web: Web,
  saved: State,
  { pages: folder, since, base, signal, onPage }: FetchRequest,
) {
  let state = saved;
  if (state.whole) return state;
  const after = state.tokens.at(-1) ?? null;
  for await (const { content, next } of liveOf(source).fetch(web, { since, after, base, signal })) {
    signal?.throwIfAborted();
    const bytes = Buffer.byteLength(content);
    const tokens = withToken(source, state.tokens, next);
    await write(join(folder, `${String(state.pages + 1).padStart(6, "0")}.page`), content);
    state = { ...state, tokens, pages: state.pages + 1, bytes: state.bytes + bytes, whole: next === null };
    await write(join(folder, "state.json"), JSON.stringify(state));
    onPage({ bytes: state.bytes, pages: state.pages });
  }
  return state;
}

function withToken({ homepage }: Source, tokens: string[], next: string | null): string[] {
  if (next === null) return tokens;
  if (!tokens.includes(next)) return [...tokens, next];
  const message = `${new URL(homepage).host} leads in a circle: a page names as next one that was already read.`;
  throw new Fault("source_changed", message, { token: next });
}

const questionOf = ({ id }: Source, { since, base }: FetchRequest) => JSON.stringify([id, since, base ?? null]);

async function savedState(source: Source, request: FetchRequest): Promise<State> {
  const text = await readFile(join(request.pages, "state.json"), "utf8").catch(() => "null");
  const state = State.nullable().safeParse(JSON.parse(text)).data;
  return state?.question === questionOf(source, request) ? state : fresh(source, request);
}

async function fresh(source: Source, request: FetchRequest): Promise<State> {
  await rm(request.pages, { recursive: true, force: true });
  await mkdir(request.pages, { recursive: true });
  return { question: questionOf(source, request), tokens: [], pages: 0, bytes: 0, whole: false };
}

/** Either the whole file is there or none of it, also when we are killed while writing. */
async function write(path: string, content: string | Buffer): Promise<void> {
  await writeFile(`${path}.part`, content);
  await rename(`${path}.part`, path);
}

function inputOf(source: Source, { pages, bytes }: State, { pages: folder, base }: FetchRequest): Input {
  const hash = createHash("sha256");
  const notes = openNotes();
  const paths = Array.from({ length: pages }, (_, at) => join(folder, `${String(at + 1).padStart(6, "0")}.page`));
  async function* files(onBytes: (bytes: number) => void): AsyncGenerator<SourceFile> {
    let done = 0;
    for (const path of paths) {
      const page = await readFile(path);
      hash.update(page);
      done += page.length;
      onBytes(done);
      yield* filesOf(path, source.reading);
    }
  }
  return {
    name: base ?? liveOf(source).address,
    bytes,
    records: (onBytes) => source.reading.records(files(onBytes), notes),
    sha256: () => hash.digest("hex"),
    notes,
  };
}
