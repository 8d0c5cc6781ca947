import type { Facts } from "../../core/tables.ts";
import { factsOf } from "../concept.ts";
import type { Description } from "../source.ts";
import type { Disease, Drug, PlatformRow, Target } from "./row.ts";

const nameOf = (row: PlatformRow): string => (row.table === "target" ? row.approvedSymbol : row.name) || row.id;

export const describe = (row: PlatformRow): Description => ({
  kind: row.table,
  title: nameOf(row),
  address: `https://platform.opentargets.org/${row.table}/${row.id}`,
});

export function normalize(row: PlatformRow): Facts {
  if (row.table === "drug") return factsOfDrug(row);
  return row.table === "target" ? factsOfTarget(row) : factsOfDisease(row);
}

function factsOfDrug(drug: Drug): Facts {
  const term_id = `CHEMBL:${drug.id}`;
  const status = drug.hasBeenWithdrawn ? "withdrawn" : null;
  const phase = drug.maximumClinicalTrialPhase;
  return {
    ...factsOf({
      term_id,
      vocabulary: "OPEN_TARGETS",
      kind: "substance",
      name: nameOf(drug),
      status,
      names: { synonym: drug.synonyms ?? [], brand: drug.tradeNames ?? [] },
      identifiers: {
        INCHIKEY: [drug.inchiKey],
        ...Object.fromEntries((drug.crossReferences ?? []).map(({ source, ids }) => [source, ids ?? []])),
      },
      relations: drug.parentId ? [{ relation: "is_a", other_id: `CHEMBL:${drug.parentId}`, qualifier: "parent" }] : [],
    }),
    substance: [
      {
        term_id,
        type: drug.drugType ?? null,
        highest_stage: drug.maximumClinicalStage ?? (typeof phase === "number" && phase >= 0 ? String(phase) : null),
        status,
        first_approval_year: drug.yearOfFirstApproval ?? null,
        proposed_year: null,
        mechanism: null,
      },
    ],
  };
}

const labelsOf = (list: Target["synonyms"]) => (list ?? []).map(({ label }) => label);

function factsOfTarget(target: Target): Facts {
  return factsOf({
    term_id: `ENSEMBL:${target.id}`,
    vocabulary: "OPEN_TARGETS",
    kind: "target",
    name: target.approvedSymbol,
    names: {
      synonym: [target.approvedName, ...labelsOf(target.synonyms)],
      former: [...labelsOf(target.obsoleteSymbols), ...labelsOf(target.obsoleteNames)],
    },
    identifiers: {
      ...bySchemes((target.dbXrefs ?? []).map(({ source, id }) => [source, id])),
      UNIPROT: (target.proteinIds ?? []).map(({ id, source }) => (/uniprot/i.test(source ?? "") ? id : null)),
    },
  });
}

const curieOf = (id: string) => id.replace("_", ":");

function factsOfDisease(disease: Disease): Facts {
  const numbers = (disease.dbXRefs ?? []).map((xref) => /^([^:]+):(.+)$/.exec(xref)?.slice(1) ?? []);
  return factsOf({
    term_id: curieOf(disease.id),
    vocabulary: "OPEN_TARGETS",
    kind: "disease",
    name: disease.name,
    names: { synonym: disease.exactSynonyms ?? disease.synonyms?.hasExactSynonym ?? [] },
    identifiers: bySchemes(numbers),
    relations: (disease.parents ?? []).map((parent) => ({ relation: "is_a", other_id: curieOf(parent) })),
  });
}

function bySchemes(pairs: readonly (readonly (string | null | undefined)[])[]): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [scheme, value] of pairs) if (scheme && value) found[scheme] = [...(found[scheme] ?? []), value];
  return found;
}
