import * as z from "zod";
import { Fault } from "../../core/fault.ts";
import type { FetchOptions, Page } from "../source.ts";
import type { Web } from "../web.ts";

export const SEARCH = "https://efts.sec.gov/LATEST/search-index";
const ARCHIVE = "https://www.sec.gov/Archives/edgar/data";
const QUERY = "license agreement milestones royalties";
/** The SEC allows ten requests a second; we ask five times at most. */
export const INTERVAL_MS = 200;
/** Both hosts together stay below the ten. */
const SEARCH_INTERVAL_MS = 300;
const MOST_HITS = 10_000;
const DEFAULT_DAYS = 31;

const Hit = z.object({
  _id: z.string().regex(/^\d{10}-\d{2}-\d{6}:.+/),
  _source: z.object({
    ciks: z.array(z.string()).min(1),
    display_names: z.array(z.string()).min(1),
    form: z.string(),
    file_date: z.iso.date(),
    period_ending: z.string().nullish(),
    sics: z.array(z.string()).nullish(),
    items: z.array(z.string()).nullish(),
  }),
});
type Hit = z.infer<typeof Hit>;
const HitPage = z.object({
  hits: z.object({ total: z.object({ value: z.int() }), hits: z.array(Hit) }),
});

/** Documents that the full-text search finds, one a page. The token says how many were read, and in which days. */
export async function* fetch(web: Web, { since, after, base = SEARCH, signal }: FetchOptions): AsyncGenerator<Page> {
  const [days, read] = after?.split("/") ?? [`${since ?? before(DEFAULT_DAYS)}..${before(0)}`, "0"];
  let done = Number(read);
  let total = done + 1;
  while (done < total) {
    const found = await search(web, { base, days: days ?? "", from: done, signal });
    total = found.total;
    if (!found.hits.length && done < total)
      throw new Fault("source_changed", `The search of the SEC gave ${done} of ${total} documents and then none.`, {});
    for (const hit of found.hits) {
      const content = await filingOf(web, hit, signal);
      done += 1;
      yield { content, next: done < total ? `${days}/${done}` : null };
    }
    if (!total) yield { content: "[]", next: null };
  }
}

const before = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

interface Question {
  base: string;
  days: string;
  from: number;
  signal: AbortSignal | undefined;
}

async function search(web: Web, { base, days, from, signal }: Question): Promise<{ total: number; hits: Hit[] }> {
  const [startdt = "", enddt = ""] = days.split("..");
  const address = new URL(base);
  const asked = { q: QUERY, forms: "8-K,6-K", dateRange: "custom", startdt, enddt, from: String(from) };
  for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value);
  const { value } = await web.get(address, { as: "json", interval_ms: SEARCH_INTERVAL_MS, signal });
  const page = HitPage.safeParse(value);
  const details = { address: address.href };
  if (!page.success) throw new Fault("source_changed", `${address.host} answered without a list of hits.`, details);
  const { total, hits } = page.data.hits;
  if (total.value >= MOST_HITS)
    throw new Fault("invalid_input", "The search finds more documents than it gives; ask since a later day.", details);
  return { total: total.value, hits };
}

async function filingOf(web: Web, { _id, _source: source }: Hit, signal: AbortSignal | undefined): Promise<string> {
  const [accession = "", document = ""] = _id.split(":");
  const cik = source.ciks[0] ?? "";
  const link = `${ARCHIVE}/${Number(cik)}/${accession.replaceAll("-", "")}/${document}`;
  const { text } = await web.get(new URL(link), { as: "page", interval_ms: INTERVAL_MS, signal });
  return JSON.stringify({
    cik,
    // `Example Therapeutics, Inc.  (EXMP)  (CIK 0000999001)`
    company: (source.display_names[0] ?? "").replace(/\s{2,}\(.*$/, ""),
    filing_type: source.form,
    filing_date: source.file_date,
    period_of_report: source.period_ending || null,
    sic: source.sics?.[0] ?? null,
    filename: `${accession}/${document}`,
    htm_filing_link: link,
    items: source.items ?? [],
    html: text,
  });
}
