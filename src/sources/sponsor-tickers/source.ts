import { whole } from "../reading/whole.ts";
import { defineSource } from "../source.ts";
import { Entry, entriesOf } from "./entry.ts";

export const sponsorTickers = defineSource({
  id: "sponsor_tickers",
  title: { en: "Trial sponsors and their tickers", zh: "试验申办方与股票代码对照" },
  group: "companies",
  homepage: "https://github.com/adourian/Clinical-Trial-Outcomes",
  terms: {
    licence: { en: "MIT", zh: "MIT 许可" },
    address: "https://github.com/adourian/Clinical-Trial-Outcomes",
    redistribution: "attribution",
    attribution: { en: "Clinical-Trial-Outcomes, MIT licence", zh: "Clinical-Trial-Outcomes，MIT 许可" },
  },
  cadence: "frozen",
  fresh_days: 3650,
  coverage: "whole",
  seen: "real_data",
  obtain: {
    en: "hash_maps.py of the project, as text",
    zh: "该项目的 hash_maps.py，文本文件",
  },
  quirks: [
    {
      en: "It is the text of a program: a dictionary of names and tickers with comments. We read it and never run it; entries that are commented out are left out.",
      zh: "为程序文本：带注释的名称—代码字典。只读取，不执行；被注释掉的条目不取。",
    },
    {
      en: "Made by hand: tickers are of the company or of its buyer, of any exchange, some long delisted. The comment behind an entry is its note; check before relying on it.",
      zh: "人工编写：代码可能属本公司或收购方，交易所不一，部分早已退市。条目后的注释作为备注，使用前须核对。",
    },
  ],
  live: null,
  reading: whole(entriesOf),
  raw: Entry,
  identify: ({ map, name, ticker }) => `${map}/${name}/${ticker}`,
  describe: ({ map, name, ticker }) => ({ kind: map, title: `${name}, ${ticker}`, address: null }),
  normalize: ({ name, ticker, note }) => ({ company_name: [{ name, relation: "ticker", value: ticker, note }] }),
});
