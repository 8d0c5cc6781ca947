import type { Evidence, EvidenceRecord, Problem } from "./read.ts";

/**
 * What a schema alone cannot see: ids are unique, references resolve, every fact has a source, every derived fact
 * its formula, and nothing stands alone that something else should name.
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
  const named = new Set<string>();
  for (const entry of records) {
    found.push(...sourcing(entry));
    for (const { kind, id, field } of entry.kind.references(entry.record)) {
      named.add(`${kind}/${id}`);
      if (!ids.has(`${kind}/${id}`)) found.push(say(entry, field, `There is no ${kind}/${id}.`));
    }
  }
  return [...found, ...orphans(records, named)];
}

function sourcing(entry: EvidenceRecord): Problem[] {
  const { grade, sources, formula } = entry.record;
  if (grade === "derived") return formula ? [] : [say(entry, "formula", "A derived record says how it was derived.")];
  if (grade === "unverified" || sources.length > 0) return [];
  return [say(entry, "sources", "A fact has at least one source; without one, grade it unverified.")];
}

/** A drug that no approval, deal or trial names tells a reader nothing: it is an orphan. Organisations may stand alone. */
function orphans(records: EvidenceRecord[], named: Set<string>): Problem[] {
  return records
    .filter(({ kind, record }) => kind.id === "drugs" && !named.has(`drugs/${record.id}`))
    .map((entry) => say(entry, "id", "No approval, deal, trial, price or sale names this drug."));
}

const say = ({ file, record }: EvidenceRecord, field: string, message: string): Problem => ({
  file,
  record: record.id,
  field,
  message,
});
