import { alternatives } from "../reading/alternatives.ts";
import { type DelimitedOptions, delimited } from "../reading/delimited.ts";
import { defineSource } from "../source.ts";
import { Designation } from "./designation.ts";
import { dated, describe, identify, normalize } from "./normalize.ts";
import { exportedPage } from "./page.ts";

const ADDRESSES = ["Sponsor Address 1", "Sponsor Address 2", "Sponsor Zip"];

const table: DelimitedOptions = {
  delimiter: ",",
  encoding: "windows-1252",
  tables: { designation: Designation },
  aliases: {
    "Exclusivity Protected Indication * (Shown for approvals from Jan. 1, 2013, to the present)":
      "Exclusivity Protected Indication",
    "Exclusivity Protected Indication * (Shown on labeling)": "Exclusivity Protected Indication",
  },
  ignored: [
    "Date Designation Withdrawn or Revoked",
    "FDA Orphan Approval Status",
    "Sponsor City",
    "Sponsor State",
    "Sponsor Country",
    ...ADDRESSES,
  ],
  personal: ADDRESSES,
};

export const fdaOrphan = defineSource({
  id: "fda_orphan",
  title: { en: "FDA orphan drug designations and approvals", zh: "FDA 孤儿药认定与批准" },
  group: "approvals",
  homepage: "https://www.accessdata.fda.gov/scripts/opdlisting/oopd/",
  terms: {
    licence: { en: "Work of the US Government, public domain", zh: "美国政府作品，公有领域" },
    address: "https://www.fda.gov/about-fda/about-website/website-policies",
    redistribution: "attribution",
    attribution: {
      en: "Orphan Drug Designations and Approvals, US Food and Drug Administration",
      zh: "孤儿药认定与批准数据库，美国食品药品监督管理局",
    },
  },
  cadence: "weekly",
  fresh_days: 62,
  coverage: "whole",
  seen: "real_data",
  obtain: {
    en: "Search on the site from 01/01/1983 to today with the output format Excel; the file it gives, or a CSV made of it",
    zh: "在网站以 01/01/1983 至今为日期范围检索，输出格式选 Excel；使用所得文件或由其另存的 CSV",
  },
  quirks: [
    {
      en: "The result of a search is taken as the whole list; of a narrower search, say on loading that the file is not the whole.",
      zh: "检索结果视为完整名单；如检索范围较窄，载入时请注明并非全部。",
    },
    {
      en: "A designation has a row for every approval, and sometimes for every indication of it; all bear the key of the designation.",
      zh: "同一认定按批准（有时按适应症）分为多行，各行均带有该认定的编号。",
    },
    {
      en: "Spreadsheets shorten years to two digits. The Orphan Drug Act is of 1983, so 83 to 99 are of the last century.",
      zh: "经电子表格转存后年份可能只剩两位。《孤儿药法》颁布于 1983 年，故 83 至 99 属上世纪。",
    },
    {
      en: "A note in the last row is refused, as it names no designation. Streets and postcodes of sponsors are left out.",
      zh: "末行为说明文字，不含认定信息，予以拒收。申办方的街道和邮编不予保留。",
    },
    {
      en: "The site gives its list only to a form filled in by a browser, and its guard turns programs away: load a file.",
      zh: "网站仅向浏览器提交的表单提供名单，其防护会拦截程序访问，请载入文件。",
    },
  ],
  live: null,
  reading: { ...alternatives({ table: delimited(table), markup: exportedPage(table) }), table },
  raw: Designation,
  identify,
  describe,
  normalize,
  dated,
});
