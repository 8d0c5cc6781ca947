import { createContext, useContext } from "react";
import { toQuery } from "../../core/query.ts";
import type { OperationId } from "../../operations/catalogue.ts";

/** What was asked for what stands on a part of the page: its rows can be asked for again, as a file. */
export interface Asked {
  id: OperationId;
  input: Readonly<Record<string, unknown>>;
  data?: unknown;
}

export const AskedContext = createContext<Asked | null>(null);
export const useAsked = (): Asked | null => useContext(AskedContext);

/** The list of the answer that these very rows are; undefined where they were worked out from it. */
export function listOf({ data }: Asked, rows: unknown): string | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  return Object.entries(data).find(([, list]) => list === rows)?.[0];
}

export const FILE_FORMATS = ["csv", "xlsx", "parquet", "ndjson", "card"] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** What a page shows of a list; a file holds all of it. */
const PAGING = ["limit", "offset"];

/** Where the rows can be had as a file: the same question without its paging, and the page that asks. */
export function fileAddress({ id, input }: Asked, format: FileFormat, list: string | undefined, view: string): string {
  const query = toQuery(Object.fromEntries(Object.entries(input).filter(([name]) => !PAGING.includes(name))));
  query.set("format", format);
  if (list) query.set("list", list);
  query.set("view", view);
  return `/api/${id.replace(".", "/")}?${query}`;
}
