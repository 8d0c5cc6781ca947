import { Fault } from "../core/fault.ts";
import { described } from "../operations/source-card.ts";

type Row = Record<string, unknown>;

/** `from_key` names a record too; a key without a version names something else. */
const isRecordOf = (name: string, key: string): boolean => name.endsWith("_key") && /^\w+:.+@\w+$/.test(key);

/** The sources whose records a row holds, wherever in it their keys stand. Keys of what was only counted are no records. */
function sourcesOf(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== "object" || value === null) return found;
  for (const [name, inner] of Object.entries(value)) {
    if (name === "record_keys") continue;
    if (typeof inner === "string" && (name === "record_key" ? inner.includes(":") : isRecordOf(name, inner)))
      found.add(inner.split(":")[0] ?? "");
    else if (name === "source_id" && typeof inner === "string") found.add(inner);
    else sourcesOf(inner, found);
  }
  return found;
}

export interface Leaving {
  rows: Row[];
  /** Rows that leave, by the sources they come from. */
  counts: Map<string, number>;
  /** Rows that stay, by the source whose terms keep them. */
  kept: Map<string, number>;
}

const more = (counts: Map<string, number>, id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);

/** What of a list may leave. Of a source that nobody knows, nothing does. `asked` is the source that the question named. */
export function leaving(rows: readonly Row[], asked?: unknown): Leaving {
  const known = new Map(described().map((source) => [source.id, source]));
  const staysBy = (id: string) => (known.get(id)?.terms.redistribution ?? "no") === "no";
  const found: Leaving = { rows: [], counts: new Map(), kept: new Map() };
  for (const row of rows) {
    const own = [...sourcesOf(row)];
    const ids = own.length === 0 && typeof asked === "string" && "record_id" in row ? [asked] : own;
    const closed = ids.filter(staysBy);
    for (const id of closed.length ? closed : ids) more(closed.length ? found.kept : found.counts, id);
    if (closed.length === 0) found.rows.push(row);
  }
  return found;
}

/** Where nothing of a list may leave, a sentence instead of an empty file. */
export function refuseKept({ rows, kept }: Leaving): void {
  const [id] = kept.keys();
  if (rows.length > 0 || id === undefined) return;
  const source = described().find((each) => each.id === id);
  const name = source?.title.en ?? id;
  const terms = source ? `: ${source.terms.licence.en}.` : ".";
  const where = source?.homepage ? ` Get it from ${source.homepage}.` : "";
  const message = `What comes from ${name} may be read here and may not leave${terms}${where}`;
  throw new Fault("forbidden", message, { field: "source", licence: source?.terms.licence });
}
