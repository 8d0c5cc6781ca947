import type { Facts } from "../../core/tables.ts";
import { factsOf, type Link } from "../concept.ts";
import { parts } from "../fields.ts";
import type { Antibody } from "./antibody.ts";

const CONDITIONS = {
  approved: "Conditions Approved",
  active: "Conditions Active",
  discontinued: "Conditions Discontinued",
} as const;

export function normalize(antibody: Antibody): Facts {
  const term_id = `THERA_SABDAB:${antibody.Therapeutic}`;
  return {
    ...factsOf({
      term_id,
      vocabulary: "THERA_SABDAB",
      kind: "antibody",
      name: antibody.Therapeutic,
      status: antibody["Est. Status"],
      names: { synonym: listed(antibody["Alternative Therapeutic Names"]) },
      relations: relationsOf(antibody),
    }),
    substance: [
      {
        term_id,
        type: antibody.Format,
        highest_stage: antibody.Highest_Clin_Trial,
        status: antibody["Est. Status"],
        first_approval_year: null,
        proposed_year: antibody["Year Proposed"],
        mechanism: null,
      },
    ],
  };
}

const relationsOf = (antibody: Antibody): Link[] => [
  ...listed(antibody.Target).map((other_id) => ({ relation: "targets" as const, other_id })),
  ...listed(antibody.Companies).map((other_id) => ({ relation: "developed_by" as const, other_id })),
  ...Object.entries(CONDITIONS).flatMap(([qualifier, column]) =>
    listed(antibody[column]).map((other_id) => ({ relation: "indicated_for" as const, other_id, qualifier })),
  ),
];

/** Parts of a list may each be the word for none. */
const listed = (text: string | null | undefined): string[] =>
  parts(text, ";").filter((part) => !/^(na|n\/a|none|tbc|unknown)$/i.test(part));
