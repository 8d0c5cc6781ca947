import { joined } from "../reading/joined.ts";
import { defineSource, type FetchOptions, type Page } from "../source.ts";
import type { Web } from "../web.ts";
import { describe, identify, normalize } from "./normalize.ts";
import { Product, SHAPES } from "./product.ts";
import { ADDRESSES, HEADERS, tableOf } from "./tables.ts";

const ADDRESS = "https://www.canada.ca/content/dam/hc-sc/documents/services/drug-product-database/";

/** Marketed, cancelled, approved and dormant products. */
const ARCHIVES: readonly string[] = ["allfiles.zip", "allfiles_ia.zip", "allfiles_ap.zip", "allfiles_dr.zip"];

export const healthCanadaDpd = defineSource({
  id: "health_canada_dpd",
  title: { en: "Health Canada Drug Product Database", zh: "加拿大卫生部药品数据库（DPD）" },
  group: "approvals",
  homepage:
    "https://www.canada.ca/en/health-canada/services/drugs-health-products/drug-products/drug-product-database.html",
  terms: {
    licence: { en: "Open Government Licence – Canada", zh: "加拿大开放政府许可" },
    address: "https://open.canada.ca/en/open-government-licence-canada",
    redistribution: "attribution",
    attribution: {
      en: "Health Canada, Drug Product Database. Contains information licensed under the Open Government Licence – Canada",
      zh: "加拿大卫生部药品数据库。包含依据《加拿大开放政府许可》许可的信息",
    },
  },
  cadence: "monthly",
  fresh_days: 62,
  coverage: "some",
  seen: "documentation",
  obtain: {
    en: "What is the DPD data extract, All files: allfiles.zip (marketed), allfiles_ia.zip (cancelled), allfiles_ap.zip (approved), allfiles_dr.zip (dormant); each as it is",
    zh: "DPD Data Extract 页面的 All files：allfiles.zip（在售）、allfiles_ia.zip（注销）、allfiles_ap.zip（已批准未上市）、allfiles_dr.zip（休眠），无需解压",
  },
  quirks: [
    {
      en: "Every archive holds the products of one state, and a product that changes its state moves to another under the same drug code: load all four of a day, or it keeps its old state here.",
      zh: "每个压缩包只含一种状态的产品；状态变更的产品以同一药品代码移至另一压缩包。请加载同日的四个文件，否则此处仍为旧状态。",
    },
    {
      en: "The tables have no headers; their columns are those of the publisher's read-me. The tables of therapeutic classes are not in the archives of all files: the ATC code is then unknown.",
      zh: "各表无表头，列序依发布方说明文件。总压缩包不含治疗分类表，此时 ATC 代码为空。",
    },
    {
      en: "A product is one strength and form under one DIN. An approval date is there only where the status history has it; a dormant product, not sold for a year, counts as authorised.",
      zh: "一个 DIN 对应一种规格剂型。仅状态历史中有 APPROVED 时才有批准日期；休眠产品（停售满一年）仍视为获批。",
    },
    {
      en: "A product on Schedule D is a biologic. Veterinary products and disinfectants are kept as records and make no facts.",
      zh: "列入附表 D（Schedule D）者为生物制品。兽药和消毒剂保留记录，不生成事实。",
    },
  ],
  live: { address: ADDRESS, incremental: false, fetch },
  reading: joined({
    delimiter: ",",
    encoding: "windows-1252",
    tables: SHAPES,
    headerless: HEADERS,
    tableOf,
    root: "drug",
    key: "DRUG_CODE",
    optional: ["form", "route", "schedule", "ther", "biosimilar"],
    personal: ADDRESSES,
  }),
  raw: Product,
  identify,
  describe,
  normalize,
  dated: ({ drug }) => drug.LAST_UPDATE_DATE,
});

/** The token of a page is the name of its archive. */
async function* fetch(web: Web, { after, base = ADDRESS, signal }: FetchOptions): AsyncGenerator<Page> {
  const from = ARCHIVES.indexOf(after ?? "");
  for (let at = Math.max(0, from); at < ARCHIVES.length; at += 1) {
    const { bytes } = await web.get(new URL(ARCHIVES[at] as string, base), { as: "bytes", signal });
    yield { content: bytes, next: ARCHIVES[at + 1] ?? null };
  }
}
