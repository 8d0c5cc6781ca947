import type { OutputOf } from "../../operations/catalogue.ts";

type Sources = OutputOf<"sources.list">["sources"];

export interface Leaving<Row> {
  rows: Row[];
  /** How many rows stay, since the terms of their source do not let them leave. */
  kept: number;
  /** A line for each source of the rows that leave. */
  attributions: string[];
}

/** The source that a row comes from, where it is a row of a record. */
function sourceOf(row: unknown): string | null {
  const key = (row as { record_key?: unknown } | null)?.record_key;
  return typeof key === "string" && key.includes(":") ? (key.split(":")[0] ?? null) : null;
}

/** What of a table may be downloaded. Until the terms are known, nothing that has a source may. */
export function leaving<Row>(rows: readonly Row[], sources: Sources | undefined): Leaving<Row> {
  const known = new Map(sources?.map((source) => [source.id, source]));
  const mayLeave = (row: Row) => {
    const id = sourceOf(row);
    return id === null || (known.get(id)?.terms.redistribution ?? "no") !== "no";
  };
  const left = rows.filter(mayLeave);
  const used = new Set(left.map(sourceOf));
  const attributions = [...known.values()]
    .filter(({ id }) => used.has(id))
    .map(({ terms, as_of }) => `${terms.attribution.en}${as_of ? `, as of ${as_of}` : ""}. ${terms.licence.en}`);
  return { rows: left, kept: rows.length - left.length, attributions };
}
