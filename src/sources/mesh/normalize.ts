import type { Facts } from "../../core/tables.ts";
import { factsOf, type Concept as Named, relationsOf } from "../concept.ts";
import type { Description } from "../source.ts";
import type { Concept, Heading } from "./heading.ts";

const idOf = (heading: Heading): string =>
  heading.table === "descriptor"
    ? heading.DescriptorUI
    : heading.table === "supplementary"
      ? heading.SupplementalRecordUI
      : heading.mesh_id;

const nameOf = (heading: Heading): string =>
  heading.table === "descriptor"
    ? heading.DescriptorName.String
    : heading.table === "supplementary"
      ? heading.SupplementalRecordName.String
      : heading.mesh_name;

/** A heading has the same id in either format, so that the newer edition takes the place of the older. */
export const identify = (heading: Heading): string =>
  heading.table === "tree_number" ? `${heading.mesh_id}/${heading.mesh_tree_number}` : idOf(heading);

export const describe = (heading: Heading): Description => ({
  kind: heading.table === "descriptor" ? "term" : heading.table,
  title: nameOf(heading),
  address: `https://meshb.nlm.nih.gov/record/ui?ui=${idOf(heading)}`,
});

export function normalize(heading: Heading): Facts {
  const term_id = `MESH:${idOf(heading)}`;
  const concept = { term_id, vocabulary: "MESH", kind: "other", name: nameOf(heading) } as const;
  if (heading.table === "term") return factsOf(concept);
  if (heading.table === "tree_number")
    return { term_relation: relationsOf(term_id, inTree([heading.mesh_tree_number])) };
  const concepts = heading.ConceptList.Concept;
  const detailed = { ...concept, names: namesOf(concepts), identifiers: numbersOf(concepts) };
  if (heading.table === "supplementary")
    return factsOf({ ...detailed, kind: CLASSES[heading["@SCRClass"]] ?? "other" });
  const trees = heading.TreeNumberList?.TreeNumber ?? [];
  return factsOf({ ...detailed, kind: kindOf(trees), relations: inTree(trees) });
}

const inTree = (trees: readonly string[]) =>
  trees.map((tree) => ({ relation: "in_tree" as const, other_id: `MESH_TREE:${tree}` }));

/** The branches C and D are diseases, and chemicals and drugs; a heading in both, or in others, is neither. */
function kindOf(trees: readonly string[]): Named["kind"] {
  const branches = new Set(trees.map((tree) => tree[0]));
  if (branches.size !== 1) return "other";
  return branches.has("C") ? "disease" : branches.has("D") ? "substance" : "other";
}

/** Classes of supplementary concepts: chemicals and rare diseases; others are protocols, organisms and the like. */
const CLASSES: Record<string, Named["kind"]> = { 1: "substance", 3: "disease" };

const TAGS: Record<string, keyof NonNullable<Named["names"]>> = {
  ABB: "abbreviation",
  ABX: "abbreviation",
  ACR: "abbreviation",
  ACX: "abbreviation",
  LAB: "code",
  TRD: "brand",
};

/** The terms of the preferred concept; those of its narrower neighbours are names of something else. */
function namesOf(concepts: readonly Concept[]): NonNullable<Named["names"]> {
  const names: Record<string, string[]> = {};
  const preferred = concepts.filter((concept) => concept["@PreferredConceptYN"] !== "N");
  for (const term of preferred.flatMap(({ TermList }) => TermList.Term)) {
    const kind = TAGS[term["@LexicalTag"]] ?? "synonym";
    names[kind] = [...(names[kind] ?? []), term.String];
  }
  return names;
}

/** One list holds CAS numbers, UNIIs and enzyme numbers; `0` means that there is none. */
function numbersOf(concepts: readonly Concept[]): Record<string, string[]> {
  const all = concepts
    .filter((concept) => concept["@PreferredConceptYN"] !== "N")
    .flatMap(({ RegistryNumber, RegistryNumberList }) => [
      ...RegistryNumber,
      ...(RegistryNumberList?.RegistryNumber ?? []),
    ]);
  return {
    CAS: all.filter((number) => /^\d{2,7}-\d\d-\d$/.test(number)),
    UNII: all.filter((number) => /^[A-Z0-9]{10}$/.test(number)),
    EC: all.filter((number) => number.startsWith("EC ")).map((number) => number.slice(3)),
  };
}
