import * as z from "zod";
import { tables } from "../core/tables.ts";

// Shapes that several operations answer with.

/** DuckDB sends BIGINT as text. */
export const count = z.coerce.number().int();
export const number = z.coerce.number();
export const maybeNumber = z.union([z.null(), z.coerce.number()]);

/** A row of a fact table as DuckDB sends it. */
export const Citation = tables.citation.omit({ record_key: true }).extend({ position: count });
export const Alternative = tables.alternative.omit({ record_key: true });

export const limit = z.coerce.number().int().min(1).max(5000);
export const offset = z.coerce.number().int().min(0).default(0);

/** Text filters match anywhere and treat `%` and `_` as themselves. */
export const search = z.string().max(200);
export const contains = (columns: readonly string[], parameter: string): string =>
  `($${parameter} is null or ${columns.map((column) => `contains(lower(coalesce(${column}, '')), lower($${parameter}))`).join(" or ")})`;
export const equals = (column: string, parameter: string): string =>
  `($${parameter} is null or ${column} = $${parameter})`;

/** The keys a query names must all be bound; a filter that was not sent is null. */
export const bind = (filters: Record<string, string | number | boolean | undefined>) =>
  Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, value ?? null]));
