import { defineSource, type FetchOptions, type Page } from "../source.ts";
import type { Web } from "../web.ts";
import { famplexTables } from "./layout.ts";
import { describe, identify, normalize } from "./normalize.ts";
import { FamplexRow } from "./row.ts";

const ADDRESS = "https://raw.githubusercontent.com/sorgerlab/famplex/master/";
const FILES = ["entities.csv", "equivalences.csv", "grounding_map.csv", "relations.csv"];

export const famplex = defineSource({
  id: "famplex",
  title: { en: "FamPlex", zh: "FamPlex 蛋白家族与复合物" },
  group: "vocabularies",
  homepage: "https://sorgerlab.github.io/famplex/",
  terms: {
    licence: { en: "CC0", zh: "CC0（放弃著作权）" },
    address: "https://github.com/sorgerlab/famplex/blob/master/LICENSE",
    redistribution: "free",
    attribution: { en: "FamPlex, Laboratory of Systems Pharmacology", zh: "FamPlex，哈佛医学院系统药理学实验室" },
  },
  cadence: "irregular",
  fresh_days: 366,
  coverage: "whole",
  seen: "real_data",
  obtain: {
    en: "The repository sorgerlab/famplex on GitHub: entities.csv, equivalences.csv, grounding_map.csv and relations.csv, or the archive of the repository",
    zh: "GitHub 仓库 sorgerlab/famplex：entities.csv、equivalences.csv、grounding_map.csv、relations.csv，或整个仓库的压缩包",
  },
  quirks: [
    {
      en: "The tables have no headers; they are told by the number of their columns.",
      zh: "各表无表头，按列数识别。",
    },
    {
      en: "Genes stand by their symbol and are kept as HGNC_SYMBOL, not as HGNC numbers.",
      zh: "基因以符号而非 HGNC 编号表示，记为 HGNC_SYMBOL。",
    },
    {
      en: "Whether an entry is a family or a complex follows from its relations alone: load entities with relations, or its kind stays open.",
      zh: "条目属于家族还是复合物仅能由关系表得知：entities 须与 relations 一并加载，否则类别不明。",
    },
  ],
  live: { address: ADDRESS, incremental: false, fetch },
  reading: famplexTables,
  raw: FamplexRow,
  identify,
  describe,
  normalize,
});

async function* fetch(web: Web, { after, base = ADDRESS, signal }: FetchOptions): AsyncGenerator<Page> {
  for (const [at, file] of FILES.entries()) {
    if (after && at < FILES.indexOf(after)) continue;
    const { bytes } = await web.get(new URL(file, base), { as: "text", signal });
    yield { content: bytes, next: FILES[at + 1] ?? null };
  }
}
