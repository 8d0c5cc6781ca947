import { Fault } from "../../core/fault.ts";
import { delimited } from "../reading/delimited.ts";
import { told } from "../reading/told.ts";
import { xml } from "../reading/xml.ts";
import { defineSource, type FetchOptions, type Page } from "../source.ts";
import type { Web } from "../web.ts";
import { Heading, Term, TreeNumber } from "./heading.ts";
import { describe, identify, normalize } from "./normalize.ts";

const ADDRESS = "https://nlmpubs.nlm.nih.gov/projects/mesh/MESH_FILES/xmlmesh/";

const lists = ["Concept", "RegistryNumber", "Term", "TreeNumber"];
const descriptors = xml({ element: "DescriptorRecord", lists });
const supplementary = xml({ element: "SupplementalRecord", lists });
const extract = delimited({ delimiter: "\t", tables: { tree_number: TreeNumber, term: Term } });

export const mesh = defineSource({
  id: "mesh",
  title: { en: "Medical Subject Headings (MeSH)", zh: "医学主题词表（MeSH）" },
  group: "vocabularies",
  homepage: "https://www.nlm.nih.gov/mesh/",
  terms: {
    licence: {
      en: "Free to use with the year of the edition and a note that it may not be the newest",
      zh: "可自由使用，须注明版本年份，并说明可能并非最新版",
    },
    address: "https://www.nlm.nih.gov/databases/download/terms_and_conditions_mesh.html",
    redistribution: "attribution",
    attribution: {
      en: "Medical Subject Headings, US National Library of Medicine",
      zh: "医学主题词表，美国国家医学图书馆",
    },
  },
  cadence: "yearly",
  fresh_days: 400,
  coverage: "whole",
  seen: "real_data",
  obtain: {
    en: "NLM download page for MeSH: desc<year>.xml and supp<year>.xml, packed or not; or the extracts of terms and tree numbers as TSV",
    zh: "美国国家医学图书馆 MeSH 下载页：desc<年份>.xml 与 supp<年份>.xml（压缩与否均可）；或术语与树状结构号的 TSV 摘录",
  },
  quirks: [
    {
      en: "A heading may stand in several places of the tree; every tree number is kept, as in_tree.",
      zh: "同一主题词可位于树状结构多处；每个树状结构号均记为 in_tree。",
    },
    {
      en: "Headings of the branches C and D alone are kept as diseases and substances; the TSV extract has no branches beside its terms, so their kind stays open.",
      zh: "仅属 C 类或 D 类的主题词记为疾病或物质；TSV 摘录的术语不含类目，其类别不明。",
    },
    {
      en: "A heading gathers concepts of which only one is preferred; terms of the others are narrower and are not kept as its names.",
      zh: "一个主题词含多个概念，仅一个为首选；其余概念的词语含义较窄，不作为其名称。",
    },
    {
      en: "A supplementary concept is mapped to a heading for indexing; the heading need not be broader, so the mapping is not kept.",
      zh: "补充概念为标引而映射至主题词，后者未必为上位概念，故不保留该映射。",
    },
    {
      en: "The extracts by columns and the XML are different tables of one vocabulary: the XML's headings take the place of the extract's.",
      zh: "TSV 摘录与 XML 属同一词表的不同形式：加载 XML 后，其主题词取代摘录中的主题词。",
    },
  ],
  live: { address: ADDRESS, incremental: false, fetch },
  reading: told((start) => {
    if (!start.startsWith("<")) return extract;
    return start.includes("<SupplementalRecord") ? supplementary : descriptors;
  }),
  raw: Heading,
  identify,
  describe,
  normalize,
});

/** The list of files says which year is the newest; then come its descriptors and its supplementary concepts. */
async function* fetch(web: Web, { after, base = ADDRESS, signal }: FetchOptions): AsyncGenerator<Page> {
  const newest = after ?? (await newestOf(web, new URL(base), signal));
  const packed = async (name: string) => (await web.get(new URL(name, base), { as: "bytes", signal })).bytes;
  const supplement = newest.replace("desc", "supp");
  if (newest !== supplement) yield { content: await packed(newest), next: supplement };
  yield { content: await packed(supplement), next: null };
}

async function newestOf(web: Web, address: URL, signal: AbortSignal | undefined): Promise<string> {
  const { text } = await web.get(address, { as: "page", signal });
  const newest = [...text.matchAll(/\bdesc\d{4}\.gz\b/g)]
    .map(([name]) => name)
    .sort()
    .at(-1);
  if (newest) return newest;
  throw new Fault("source_changed", `${address.host} lists no file of descriptors: ${address.href}`);
}
