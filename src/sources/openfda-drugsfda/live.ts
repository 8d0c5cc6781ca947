import { asFault, Fault } from "../../core/fault.ts";
import type { FetchOptions, Page } from "../source.ts";
import type { Web } from "../web.ts";
import { DownloadIndex, EntryPage } from "./entry.ts";

export const INDEX = "https://api.fda.gov/download.json";
const SERVICE = "https://api.fda.gov/drug/drugsfda.json";
const AT_ONCE = 1000;
const FURTHEST = 25_000;

/** Everything comes in files, what changed since a day in pages of the service. */
export function fetch(web: Web, options: FetchOptions): AsyncIterable<Page> {
  return options.since ? changed(web, options, options.since) : everything(web, options);
}

async function* everything(web: Web, { after, base = INDEX, signal }: FetchOptions): AsyncGenerator<Page> {
  const { value } = await web.get(new URL(base), { as: "json", signal });
  const index = DownloadIndex.safeParse(value);
  if (!index.success) throw new Fault("source_changed", `${base} does not list files of Drugs@FDA.`, { address: base });
  const { export_date, partitions } = index.data.results.drug.drugsfda;
  const tokens = partitions.map((_, at) => `${export_date}/${at + 1}`);
  const begin = after === null ? 0 : tokens.indexOf(after);
  // Half of the files are of an older export: with a status, the run begins anew.
  if (begin < 0) throw new Fault("source_changed", "openFDA has exported anew; begin again.", { status: 410 });
  for (const [at, { file }] of [...partitions.entries()].slice(begin)) {
    const { bytes } = await web.get(new URL(file), { as: "bytes", signal });
    yield { content: bytes, next: tokens[at + 1] ?? null };
  }
}

async function* changed(
  web: Web,
  { after, base = SERVICE, signal }: FetchOptions,
  since: string,
): AsyncGenerator<Page> {
  for (let skip: number | null = Number(after ?? 0); skip !== null; ) {
    const address = pageAddress(base, since, skip);
    const answer = await web.get(address, { as: "json", signal }).catch(noMatches);
    if (!answer) return yield { content: '{"results":[]}', next: null };
    const page = EntryPage.safeParse(answer.value);
    if (!page.success)
      throw new Fault("source_changed", `${address.host} answered without a list of applications.`, {
        address: address.href,
      });
    const next: number = skip + page.data.results.length;
    skip = page.data.results.length && next < page.data.meta.results.total ? next : null;
    if (skip !== null && skip > FURTHEST)
      throw new Fault(
        "invalid_input",
        `More than ${FURTHEST} applications changed since ${since}: ask for all of them.`,
      );
    yield { content: answer.bytes, next: skip === null ? null : String(skip) };
  }
}

/** The service sorts by its own key, so that pages do not shift. */
function pageAddress(base: string, since: string, skip: number): URL {
  const address = new URL(base);
  const first = since.replaceAll("-", "");
  address.searchParams.set("search", `submissions.submission_status_date:[${first} TO 29991231]`);
  address.searchParams.set("limit", String(AT_ONCE));
  address.searchParams.set("skip", String(skip));
  return address;
}

/** That nothing was found, the service says with status 404. */
function noMatches(error: unknown): null {
  if (asFault(error).details["status"] === 404) return null;
  throw error;
}
