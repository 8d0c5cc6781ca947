import { alternatives } from "../reading/alternatives.ts";
import { delimited } from "../reading/delimited.ts";
import { json } from "../reading/json.ts";
import { defineSource } from "../source.ts";
import { describe, identify, normalize } from "./normalize.ts";
import { aliases, Price } from "./price.ts";
import { API, fetch } from "./service.ts";

const table = {
  delimiter: ",",
  tables: { rate: Price },
  aliases,
  ignored: [
    ...["Pharmacy Type Indicator", "Pharmacy_Type_Indicator", "OTC", "Explanation Code", "Explanation_Code"],
    ...["Classification for Rate Setting", "Classification_for_Rate_Setting"],
    ...["Corresponding Generic Drug NADAC Per Unit", "Corresponding_Generic_Drug_NADAC_Per_Unit"],
    ...["Corresponding Generic Drug Effective Date", "Corresponding_Generic_Drug_Effective_Date"],
  ],
} as const;

export const nadac = defineSource({
  id: "nadac",
  title: { en: "NADAC (National Average Drug Acquisition Cost)", zh: "NADAC（美国全国平均药品采购成本）" },
  group: "prices",
  homepage: "https://data.medicaid.gov",
  terms: {
    licence: { en: "Work of the US Government, public domain", zh: "美国政府作品，公有领域" },
    address: null,
    redistribution: "attribution",
    attribution: {
      en: "National Average Drug Acquisition Cost, US Centers for Medicare & Medicaid Services",
      zh: "全国平均药品采购成本，美国医疗保险和医疗补助服务中心（CMS）",
    },
  },
  cadence: "weekly",
  fresh_days: 21,
  coverage: "whole",
  seen: "documentation",
  obtain: {
    en: "data.medicaid.gov, the dataset NADAC of a year: its CSV, or the JSON of the API for one week",
    zh: "data.medicaid.gov 的年度 NADAC 数据集：下载 CSV，或用 API 取某一周的 JSON",
  },
  quirks: [
    {
      en: "A record is the rate of one product code from one day on. The file of a year repeats a rate week by week; the repetitions are superseded.",
      zh: "一条记录为某产品代码自某日起的价格。年度文件逐周重复同一价格，重复者视为被取代。",
    },
    {
      en: "The network path asks for the newest week only.",
      zh: "联网时只取最新一周。",
    },
    {
      en: "What pharmacies paid on average to acquire a unit, before rebates; it is no list price.",
      zh: "为药房平均采购成本（未计返利），并非标价。",
    },
    {
      en: "The description holds name, strength and form in one abbreviated text; we do not part it.",
      zh: "品名、规格、剂型合写为一段缩写文字，不予拆分。",
    },
  ],
  live: { address: API, incremental: false, fetch },
  reading: { ...alternatives({ table: delimited(table), json: json({ list: "results" }) }), table },
  raw: Price,
  identify,
  describe,
  normalize,
  dated: (price) => price.as_of_date,
});
