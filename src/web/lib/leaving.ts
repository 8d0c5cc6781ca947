import type { OutputOf } from "../../operations/catalogue.ts";

type Sources = OutputOf<"sources.list">["sources"];

/** The source that a row comes from, where it is a row of a record. */
function sourceOf(row: unknown): string | null {
  const key = (row as { record_key?: unknown } | null)?.record_key;
  return typeof key === "string" && key.includes(":") ? (key.split(":")[0] ?? null) : null;
}

/** How many rows stay here when the others are downloaded, since the terms of their source do not let them leave. */
export function rowsKept(rows: readonly unknown[], sources: Sources | undefined): number {
  const kept = new Set(sources?.filter(({ terms }) => terms.redistribution === "no").map(({ id }) => id));
  return rows.filter((row) => kept.has(sourceOf(row) ?? "")).length;
}
