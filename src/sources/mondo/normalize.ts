import type { Facts } from "../../core/tables.ts";
import { factsOf } from "../concept.ts";
import { curieOf, factsOfClass } from "../reading/obo-graph.ts";
import type { Description } from "../source.ts";
import type { Disease } from "./disease.ts";

const concept = { vocabulary: "MONDO", kind: "disease" } as const;
const OBSOLETE = /^obsolete /;

/** The same number in either format, so that a graph takes the place of a list of labels. */
export const identify = (disease: Disease): string => (disease.table === "label" ? disease.id : curieOf(disease.id));

export const describe = (disease: Disease): Description => ({
  kind: "disease",
  title: (disease.table === "label" ? disease.label : disease.lbl) ?? identify(disease),
  address: `https://monarchinitiative.org/${identify(disease)}`,
});

export function normalize(disease: Disease): Facts {
  if (disease.table === "class") return factsOfClass({ ...disease, lbl: disease.lbl && plain(disease.lbl) }, concept);
  const status = OBSOLETE.test(disease.label) ? "obsolete" : null;
  return factsOf({ ...concept, term_id: disease.id, name: plain(disease.label), status });
}

const plain = (label: string) => label.replace(OBSOLETE, "");
