import type { Evidence, EvidenceRecord, Problem } from "./read.ts";

/**
 * What a schema alone cannot see: ids are unique, references resolve, every fact has a source, and every
 * derived fact its formula.
 */
export function checkEvidence({ records, problems }: Evidence): Problem[] {
  const ids = new Map<string, EvidenceRecord>();
  const found: Problem[] = [...problems];
  for (const entry of records) {
    const id = `${entry.kind.id}/${entry.record.id}`;
    const twin = ids.get(id);
    if (twin) found.push(say(entry, "id", `The same id stands in ${twin.file}.`));
    ids.set(id, entry);
  }
  for (const entry of records) {
    found.push(...sourcing(entry));
    for (const { kind, id, field } of entry.kind.references(entry.record)) {
      if (!ids.has(`${kind}/${id}`)) found.push(say(entry, field, `There is no ${kind}/${id}.`));
    }
  }
  return found;
}

function sourcing(entry: EvidenceRecord): Problem[] {
  const { grade, sources, formula } = entry.record;
  if (grade === "derived") return formula ? [] : [say(entry, "formula", "A derived record says how it was derived.")];
  if (grade === "unverified" || sources.length > 0) return [];
  return [say(entry, "sources", "A fact has at least one source; without one, grade it unverified.")];
}

const say = ({ file, record }: EvidenceRecord, field: string, message: string): Problem => ({
  file,
  record: record.id,
  field,
  message,
});
