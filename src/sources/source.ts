import type * as z from "zod";
import type { Facts, TableName } from "../core/tables.ts";
import type { Text } from "../core/text.ts";
import type { Reading } from "./reading/reading.ts";
import type { Web } from "./web.ts";

/** What the `record` table needs to know of a record besides its text. */
export interface Description {
  /** What the record is about, in one word; a whole edition of a source speaks for all records of the kinds it holds. */
  kind: string;
  title: string;
  title_zh?: string | null;
  address: string | null;
}

/** One answer of a service or one file of a site, as it came, and the token of the next. */
export interface Page {
  content: string | Buffer;
  next: string | null;
}

export interface FetchOptions {
  /** Only what changed on or after this day. */
  since: string | null;
  /** The token to go on from, after an interrupted run. */
  after: string | null;
  /** Another address for the same service. */
  base?: string | undefined;
  signal?: AbortSignal | undefined;
}

/** How to ask a source over the network. */
export interface Live {
  /** Where it answers. */
  address: string;
  /** Whether it can be asked for what changed since a day. Otherwise every answer is the whole of it. */
  incremental: boolean;
  /** Milliseconds between two requests to its host. */
  interval_ms?: number;
  fetch: (web: Web, options: FetchOptions) => AsyncIterable<Page>;
}

/** The same normalisation said to the engine. Its selects read the table `projected`, one column per top field of `raw`. */
export interface Bulk {
  /** The record's id, over `projected`. */
  identify: string;
  /** `position, kind, title, address` of every record. */
  describe: string;
  /** `dated`, over `projected`. */
  dated: string;
  /** `position` and the columns of the table without `record_key`. */
  tables: { [Name in TableName]?: string };
}

/** What its publisher lets others do with it. */
interface Terms {
  /** The licence or the terms, in a phrase. */
  licence: Text;
  /** Where they are written; null where no page is known. */
  address: string | null;
  /**
   * Whether its records may leave this installation: `free`, `attribution` (with the attribution line), or `no`.
   * Terms that nobody has confirmed are `no`.
   */
  redistribution: "free" | "attribution" | "no";
  attribution: Text;
}

export interface Source<Raw extends z.ZodType = z.ZodType> {
  id: string;
  title: Text;
  group: "trials" | "approvals" | "vocabularies" | "prices" | "companies";
  homepage: string;
  terms: Terms;
  cadence: "daily" | "weekly" | "monthly" | "quarterly" | "yearly" | "irregular" | "frozen";
  /** How old the newest edition may be before the product says that it is stale. */
  fresh_days: number;
  /** Whether a file is the whole of it, so that what it no longer holds is gone, or some records of it. */
  coverage: "whole" | "some";
  /** Whether its reading has been held against real files, or only against what the publisher documents. */
  seen: "real_data" | "documentation";
  /** How a person gets its file. */
  obtain: Text;
  /** What is odd in it, and what we made of that. */
  quirks: readonly Text[];
  live: Live | null;
  /** How its files fall into records. */
  reading: Reading;
  /** Keys under which a record names people, where the engine reads it; they are left out whenever its text is shown. */
  personal?: readonly string[];
  /** What we rely on, and no more. */
  raw: Raw;
  /** Its own id of the record: stable between editions, unique within one. */
  identify(raw: z.output<Raw>): string;
  describe(raw: z.output<Raw>): Description;
  normalize(raw: z.output<Raw>): Facts;
  /** The newest day of which the record speaks; the newest of all is the day of an edition that states none. */
  dated?(raw: z.output<Raw>): string | null;
  bulk?: Bulk;
}

export const defineSource = <Raw extends z.ZodType>(source: Source<Raw>): Source<Raw> => source;
