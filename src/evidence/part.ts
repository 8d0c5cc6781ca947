import { Fault } from "../core/fault.ts";
import type { Facts, TableName } from "../core/tables.ts";
import type { NewPart } from "../store/build.ts";
import type { Engine } from "../store/engine.ts";
import { type PartRows, type RawRecord, sha256, writePart } from "../store/part.ts";
import { checkEvidence } from "./check.ts";
import type { Evidence, EvidenceRecord } from "./read.ts";

/** Turns the evidence folder into a part of a snapshot. A folder with a problem is refused whole. */
export async function writeEvidence(engine: Engine, evidence: Evidence, folder: string): Promise<NewPart["summary"]> {
  const problems = checkEvidence(evidence);
  const [first] = problems;
  if (first) {
    const place = [first.file, first.record, first.field].filter(Boolean).join(" · ");
    throw new Fault(
      "invalid_input",
      `The evidence has ${problems.length} problem(s). The first: ${place}: ${first.message}`,
      { problems },
    );
  }
  const rows: PartRows = {};
  const raws: RawRecord[] = [];
  for (const entry of evidence.records) addRecord(entry, rows, raws);
  const counts = await writePart(engine, folder, rows, raws, []);
  const latest =
    evidence.records
      .map(({ record }) => record.seen)
      .sort()
      .at(-1) ?? "";
  return {
    source_id: "evidence",
    retrieved_at: latest,
    records: raws.length,
    rejected: 0,
    rows: counts,
    input: {
      name: "evidence",
      bytes: raws.reduce((sum, { raw }) => sum + raw.length, 0),
      sha256: fingerprint(evidence),
    },
    missing: null,
  };
}

/** The same records give the same fingerprint, in whichever files they stand. */
export const fingerprint = ({ records }: Evidence): string =>
  sha256(JSON.stringify(records.map(({ kind, raw }) => [kind.id, raw])));

function addRecord(entry: EvidenceRecord, rows: PartRows, raws: RawRecord[]): void {
  const { kind, record } = entry;
  const raw = JSON.stringify(entry.raw, null, 2);
  const digest = sha256(raw);
  const record_id = `${kind.id}/${record.id}`;
  const record_key = `evidence:${record_id}@${digest.slice(0, 12)}`;
  raws.push({ record_key, record_id, raw });
  const label = kind.label(record);
  const facts: Facts = record.grade === "unverified" ? {} : kind.facts(record);
  const shared: Facts = {
    record: [
      {
        source_id: "evidence",
        record_id,
        kind: kind.id,
        title: label.en,
        title_zh: label.zh,
        address: record.sources[0]?.address ?? null,
        retrieved_at: record.seen,
        grade: record.grade,
        sha256: digest,
      },
    ],
    citation: citations(entry),
    alternative: record.alternatives.map(({ field, value, source }) => ({
      field,
      value: String(value),
      source_title: source?.title ?? null,
      address: source?.address ?? null,
    })),
  };
  for (const [table, found] of Object.entries({ ...facts, ...shared })) {
    const keyed = found.map((row) => ({ record_key, ...row }));
    (rows[table as TableName] as object[] | undefined)?.push(...keyed) ?? Object.assign(rows, { [table]: keyed });
  }
}

/** Sources of the record, then those that stand inside it: an event of a deal, a name of a drug. */
function citations({ record }: EvidenceRecord) {
  const inner = Object.entries(record).flatMap(([field, value]) =>
    Array.isArray(value) && field !== "sources"
      ? value.flatMap((item, index) => innerSources(item, `${field}.${index}`))
      : [],
  );
  return [...record.sources, ...inner].map((source, position) => ({
    position,
    field: source.field ?? null,
    title: source.title,
    address: source.address,
    published: source.published ?? null,
    quality: source.quality ?? null,
    quote: source.quote ?? null,
  }));
}

/** What an entry of a list is called by, in the order in which it is looked for. */
const NAMING = ["type", "name", "organisation", "other", "place"];

function innerSources(item: unknown, place: string): EvidenceRecord["record"]["sources"] {
  if (typeof item !== "object" || item === null || !("sources" in item) || !Array.isArray(item.sources)) return [];
  const named = item as Record<string, unknown>;
  const name = String(NAMING.map((field) => named[field]).find((value) => typeof value === "string") ?? place);
  return item.sources.map((source) => ({ ...source, field: source.field ?? name }));
}
