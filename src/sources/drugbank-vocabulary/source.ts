import type { Facts } from "../../core/tables.ts";
import { factsOf } from "../concept.ts";
import { parts } from "../fields.ts";
import { delimited } from "../reading/delimited.ts";
import { defineSource } from "../source.ts";
import { Drug } from "./drug.ts";

export const drugbankVocabulary = defineSource({
  id: "drugbank_vocabulary",
  title: { en: "DrugBank open vocabulary", zh: "DrugBank 开放药物词表" },
  group: "vocabularies",
  homepage: "https://go.drugbank.com/releases/latest#open-data",
  terms: {
    licence: { en: "CC0", zh: "CC0（放弃著作权）" },
    address: "https://go.drugbank.com/releases/latest#open-data",
    redistribution: "free",
    attribution: { en: "DrugBank open data", zh: "DrugBank 开放数据" },
  },
  cadence: "quarterly",
  fresh_days: 400,
  coverage: "whole",
  seen: "real_data",
  obtain: {
    en: "DrugBank, Downloads, Open Data, DrugBank Vocabulary: a zip with a CSV, in a browser",
    zh: "用浏览器打开 DrugBank 的 Downloads、Open Data、DrugBank Vocabulary：内含 CSV 的 zip",
  },
  quirks: [
    {
      en: "The download stands behind a check for machines, so a person has to fetch it; the other downloads of DrugBank have other terms and do not belong here.",
      zh: "下载页设有机器校验，须人工下载；DrugBank 的其他下载文件适用不同条款，不得在此加载。",
    },
    {
      en: "Synonyms mix languages and spellings without saying so; all are kept as English.",
      zh: "同义词混有多种语言与拼写而未注明，一律记为英文。",
    },
    {
      en: "A drug keeps its older accession numbers beside its own; they are kept as DRUGBANK numbers.",
      zh: "药物除现行编号外列有旧登记号，一并记为 DRUGBANK 编号。",
    },
  ],
  live: null,
  reading: delimited({ delimiter: ",", tables: { drug: Drug } }),
  raw: Drug,
  identify: (drug) => drug["DrugBank ID"],
  describe: (drug) => ({
    kind: "drug",
    title: drug["Common name"],
    address: `https://go.drugbank.com/drugs/${drug["DrugBank ID"]}`,
  }),
  normalize,
});

function normalize(drug: Drug): Facts {
  return factsOf({
    term_id: `DRUGBANK:${drug["DrugBank ID"]}`,
    vocabulary: "DRUGBANK",
    kind: "substance",
    name: drug["Common name"],
    names: { synonym: parts(drug.Synonyms, " | ") },
    identifiers: {
      CAS: [drug.CAS],
      UNII: [drug.UNII],
      INCHIKEY: [drug["Standard InChI Key"]],
      DRUGBANK: parts(drug["Accession Numbers"], " | "),
    },
  });
}
