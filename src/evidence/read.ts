import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import * as z from "zod";
import { kinds } from "./catalogue.ts";
import type { Kind, Provenance } from "./kind.ts";

/** Something wrong with a file of the evidence: which file, which record, which field, and what to do. */
export const Problem = z.object({
  file: z.string(),
  record: z.string().nullable(),
  field: z.string().nullable(),
  message: z.string(),
});
export type Problem = z.infer<typeof Problem>;

export interface EvidenceRecord {
  kind: Kind;
  file: string;
  record: Provenance;
  /** The record as it stands in its file, before defaults. */
  raw: unknown;
}

export interface Evidence {
  records: EvidenceRecord[];
  problems: Problem[];
}

/** Reads every file below `folder`. Nothing is thrown for a bad file: it becomes a problem that names its place. */
export async function readEvidence(folder: string): Promise<Evidence> {
  const evidence: Evidence = { records: [], problems: [] };
  const known = new Map(kinds.map((kind) => [kind.id, kind]));
  for (const name of (await readdir(folder, { withFileTypes: true })).sort(byName)) {
    if (!name.isDirectory()) continue;
    const kind = known.get(name.name);
    if (kind) await readKind(folder, kind, evidence);
    else evidence.problems.push(problem(name.name, null, null, `There is no kind of evidence called ${name.name}.`));
  }
  return evidence;
}

async function readKind(folder: string, kind: Kind, evidence: Evidence): Promise<void> {
  const names = await readdir(join(folder, kind.id), { recursive: true, withFileTypes: true });
  const files = names.filter((name) => name.isFile()).map((name) => join(name.parentPath, name.name));
  for (const path of files.sort()) {
    const file = relative(folder, path);
    if (!path.endsWith(".json")) {
      evidence.problems.push(problem(file, null, null, "Evidence files end in .json."));
      continue;
    }
    readText(kind, file, await readFile(path), evidence);
  }
}

function readText(kind: Kind, file: string, bytes: Uint8Array, evidence: Evidence): void {
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    evidence.problems.push(problem(file, null, null, `Not readable as UTF-8 JSON: ${(error as Error).message}`));
    return;
  }
  for (const raw of Array.isArray(content) ? content : [content]) {
    const parsed = kind.schema.safeParse(raw);
    const id = nameOf(raw);
    if (parsed.success) evidence.records.push({ kind, file, record: parsed.data, raw });
    else
      for (const issue of parsed.error.issues)
        evidence.problems.push(problem(file, id, issue.path.join("."), issue.message));
  }
}

const nameOf = (raw: unknown): string | null =>
  typeof raw === "object" && raw !== null && "id" in raw ? String(raw.id) : null;

const problem = (file: string, record: string | null, field: string | null, message: string): Problem => ({
  file,
  record,
  field: field || null,
  message,
});

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
