import { alternatives } from "../reading/alternatives.ts";
import { delimited } from "../reading/delimited.ts";
import { workbook } from "../reading/workbook.ts";
import { defineSource } from "../source.ts";
import { Approval } from "./approval.ts";
import { describe, identify, normalize } from "./normalize.ts";

const table = {
  tables: { approval: Approval },
  aliases: {
    "Review category": "Review Category",
    Category: "Review Category",
    "Approval date": "Approval Date",
    No: "No.",
    "Brand Name (Applicant company)": "Brand Name (Applicant Company)",
    "New Approval/ Partial Change": "New Approval/Partial Change",
    "Active Ingredient(s) (underlined: new active ingredient)": "Active Ingredient (underlined: new active ingredient)",
    "Active Ingredient (underlined: New active ingredient)": "Active Ingredient (underlined: new active ingredient)",
    "Indications, etc.": "Indications",
  },
};

export const pmda = defineSource({
  id: "pmda",
  title: { en: "PMDA approved drugs", zh: "日本 PMDA 批准药品清单" },
  group: "approvals",
  homepage: "https://www.pmda.go.jp/english/review-services/reviews/approved-information/drugs/0002.html",
  terms: {
    licence: {
      en: "The site policy names the Public Data License 1.0; whether it covers these lists is not confirmed",
      zh: "网站政策采用《公共数据许可 1.0》；是否涵盖本清单尚未确认",
    },
    address: "https://www.pmda.go.jp/english/0013.html",
    redistribution: "no",
    attribution: {
      en: "Pharmaceuticals and Medical Devices Agency, Japan",
      zh: "日本独立行政法人医药品医疗器械综合机构（PMDA）",
    },
  },
  cadence: "monthly",
  fresh_days: 62,
  coverage: "some",
  seen: "real_data",
  obtain: {
    en: "Reviews, Approved Information, List of Approved Products: the list of a fiscal year as Excel, or a CSV with the same column names; the PDF has to be turned into a table first",
    zh: "网站 Reviews – Approved Information 的批准产品清单：按财年的 Excel，或列名相同的 CSV；PDF 须先转为表格",
  },
  quirks: [
    {
      en: "The real file that we have seen (2004 to March 2024) was made from the PDF lists: 45 rows, most of 2007, hold little more than a name and no day, rows of 2010 are torn apart, a header's second line stands among the rows and is refused, and rows that repeat each other word for word are kept once.",
      zh: "已见的真实文件（2004 年至 2024 年 3 月）由 PDF 清单转成：45 行（多为 2007 年）几乎只有名称且无日期，2010 年部分行被拆散，夹在行间的表头第二行予以拒收，逐字重复的行只留一条。",
    },
    {
      en: "A row is a decision on one or several products of one company, whose names share a cell with the company's; we split off what stands in the last brackets as the holder and leave the names together.",
      zh: "一行为对同一公司一个或多个产品的一项审批，产品名与公司名同处一格；取末尾括号内为持有人，产品名不再拆分。",
    },
    {
      en: "Only rows with a new approval get a decision date; a partial change, such as a new indication, has its day in its submission. Where a row prints two days, the first is taken.",
      zh: "只有含新批准的行有批准日期；部分变更（如新增适应症）的日期记于提交记录。一行两个日期时取第一个。",
    },
    {
      en: "Rows have no number that lasts, so that a row whose words change becomes another record. Generic medicines are not listed.",
      zh: "各行无固定编号，文字改动即视为另一条记录。清单不含仿制药。",
    },
    {
      en: "Review categories that a spreadsheet turned into days (1-Jun) are turned back (6-1).",
      zh: "被电子表格误转为日期的审评类别（如 1-Jun）已还原（6-1）。",
    },
  ],
  live: null,
  reading: alternatives({ table: delimited({ delimiter: ",", ...table }), workbook: workbook(table) }),
  raw: Approval,
  identify,
  describe,
  normalize,
  dated: (approval) => approval["Approval Date"],
});
