import type { Facts, Row } from "../../core/tables.ts";
import { factsOf } from "../concept.ts";
import type { Description } from "../source.ts";
import type { UniiRow } from "./row.ts";

export const identify = (row: UniiRow): string =>
  row.table === "name" ? `${row.UNII}/${row.TYPE}/${row.NAME}` : row.UNII;

export const describe = (row: UniiRow): Description => ({
  kind: row.table,
  title: row.table === "name" ? row.NAME : row.DISPLAY_NAME,
  address: `https://precision.fda.gov/uniisearch/srs/unii/${row.UNII}`,
});

/** Official, common and systematic names are synonyms; codes and brands are told apart. */
const KINDS: Partial<Record<string, Row<"term_name">["kind"]>> = { cd: "code", bn: "brand" };

export function normalize(row: UniiRow): Facts {
  const term_id = `UNII:${row.UNII}`;
  if (row.table === "name")
    return { term_name: [{ term_id, name: row.NAME, language: "en", kind: KINDS[row.TYPE] ?? "synonym" }] };
  return {
    ...factsOf({
      term_id,
      vocabulary: "UNII",
      kind: "substance",
      name: row.DISPLAY_NAME,
      identifiers: {
        CAS: [row.RN],
        EC: [row.EC],
        NCIT: [row.NCIT],
        RXCUI: [row.RXCUI],
        PUBCHEM: [row.PUBCHEM],
        INN: [row.INN_ID],
        USAN: [row.USAN_ID],
        INCHIKEY: [row.INCHIKEY],
      },
    }),
    substance: [substanceOf(term_id, row.SUBSTANCE_TYPE ?? row.INGREDIENT_TYPE ?? null)],
  };
}

const substanceOf = (term_id: string, type: string | null) => ({
  term_id,
  type,
  highest_stage: null,
  status: null,
  first_approval_year: null,
  proposed_year: null,
  mechanism: null,
});
