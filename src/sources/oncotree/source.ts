import type { Facts } from "../../core/tables.ts";
import { factsOf } from "../concept.ts";
import { defineSource, type FetchOptions, type Page } from "../source.ts";
import type { Web } from "../web.ts";
import { tree } from "./tree.ts";
import { TumorType } from "./tumor-type.ts";

const ADDRESS = "https://oncotree.mskcc.org/api/tumorTypes";

export const oncotree = defineSource({
  id: "oncotree",
  title: { en: "OncoTree", zh: "OncoTree 肿瘤分类" },
  group: "vocabularies",
  homepage: "https://oncotree.mskcc.org",
  terms: {
    licence: { en: "CC BY 4.0", zh: "CC BY 4.0（署名）" },
    address: "https://oncotree.mskcc.org",
    redistribution: "attribution",
    attribution: { en: "OncoTree, Memorial Sloan Kettering Cancer Center", zh: "OncoTree，纪念斯隆-凯特琳癌症中心" },
  },
  cadence: "irregular",
  fresh_days: 400,
  coverage: "whole",
  seen: "real_data",
  obtain: {
    en: "Ask the API for tumorTypes or tumorTypes/tree and keep the answer as a file",
    zh: "调用其 API 的 tumorTypes 或 tumorTypes/tree，并将返回结果存为文件",
  },
  quirks: [
    {
      en: "The tree and the flat list hold the same types; the tree alone also has its root, TISSUE. Root and organs are no diseases.",
      zh: "树与平铺列表所含类型相同，但根节点 TISSUE 仅见于树；根节点与器官不作为疾病。",
    },
    {
      en: "Codes a type bore before are kept as former names; codes it revoked, and its precursors, meant something else and are not.",
      zh: "类型的历史代码作为曾用名保留；其所取代（revocations）及前身（precursors）代码含义不同，不予保留。",
    },
  ],
  live: { address: ADDRESS, incremental: false, fetch },
  reading: tree,
  raw: TumorType,
  identify: ({ code }) => code,
  describe: ({ code, name }) => ({
    kind: "tumor_type",
    title: `${name} (${code})`,
    address: "https://oncotree.mskcc.org",
  }),
  normalize,
});

function normalize({ code, name, parent, level, externalReferences, history }: TumorType): Facts {
  return factsOf({
    term_id: `ONCOTREE:${code}`,
    vocabulary: "ONCOTREE",
    kind: (level ?? 0) < 2 ? "other" : "disease",
    name,
    names: { code: [code], former: history ?? [] },
    identifiers: externalReferences ?? {},
    relations: parent ? [{ relation: "is_a", other_id: `ONCOTREE:${parent}` }] : [],
  });
}

async function* fetch(web: Web, { base = ADDRESS, signal }: FetchOptions): AsyncGenerator<Page> {
  const { bytes } = await web.get(new URL(base), { as: "json", signal });
  yield { content: bytes, next: null };
}
