import type { Facts } from "../../core/tables.ts";
import { factsOf } from "../concept.ts";
import { delimited } from "../reading/delimited.ts";
import { defineSource, type FetchOptions, type Page } from "../source.ts";
import type { Web } from "../web.ts";
import { Country } from "./country.ts";

const ADDRESS = "https://raw.githubusercontent.com/datasets/country-codes/main/data/country-codes.csv";

export const countryCodes = defineSource({
  id: "country_codes",
  title: { en: "Country codes", zh: "国家和地区代码" },
  group: "vocabularies",
  homepage: "https://github.com/datasets/country-codes",
  terms: {
    licence: { en: "Open Data Commons PDDL, public domain", zh: "ODC PDDL，公有领域" },
    address: "https://opendatacommons.org/licenses/pddl/1-0/",
    redistribution: "free",
    attribution: { en: "Country codes, Datahub", zh: "Country codes 数据集，Datahub" },
  },
  cadence: "irregular",
  fresh_days: 800,
  coverage: "whole",
  seen: "real_data",
  obtain: {
    en: "The repository datasets/country-codes on GitHub: data/country-codes.csv",
    zh: "GitHub 仓库 datasets/country-codes：data/country-codes.csv",
  },
  quirks: [
    {
      en: "The names are those that the United Nations print, beside the short names of CLDR; English names may end in an article in brackets.",
      zh: "名称以联合国所用者为准，另附 CLDR 简称；英文名称末尾可能带括号冠词。",
    },
    {
      en: "Columns of other codes, languages and currencies are not kept.",
      zh: "其他代码、语种与货币各列不予保留。",
    },
  ],
  live: { address: ADDRESS, incremental: false, fetch },
  reading: delimited({
    delimiter: ",",
    tables: { country: Country },
    ignored: [
      ..."FIFA Dial MARC GAUL FIPS WMO ITU IOC DS Capital Continent TLD Languages EDGAR wikidata_id".split(" "),
      ...["ar", "es", "fr", "ru"].map((language) => `official_name_${language}`),
      ...["Arabic", "French", "Russian", "Spanish"].flatMap((name) => [
        `UNTERM ${name} Short`,
        `UNTERM ${name} Formal`,
      ]),
      ...["currency_name", "currency_alphabetic_code", "currency_numeric_code", "currency_minor_unit"].map(iso4217),
      ...["Global Code", "Global Name", "Region Code", "Region Name", "Sub-region Code", "Sub-region Name"],
      ...["Intermediate Region Code", "Intermediate Region Name", "Geoname ID", iso4217("currency_country_name")],
      ...["Small Island Developing States (SIDS)", "Land Locked Developing Countries (LLDC)"],
      "Least Developed Countries (LDC)",
    ],
  }),
  raw: Country,
  identify: (country) => country["ISO3166-1-Alpha-2"],
  describe: (country) => ({
    kind: "country",
    title: country.official_name_en,
    title_zh: country.official_name_cn,
    address: "https://github.com/datasets/country-codes",
  }),
  normalize,
});

function iso4217(column: string): string {
  return `ISO4217-${column}`;
}

function normalize(country: Country): Facts {
  return factsOf({
    term_id: `ISO3166:${country["ISO3166-1-Alpha-2"]}`,
    vocabulary: "ISO3166",
    kind: "country",
    name: country.official_name_en,
    name_zh: country.official_name_cn,
    status: country.is_independent === "Yes" ? null : country.is_independent,
    names: {
      synonym: [country["CLDR display name"], country["UNTERM English Short"], country["UNTERM English Formal"]],
      code: [country["ISO3166-1-Alpha-2"], country["ISO3166-1-Alpha-3"]],
    },
    names_zh: [country["UNTERM Chinese Short"], country["UNTERM Chinese Formal"]],
    identifiers: {
      "ISO3166-1-ALPHA-2": [country["ISO3166-1-Alpha-2"]],
      "ISO3166-1-ALPHA-3": [country["ISO3166-1-Alpha-3"]],
      "ISO3166-1-NUMERIC": [country["ISO3166-1-numeric"]],
      M49: [country.M49],
    },
  });
}

async function* fetch(web: Web, { base = ADDRESS, signal }: FetchOptions): AsyncGenerator<Page> {
  const { bytes } = await web.get(new URL(base), { as: "text", signal });
  yield { content: bytes, next: null };
}
