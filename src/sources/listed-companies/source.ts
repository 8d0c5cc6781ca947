import type { Facts } from "../../core/tables.ts";
import { delimited } from "../reading/delimited.ts";
import { defineSource } from "../source.ts";
import { Company } from "./company.ts";

export const listedCompanies = defineSource({
  id: "listed_companies",
  title: { en: "Listed health-care companies (FinanceDatabase)", zh: "医疗健康上市公司名录（FinanceDatabase）" },
  group: "companies",
  homepage: "https://github.com/JerBouma/FinanceDatabase",
  terms: {
    licence: { en: "MIT", zh: "MIT 许可" },
    address: "https://github.com/JerBouma/FinanceDatabase/blob/main/LICENSE",
    redistribution: "attribution",
    attribution: { en: "FinanceDatabase, J. Bouma, MIT licence", zh: "FinanceDatabase，J. Bouma，MIT 许可" },
  },
  cadence: "irregular",
  fresh_days: 365,
  coverage: "whole",
  seen: "real_data",
  obtain: {
    en: "The equities of FinanceDatabase as CSV; take the sector Health Care only, or every company is loaded",
    zh: "FinanceDatabase 的 equities CSV；请只取医疗健康行业，否则会载入全部公司",
  },
  quirks: [
    {
      en: "The list is kept by volunteers, not by exchanges. A company is listed once per symbol, so that one with shares in Hong Kong and Shenzhen appears twice.",
      zh: "由志愿者维护，并非交易所数据；每个代码一条，同时在香港与深圳上市的公司出现两次。",
    },
    {
      en: "Exchanges are codes of a data vendor (SHH Shanghai, SHZ Shenzhen, HKG Hong Kong, KOE KOSDAQ, NMS, NGM and NCM Nasdaq); we keep them as printed.",
      zh: "交易所为数据商代码（SHH 上海、SHZ 深圳、HKG 香港、KOE KOSDAQ、NMS/NGM/NCM 纳斯达克），照录。",
    },
    {
      en: "Most rows have no ISIN; many have no industry.",
      zh: "多数行没有 ISIN，部分没有行业分类。",
    },
  ],
  live: null,
  reading: delimited({
    delimiter: ",",
    tables: { company: Company },
    ignored: [
      ...["summary", "currency", "sector", "industry_group", "mic", "market", "state", "zipcode", "market_cap"],
      ...["cusip", "figi", "composite_figi", "shareclass_figi"],
    ],
  }),
  raw: Company,
  identify: ({ symbol }) => symbol,
  describe: ({ symbol, name }) => ({ kind: "company", title: `${name}, ${symbol}`, address: null }),
  normalize,
});

function normalize({ symbol, delisted, ...company }: Company): Facts {
  const listing = { listing_id: symbol, ticker: symbol, cik: null, delisted: delisted ?? null };
  return { listed_company: [{ ...company, ...listing }] };
}
