import { load } from "cheerio";
import { Fault } from "../../core/fault.ts";
import { delimited } from "../reading/delimited.ts";
import { defineSource, type FetchOptions, type Page } from "../source.ts";
import type { Web } from "../web.ts";
import { describe, identify, normalize } from "./normalize.ts";
import { aliases, monthOf, Price } from "./price.ts";

const ADDRESS =
  "https://www.nhsbsa.nhs.uk/pharmacies-gp-practices-and-appliance-contractors/drug-tariff/drug-tariff-part-viii";

export const nhsDrugTariff = defineSource({
  id: "nhs_drug_tariff",
  title: {
    en: "NHS Drug Tariff, Part VIIIA (England and Wales)",
    zh: "英国 NHS 药品目录价（Drug Tariff 第 VIIIA 部分）",
  },
  group: "prices",
  homepage: ADDRESS,
  terms: {
    licence: { en: "Open Government Licence v3.0", zh: "英国开放政府许可 3.0 版" },
    address: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    redistribution: "attribution",
    attribution: {
      en: "Drug Tariff Part VIIIA, NHS Business Services Authority, under the Open Government Licence v3.0",
      zh: "Drug Tariff 第 VIIIA 部分，NHS 商业服务管理局，依英国开放政府许可 3.0 版",
    },
  },
  cadence: "monthly",
  fresh_days: 62,
  coverage: "whole",
  seen: "documentation",
  obtain: {
    en: "NHSBSA, Drug Tariff Part VIII: the CSV of Part VIIIA of a month",
    zh: "NHSBSA 网站 Drug Tariff Part VIII 页面：某月 Part VIIIA 的 CSV",
  },
  quirks: [
    {
      en: "The basic price is printed in pence and stored in pounds. It pays for the pack, before the deduction for discounts.",
      zh: "基本价格以便士列示，存为英镑；按包装计，未扣除折扣回收。",
    },
    {
      en: "The column of the unit has no name; we call it Unit. Above the header stand a title and a blank row.",
      zh: "单位栏没有表头，我们称为 Unit；表头之上有标题行和空行。",
    },
    {
      en: "The title names the month and often not the year. Where the year is missing, prices have no effective date.",
      zh: "标题写明月份，但常不写年份；缺年份时价格没有生效日期。",
    },
    {
      en: "Names are generic and hold the strength; a pack with its SNOMED code (VMPP) is a record.",
      zh: "名称为通用名并含规格；每个带 SNOMED 代码（VMPP）的包装为一条记录。",
    },
    {
      en: "Concessionary prices and the lists of specials (Parts VIIIB and VIIID) are not in it.",
      zh: "不含让步价格（concessionary prices）及特制药品清单（VIIIB、VIIID）。",
    },
  ],
  live: { address: ADDRESS, incremental: false, fetch },
  reading: delimited({
    delimiter: ",",
    encoding: "windows-1252",
    tables: { pack: Price },
    aliases,
    edition: (cells) => cells.map(monthOf).find(Boolean) ?? null,
  }),
  raw: Price,
  identify,
  describe,
  normalize,
});

/** The page lists the files of several months, the newest first; their names follow no rule but that they name the part. */
async function* fetch(web: Web, { base = ADDRESS, signal }: FetchOptions): AsyncGenerator<Page> {
  const { text } = await web.get(new URL(base), { as: "page", signal });
  const $ = load(text);
  const files = $("a[href]")
    .toArray()
    .map((link) => $(link).attr("href") ?? "")
    .filter((address) => /part[\s%20_-]*viiia\b.*\.csv$/i.test(address));
  const newest = files.map((file) => new URL(file, base)).sort((a, b) => folderOf(b).localeCompare(folderOf(a)))[0];
  if (!newest)
    throw new Fault("source_changed", "The page of the Drug Tariff links no CSV of Part VIIIA.", { address: base });
  const { bytes } = await web.get(newest, { as: "text", signal });
  yield { content: bytes, next: null };
}

/** `/sites/default/files/2026-10/…`: the month in which the file was put there. */
const folderOf = ({ pathname }: URL): string => /\/(20\d\d-\d\d)\//.exec(pathname)?.[1] ?? "";
