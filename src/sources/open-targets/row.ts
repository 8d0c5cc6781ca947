import * as z from "zod";

const text = z.string().nullish();
const texts = z.array(z.string()).nullish();
const labels = z.array(z.object({ label: text })).nullish();
const numbers = z.array(z.object({ id: text, source: text })).nullish();

/** What we rely on in the datasets of drugs, targets and diseases. */
const Drug = z.object({
  table: z.literal("drug"),
  id: z.string().regex(/^CHEMBL\d+$/, "Expected a ChEMBL number."),
  name: text,
  drugType: text,
  synonyms: texts,
  tradeNames: texts,
  inchiKey: text,
  parentId: text,
  // A number until 25.09, a word since; either says how far the drug has come.
  maximumClinicalTrialPhase: z.number().nullish(),
  maximumClinicalStage: text,
  yearOfFirstApproval: z.coerce.number().int().nullish(),
  hasBeenWithdrawn: z.boolean().nullish(),
  crossReferences: z.array(z.object({ source: z.string(), ids: texts })).nullish(),
});
const Target = z.object({
  table: z.literal("target"),
  id: z.string().regex(/^ENSG\d+$/, "Expected an Ensembl gene number."),
  approvedSymbol: z.string().min(1),
  approvedName: text,
  synonyms: labels,
  obsoleteSymbols: labels,
  obsoleteNames: labels,
  proteinIds: numbers,
  dbXrefs: numbers,
});
const Disease = z.object({
  table: z.literal("disease"),
  id: z.string().regex(/^[A-Za-z]+_\w+$/, "Expected the number of a disease, such as MONDO_0005233."),
  name: z.string().min(1),
  parents: texts,
  dbXRefs: texts,
  synonyms: z.object({ hasExactSynonym: texts }).nullish(),
  exactSynonyms: texts,
});

/** A row does not say of which dataset it is; columns that only one of them has tell. */
function withTable(value: unknown): unknown {
  if (!value || typeof value !== "object") return value;
  const table = "approvedSymbol" in value ? "target" : "drugType" in value ? "drug" : "disease";
  return { ...value, table };
}

export const PlatformRow = z.preprocess(withTable, z.discriminatedUnion("table", [Drug, Target, Disease]));
export type PlatformRow = z.output<typeof PlatformRow>;
export type Drug = z.output<typeof Drug>;
export type Target = z.output<typeof Target>;
export type Disease = z.output<typeof Disease>;
