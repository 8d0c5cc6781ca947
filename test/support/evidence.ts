import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A new empty folder outside the repository. */
export const temporaryFolder = (): Promise<string> => mkdtemp(join(tmpdir(), "portolan-"));

const SOURCE = {
  title: "Annual report",
  address: "https://example.org/report",
  published: "2024",
  quality: "official",
};
const told = { grade: "primary", seen: "2026-11-22", sources: [SOURCE], alternatives: [] };

/** A company, its drug and its deal: the smallest evidence that says something. */
export const company = (id: string) => ({
  id,
  ...told,
  name: id.toUpperCase(),
  name_zh: null,
  type: "company",
  founded_year: null,
  headquarters: null,
  headquarters_zh: null,
  country: null,
  district: null,
  district_zh: null,
  in_pudong: null,
});

export const deal = (change: object = {}) => ({
  id: "deal-1",
  ...told,
  signed: "2024-03-09",
  licensor: { name: "ALPHA", organisation_id: "alpha" },
  licensee: { name: "BETA", organisation_id: "beta" },
  direction: "out_licensing",
  deal_type: "licence",
  assets: [],
  target: null,
  modality: "antibody",
  stage: "phase_1",
  territory: null,
  upfront: { million: 10, currency: "USD" },
  near_term: null,
  development_milestones: null,
  sales_milestones: null,
  milestones: null,
  headline: { million: 2000, currency: "USD" },
  royalty: null,
  equity: null,
  events: [],
  ...change,
});

export type EvidenceFiles = Record<string, string | Uint8Array | object>;

export const SMALL: EvidenceFiles = {
  "organisations/alpha.json": company("alpha"),
  "organisations/beta.json": company("beta"),
  "deals/deal-1.json": deal(),
};

/** Writes an evidence folder. Objects become JSON; text and bytes stand as they are. */
export async function evidenceFolder(files: EvidenceFiles): Promise<string> {
  const folder = await temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    const text = typeof content === "string" || content instanceof Uint8Array ? content : JSON.stringify(content);
    await writeFile(join(folder, path), text);
  }
  return folder;
}
