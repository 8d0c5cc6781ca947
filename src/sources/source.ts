import type * as z from "zod";
import type { Facts, TableName } from "../core/tables.ts";
import type { Text } from "../core/text.ts";
import type { Web } from "./web.ts";

/** What the `record` table needs to know of a record besides its text. */
export interface Description {
  kind: string;
  title: string;
  address: string | null;
}

/** One answer of a paged service: the text as it came, and the token of the next page. */
export interface Page {
  text: string;
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

/** The same normalisation said to the engine. Its selects read the table `projected`, one column per top field of `raw`. */
export interface Bulk {
  /** The record's id, over `projected`. */
  identify: string;
  /** `position, kind, title, address` of every record. */
  describe: string;
  /** `position` and the columns of the table without `record_key`. */
  tables: { [Name in TableName]?: string };
}

export interface Source<Raw extends z.ZodObject = z.ZodObject> {
  id: string;
  title: Text;
  homepage: string;
  licence: Text;
  attribution: Text;
  cadence: "daily" | "weekly" | "monthly" | "irregular";
  /** How old the newest load may be before the product says that it is stale. */
  fresh_days: number;
  /** What we rely on, and no more. */
  raw: Raw;
  identify(raw: z.output<Raw>): string;
  describe(raw: z.output<Raw>): Description;
  normalize(raw: z.output<Raw>): Facts;
  /** The key under which a page of the service lists its records. */
  page_list: string;
  fetch: (web: Web, options: FetchOptions) => AsyncIterable<Page>;
  bulk?: Bulk;
}

export const defineSource = <Raw extends z.ZodObject>(source: Source<Raw>): Source<Raw> => source;
