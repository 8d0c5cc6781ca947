import { alternatives } from "../reading/alternatives.ts";
import { delimited } from "../reading/delimited.ts";
import { oboGraph } from "../reading/obo-graph.ts";
import { defineSource, type FetchOptions, type Page } from "../source.ts";
import type { Web } from "../web.ts";
import { Disease, Label } from "./disease.ts";
import { describe, identify, normalize } from "./normalize.ts";

const ADDRESS = "https://github.com/monarch-initiative/mondo/releases/latest/download/mondo.json";

export const mondo = defineSource({
  id: "mondo",
  title: { en: "Mondo Disease Ontology", zh: "Mondo 疾病本体" },
  group: "vocabularies",
  homepage: "https://mondo.monarchinitiative.org",
  terms: {
    licence: { en: "CC BY 4.0", zh: "CC BY 4.0（署名）" },
    address: "https://github.com/monarch-initiative/mondo/blob/master/LICENSE",
    redistribution: "attribution",
    attribution: { en: "Mondo Disease Ontology, Monarch Initiative", zh: "Mondo 疾病本体，Monarch Initiative" },
  },
  cadence: "monthly",
  fresh_days: 120,
  coverage: "whole",
  seen: "real_data",
  obtain: {
    en: "The releases of monarch-initiative/mondo on GitHub: mondo.json; or a list of numbers and labels, divided by tabs",
    zh: "GitHub monarch-initiative/mondo 的发布页：mondo.json；或以制表符分隔的编号与名称列表",
  },
  quirks: [
    {
      en: "Obsolete diseases keep their number and bear “obsolete” before their name; the word becomes their status.",
      zh: "已废止的疾病保留编号，名称前冠以“obsolete”；该词转为状态。",
    },
    {
      en: "The graph also holds classes of other ontologies, such as anatomy; only those of Mondo are records.",
      zh: "图中还含其他本体（如解剖学）的类，仅取 Mondo 自身的类。",
    },
    {
      en: "Only exact synonyms are names; broader, narrower and related ones are left out.",
      zh: "仅精确同义词作为名称；广义、狭义和相关同义词不取。",
    },
  ],
  live: { address: ADDRESS, incremental: false, fetch },
  reading: alternatives({
    table: delimited({ delimiter: "\t", tables: { label: Label }, headerless: { label: ["id", "label"] } }),
    json: oboGraph("MONDO"),
  }),
  raw: Disease,
  identify,
  describe,
  normalize,
});

async function* fetch(web: Web, { base = ADDRESS, signal }: FetchOptions): AsyncGenerator<Page> {
  const { bytes } = await web.get(new URL(base), { as: "text", signal });
  yield { content: bytes, next: null };
}
