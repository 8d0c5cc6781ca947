import * as z from "zod";
import { Day } from "../core/date.ts";
import { asFault, Fault } from "../core/fault.ts";
import { sources } from "../sources/catalogue.ts";
import type { Source } from "../sources/source.ts";
import type { Manifest } from "../store/snapshot.ts";
import { loadSourceInto, webFor } from "./load-source.ts";
import { type Context, defineOperation } from "./operation.ts";
import { sourceCalled } from "./sources-load.ts";

const Outcome = z.object({
  source: z.string(),
  /** `loaded`, `fresh` (nothing was due), `skipped`, or the code of the fault. */
  outcome: z.string(),
  message: z.string().nullable(),
  since: z.string().nullable(),
  records: z.number(),
  rejected: z.number(),
  seconds: z.number(),
});
type Outcome = z.infer<typeof Outcome>;

export const syncSources = defineOperation({
  id: "sources.sync",
  title: { en: "Sources asked", zh: "来源更新" },
  summary:
    "Ask registers over the network for what is new: all that can be asked, or some. One that fails keeps what it had; a run that was cut off goes on where it stopped.",
  access: "administrator",
  writes: true,
  input: z.object({
    /** Left out: every source that can be asked. */
    sources: z.array(z.string()).default([]),
    /** What changed since this day; left out, since the last load of each. */
    since: Day.optional(),
    /** Only those whose cadence says that something new is to be expected. */
    due: z.stringbool().or(z.boolean()).default(false),
  }),
  output: z.object({ outcomes: z.array(Outcome), snapshot: z.string() }),
  example: { sources: [], due: true },
  words: "sources",
  failed: ({ outcomes }) => outcomes.some(({ outcome }) => !["loaded", "fresh", "skipped"].includes(outcome)),
  async run({ sources: wanted, since, due }, context) {
    const web = webFor(context);
    const outcomes: Outcome[] = [];
    let offline: string | null = null;
    for (const source of chosen(wanted)) {
      const { manifest } = context.shelf.current();
      if (due && !isDue(source, manifest, context.now())) outcomes.push(idle(source, "fresh", null));
      else if (offline) outcomes.push(idle(source, "skipped", offline));
      else {
        const outcome = await ask(source, sinceFor(source, manifest, since), context, web);
        outcomes.push(outcome);
        if (/there is no network here/.test(outcome.message ?? "")) offline = await stillOffline(context);
      }
    }
    return { outcomes, snapshot: context.shelf.current().manifest.id };
  },
});

function chosen(wanted: string[]): Source[] {
  if (!wanted.length) return (sources as readonly Source[]).filter(({ live }) => live);
  return wanted.map((id) => {
    const source = sourceCalled(id);
    if (source.live) return source;
    throw new Fault("invalid_input", `${id} cannot be asked over the network. ${source.obtain.en}.`, {
      field: "sources",
    });
  });
}

type Asking = [source: Source, since: string | null, context: Context, web: ReturnType<typeof webFor>];

async function ask(...[source, since, context, web]: Asking): Promise<Outcome> {
  const began = performance.now();
  try {
    const request = since ? { since } : {};
    const { records, rejected, seconds } = await loadSourceInto(source, request, context, web);
    return { source: source.id, outcome: "loaded", message: null, since, records, rejected, seconds };
  } catch (error) {
    const { code, message } = asFault(error);
    if (code === "internal" || code === "conflict") throw error;
    const seconds = (performance.now() - began) / 1000;
    return { ...idle(source, code, message), since, seconds };
  }
}

const idle = ({ id }: Source, outcome: string, message: string | null): Outcome => ({
  ...{ source: id, outcome, message, since: null, records: 0, rejected: 0, seconds: 0 },
});

const DAYS = {
  daily: 1,
  weekly: 7,
  monthly: 30,
  quarterly: 91,
  yearly: 365,
  irregular: 30,
  frozen: Number.POSITIVE_INFINITY,
};
const DAY = 86_400_000;

const lastLoad = ({ id }: Source, { parts }: Manifest): string | null =>
  parts
    .filter(({ source_id }) => source_id === id)
    .map(({ retrieved_at }) => retrieved_at)
    .sort()
    .at(-1) ?? null;

function isDue(source: Source, manifest: Manifest, now: Date): boolean {
  const last = lastLoad(source, manifest);
  return !last || now.getTime() - Date.parse(last) >= DAYS[source.cadence] * DAY;
}

/** A register is asked from the day before its last load, since days begin at other hours elsewhere. */
function sinceFor(source: Source, manifest: Manifest, since: string | undefined): string | null {
  if (!source.live?.incremental) return null;
  if (since) return since;
  const last = lastLoad(source, manifest);
  return last ? new Date(Date.parse(last) - DAY).toISOString().slice(0, 10) : null;
}

const OFFLINE = "There is no network here; nothing more was asked.";

/** One host that is not found may be its own fault; where a well-known one cannot be found either, we are offline. */
const stillOffline = ({ fetch }: Context): Promise<string | null> =>
  fetch("https://www.iana.org/", { method: "HEAD", signal: AbortSignal.timeout(5_000) }).then(
    () => null,
    () => OFFLINE,
  );
