import type { Facts } from "../../core/tables.ts";
import { factsOf } from "../concept.ts";
import type { Molecule } from "./molecule.ts";

export function normalize(molecule: Molecule): Facts {
  const id = molecule.molecule_chembl_id;
  const parent = molecule.molecule_hierarchy?.parent_chembl_id;
  const term_id = `CHEMBL:${id}`;
  const status = molecule.withdrawn_flag === true || Number(molecule.withdrawn_flag) > 0 ? "withdrawn" : null;
  return {
    ...factsOf({
      term_id,
      vocabulary: "CHEMBL",
      kind: "substance",
      name: molecule.pref_name || id,
      status,
      names: namesOf(molecule),
      identifiers: {
        INCHIKEY: [molecule.molecule_structures?.standard_inchi_key],
        ATC: molecule.atc_classifications ?? [],
      },
      relations:
        parent && parent !== id ? [{ relation: "is_a", other_id: `CHEMBL:${parent}`, qualifier: "parent" }] : [],
    }),
    substance: [substanceOf(term_id, molecule, status)],
  };
}

const substanceOf = (term_id: string, molecule: Molecule, status: string | null) => ({
  term_id,
  type: molecule.molecule_type ?? null,
  highest_stage: phaseOf(molecule.max_phase),
  status,
  first_approval_year: molecule.first_approval ?? null,
  proposed_year: null,
  mechanism: null,
});

/** The service writes `4.0`, `"4.0"` and 4; -1 means that the phase is not known. */
const phaseOf = (phase: number | string | null | undefined): string | null =>
  phase === null || phase === undefined || Number(phase) < 0 ? null : String(Number(phase));

function namesOf({ molecule_synonyms }: Molecule) {
  const of = (fits: (type: string) => boolean) =>
    (molecule_synonyms ?? []).flatMap(({ molecule_synonym, syn_type }) =>
      fits(syn_type ?? "") ? [molecule_synonym?.trim()] : [],
    );
  return {
    brand: of((type) => type === "TRADE_NAME"),
    code: of((type) => type === "RESEARCH_CODE"),
    synonym: of((type) => type !== "TRADE_NAME" && type !== "RESEARCH_CODE"),
  };
}
