import { delimited } from "../reading/delimited.ts";
import { defineSource, type FetchOptions, type Page } from "../source.ts";
import type { Web } from "../web.ts";
import { dated, describe, identify, normalize } from "./normalize.ts";
import { Exclusivity, OrangeBookRow, Patent, Product } from "./rows.ts";

const ADDRESS = "https://www.fda.gov/media/76860/download?attachment";

export const orangeBook = defineSource({
  id: "orange_book",
  title: { en: "FDA Orange Book", zh: "FDA 橙皮书（具有治疗等效性评价的已批准药品）" },
  group: "approvals",
  homepage: "https://www.fda.gov/drugs/drug-approvals-and-databases/orange-book-data-files",
  terms: {
    licence: { en: "Work of the US Government, public domain", zh: "美国政府作品，公有领域" },
    address: "https://www.fda.gov/about-fda/about-website/website-policies",
    redistribution: "attribution",
    attribution: { en: "Orange Book, US Food and Drug Administration", zh: "橙皮书，美国食品药品监督管理局" },
  },
  cadence: "monthly",
  fresh_days: 62,
  coverage: "whole",
  seen: "real_data",
  obtain: {
    en: "Orange Book Data Files: the zip, or products.txt, patent.txt or exclusivity.txt alone",
    zh: "Orange Book Data Files 页面的压缩包，或其中的 products.txt、patent.txt、exclusivity.txt 单个文件",
  },
  quirks: [
    {
      en: "The date of approval is that of the product, which a supplement may have added years after the application was approved. “Approved Prior to Jan 1, 1982” is no date.",
      zh: "批准日期为该产品自身的日期，可能因补充申请而比申请首次获批晚数年。“Approved Prior to Jan 1, 1982”不作为日期。",
    },
    {
      en: "A patent is listed once per use code; the use is part of the record's id. A number that ends in *PED is the same patent with its paediatric exclusivity, and stays as printed.",
      zh: "同一专利按用途代码分行列出，用途代码计入记录编号。以 *PED 结尾的是同一专利附加儿科独占期，按原样保留。",
    },
    {
      en: "A blank substance or product flag is unknown: patents listed before August 2003 have none. The delist flag says that the holder asked for removal; blank is no.",
      zh: "物质或产品标记为空即未知：2003 年 8 月前登记的专利没有该标记。撤列标记表示持有人已申请撤列；空白为否。",
    },
    {
      en: "Some rows of patents and exclusivities are printed twice; the earlier counts as superseded. One exclusivity code may end on several days.",
      zh: "个别专利和独占期重复列出，较早一行计为被取代。同一独占代码可能有多个到期日。",
    },
    {
      en: "The files state no edition; its day is the newest approval or patent submission in them. The publisher takes out patents and exclusivities that have ended, some only years later.",
      zh: "文件未注明版本日期，以其中最新的批准或专利提交日期为准。已到期的专利和独占期由发布方陆续删除，个别滞后数年。",
    },
    {
      en: "Remarks between asterisks in the strength, such as a Federal Register determination, stay in the kept text only. Biologics are not in it; see the Purple Book.",
      zh: "规格栏中星号之间的备注（如联邦公报认定）仅保留在原文中。不含生物制品，见紫皮书。",
    },
  ],
  live: { address: ADDRESS, incremental: false, fetch },
  reading: delimited({
    delimiter: "~",
    encoding: "windows-1252",
    tables: { product: Product, patent: Patent, exclusivity: Exclusivity },
    ignored: ["TE_Code", "RLD", "RS"],
  }),
  raw: OrangeBookRow,
  identify,
  describe,
  normalize,
  dated,
});

async function* fetch(web: Web, { base = ADDRESS, signal }: FetchOptions): AsyncGenerator<Page> {
  const { bytes } = await web.get(new URL(base), { as: "bytes", signal });
  yield { content: bytes, next: null };
}
