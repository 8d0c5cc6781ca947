import * as z from "zod";

const text = z.string().nullish();

/** What we rely on in a molecule of the API. The table of molecules calls its id `chembl_id` and has fewer columns. */
export const Molecule = z.preprocess(
  (value) => {
    if (!value || typeof value !== "object" || !("chembl_id" in value)) return value;
    return { molecule_chembl_id: value.chembl_id, ...value };
  },
  z.object({
    molecule_chembl_id: z.string().regex(/^CHEMBL\d+$/, "Expected a ChEMBL number, such as CHEMBL25."),
    pref_name: text,
    molecule_type: text,
    max_phase: z.union([z.number(), z.string().regex(/^-?\d(\.\d+)?$/, "Expected a phase.")]).nullish(),
    first_approval: z.coerce.number().int().nullish(),
    withdrawn_flag: z.union([z.boolean(), z.number()]).nullish(),
    atc_classifications: z.array(z.string()).nullish(),
    molecule_hierarchy: z.object({ parent_chembl_id: text }).nullish(),
    molecule_structures: z.object({ standard_inchi_key: text }).nullish(),
    molecule_synonyms: z.array(z.object({ molecule_synonym: text, syn_type: text })).nullish(),
  }),
);
export type Molecule = z.output<typeof Molecule>;

/** The frame of a page. */
export const MoleculePage = z.object({
  molecules: z.array(z.unknown()),
  page_meta: z.object({ next: z.string().nullish() }),
});
