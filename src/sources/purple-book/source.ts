import { delimited } from "../reading/delimited.ts";
import { defineSource, type FetchOptions, type Page } from "../source.ts";
import type { Web } from "../web.ts";
import { describe, identify, normalize } from "./normalize.ts";
import { Product } from "./product.ts";

const ADDRESS = "https://purplebooksearch.fda.gov/api/v1/files/purplebook-search-latest-data-download";

export const purpleBook = defineSource({
  id: "purple_book",
  title: { en: "FDA Purple Book", zh: "FDA 紫皮书（已许可生物制品）" },
  group: "approvals",
  homepage: "https://purplebooksearch.fda.gov",
  terms: {
    licence: { en: "Work of the US Government, public domain", zh: "美国政府作品，公有领域" },
    address: null,
    redistribution: "attribution",
    attribution: { en: "Purple Book, US Food and Drug Administration", zh: "紫皮书，美国食品药品监督管理局" },
  },
  cadence: "monthly",
  fresh_days: 62,
  coverage: "whole",
  seen: "real_data",
  obtain: {
    en: "Downloads on the site, Monthly Data: the CSV of a month",
    zh: "网站 Downloads 页面的 Monthly Data：某月的 CSV 文件",
  },
  quirks: [
    {
      en: "A month's file holds two tables, one above the other: what changed, then all products. Changes are kept as records of their own and make no facts.",
      zh: "每月文件含上下两张表：变更与全部产品。变更单独留存，不生成事实。",
    },
    {
      en: "It holds the biologics of CBER, such as cell and gene therapies, which openFDA lacks.",
      zh: "含 CBER 管辖的生物制品（如细胞与基因治疗），openFDA 缺此部分。",
    },
  ],
  live: { address: ADDRESS, incremental: false, fetch },
  reading: delimited({
    delimiter: ",",
    tables: { product: Product },
    ignored: [
      "N/R/U",
      "License Number",
      "Ref. Product Proper Name",
      "Ref. Product Proprietary Name",
      "Date of First Licensure",
      "First Interchangeable Exclusivity Exp. Date",
    ],
    edition: ([title = ""]) => month(title),
  }),
  raw: Product,
  identify,
  describe,
  normalize,
  dated: (product) => product["Approval Date"],
});

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** `… Report - January 2024` speaks for the last day of its month. */
function month(title: string): string | null {
  const [, name = "", year = ""] = /- (\w+) (\d{4})$/.exec(title.trim()) ?? [];
  const at = MONTHS.indexOf(name);
  return at < 0 ? null : new Date(Date.UTC(Number(year), at + 1, 0)).toISOString().slice(0, 10);
}

async function* fetch(web: Web, { base = ADDRESS, signal }: FetchOptions): AsyncGenerator<Page> {
  const { bytes } = await web.get(new URL(base), { as: "text", signal });
  yield { content: bytes, next: null };
}
