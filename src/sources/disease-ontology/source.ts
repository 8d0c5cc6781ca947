import { curieOf, factsOfClass, OboClass, oboGraph } from "../reading/obo-graph.ts";
import { defineSource, type FetchOptions, type Page } from "../source.ts";
import type { Web } from "../web.ts";

const ADDRESS =
  "https://raw.githubusercontent.com/DiseaseOntology/HumanDiseaseOntology/main/src/ontology/subsets/DO_cancer_slim.json";

export const diseaseOntology = defineSource({
  id: "disease_ontology",
  title: { en: "Disease Ontology, cancers", zh: "人类疾病本体（肿瘤子集）" },
  group: "vocabularies",
  homepage: "https://disease-ontology.org",
  terms: {
    licence: { en: "CC0", zh: "CC0（放弃著作权）" },
    address: "https://github.com/DiseaseOntology/HumanDiseaseOntology/blob/main/LICENSE.txt",
    redistribution: "free",
    attribution: { en: "Human Disease Ontology, University of Maryland", zh: "人类疾病本体，马里兰大学" },
  },
  cadence: "monthly",
  fresh_days: 180,
  coverage: "whole",
  seen: "real_data",
  obtain: {
    en: "The repository DiseaseOntology/HumanDiseaseOntology on GitHub: src/ontology/subsets/DO_cancer_slim.json, or any other subset or the whole as JSON",
    zh: "GitHub 仓库 DiseaseOntology/HumanDiseaseOntology：src/ontology/subsets/DO_cancer_slim.json，或其他子集及全集的 JSON",
  },
  quirks: [
    {
      en: "The subset of cancers cites SNOMED CT by edition, such as SNOMEDCT_US_2025_09_01; the scheme is kept as printed.",
      zh: "肿瘤子集引用 SNOMED CT 时带版本（如 SNOMEDCT_US_2025_09_01），编码体系名称照录。",
    },
    {
      en: "Only exact synonyms are names; broader, narrower and related ones are left out.",
      zh: "仅精确同义词作为名称；广义、狭义和相关同义词不取。",
    },
  ],
  live: { address: ADDRESS, incremental: false, fetch },
  reading: oboGraph("DOID"),
  raw: OboClass,
  identify: ({ id }) => curieOf(id),
  describe: ({ id, lbl }) => ({
    kind: "disease",
    title: lbl ?? curieOf(id),
    address: `https://disease-ontology.org/term/${curieOf(id)}`,
  }),
  normalize: (disease) => factsOfClass(disease, { vocabulary: "DOID", kind: "disease" }),
});

async function* fetch(web: Web, { base = ADDRESS, signal }: FetchOptions): AsyncGenerator<Page> {
  const { bytes } = await web.get(new URL(base), { as: "text", signal });
  yield { content: bytes, next: null };
}
