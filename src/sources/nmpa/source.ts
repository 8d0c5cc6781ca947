import { alternatives } from "../reading/alternatives.ts";
import { delimited } from "../reading/delimited.ts";
import { json } from "../reading/json.ts";
import { workbook } from "../reading/workbook.ts";
import { defineSource } from "../source.ts";
import { dated, describe, identify, normalize } from "./normalize.ts";
import { Domestic, Imported, Registration } from "./registration.ts";

const table = {
  tables: { domestic: Domestic.omit({ table: true }), imported: Imported.omit({ table: true }) },
  aliases: {
    药品名称: "产品名称",
    "上市许可持有人（MAH）": "上市许可持有人",
    "产品名称(中文)": "产品名称（中文）",
    "产品名称(英文)": "产品名称（英文）",
    "商品名(中文)": "商品名（中文）",
    "商品名(英文)": "商品名（英文）",
    "剂型(中文)": "剂型（中文）",
    "规格(中文)": "规格（中文）",
    "公司名称(中文)": "公司名称（中文）",
    "公司名称(英文)": "公司名称（英文）",
  },
  ignored: [
    ...[
      "序号",
      "上市许可持有人地址",
      "生产单位",
      "生产地址",
      "产品类别",
      "药品类型",
      "原批准文号",
      "药品本位码",
      "药品本位码备注",
    ],
    ...["原注册证号", "注册证号备注", "分包装批准文号", "地址（中文）", "地址（英文）", "国家/地区（中文）"],
    ...["国家/地区（英文）", "包装规格（中文）", "生产厂商（中文）", "生产厂商（英文）", "有效期截止日", "备注"],
  ],
};

export const nmpa = defineSource({
  id: "nmpa",
  title: { en: "NMPA registrations", zh: "国家药监局药品注册信息" },
  group: "approvals",
  homepage: "https://www.nmpa.gov.cn/datasearch/home-index.html",
  terms: {
    licence: {
      en: "No licence is stated; for use within this installation only",
      zh: "未声明许可；仅限本系统内部使用",
    },
    address: null,
    redistribution: "no",
    attribution: { en: "National Medical Products Administration of China", zh: "国家药品监督管理局" },
  },
  cadence: "irregular",
  fresh_days: 365,
  coverage: "some",
  seen: "real_data",
  obtain: {
    en: "The data search of the NMPA offers no download and guards itself against programs: load a table (CSV or Excel) that you exported under the column names of its pages, or lines of JSON with the number and the names",
    zh: "国家药监局数据查询不提供下载，且有反爬防护：请加载按网页字段名整理的表格（CSV 或 Excel），或含批准文号与名称的逐行 JSON",
  },
  quirks: [
    {
      en: "The files that we have seen are of 2019 and hold only numbers and names, of domestic biologics and of imported medicines; no dates, holders or states. Tables with the columns of the NMPA's pages are read as the pages name them; we have seen no real one.",
      zh: "已见的真实文件为 2019 年的编号与名称（国产生物制品、进口药品），无日期、持有人和状态。按网页字段名整理的表格依网页字段读取，尚未见过真实文件。",
    },
    {
      en: "The year inside a number, such as 国药准字S20180014, is when the number was given, which renewals change; no date is made of it.",
      zh: "批准文号中的年份（如国药准字S20180014）为编号年份，再注册时可能变更，不据此推断批准日期。",
    },
    {
      en: "The name of a product is its generic name with the form, such as 琥珀酸普芦卡必利片; it stands where other registers name the substance.",
      zh: "产品名称为含剂型的通用名称（如琥珀酸普芦卡必利片），存入其他注册库填写活性成分的位置。",
    },
    {
      en: "A biologic is told by the letter S in its number; diagnostic kits have it too. A number beginning with B is for large packs to be divided in China, one with C for Hong Kong, Macao and Taiwan.",
      zh: "编号含字母 S 者记为生物制品，其中包括体外诊断试剂；冠 B 者为境内分包装用大包装，含 C 者为港澳台医药产品。",
    },
    {
      en: "Where a row prints two numbers without anything between them, both are taken.",
      zh: "同一行两个编号连写时，两个均收录。",
    },
  ],
  live: null,
  reading: alternatives({
    json: json({ list: "data" }),
    table: delimited({ delimiter: ",", encoding: "gb18030", ...table }),
    workbook: workbook(table),
  }),
  raw: Registration,
  identify,
  describe,
  normalize,
  dated,
});
