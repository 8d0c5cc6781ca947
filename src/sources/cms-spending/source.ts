import { Fault } from "../../core/fault.ts";
import { alternatives } from "../reading/alternatives.ts";
import { delimited } from "../reading/delimited.ts";
import { json } from "../reading/json.ts";
import { defineSource, type FetchOptions, type Page } from "../source.ts";
import type { Web } from "../web.ts";
import { dated, describe, identify, normalize } from "./normalize.ts";
import { Spending, tables, yearlyColumns } from "./spending.ts";

const API = "https://data.cms.gov/data-api/v1/dataset";

export const cmsSpending = defineSource({
  id: "cms_spending",
  title: {
    en: "CMS Medicare spending by drug (Parts B and D)",
    zh: "CMS 美国联邦医疗保险按药品支出（B 部分与 D 部分）",
  },
  group: "prices",
  homepage: "https://data.cms.gov/summary-statistics-on-use-and-payments/medicare-medicaid-spending-by-drug",
  terms: {
    licence: { en: "Work of the US Government, public domain", zh: "美国政府作品，公有领域" },
    address: null,
    redistribution: "attribution",
    attribution: {
      en: "Medicare Spending by Drug, US Centers for Medicare & Medicaid Services",
      zh: "Medicare 按药品支出数据，美国医疗保险和医疗补助服务中心（CMS）",
    },
  },
  cadence: "yearly",
  fresh_days: 500,
  coverage: "whole",
  seen: "real_data",
  obtain: {
    en: "data.cms.gov, Medicare Part B or Part D Spending by Drug: the CSV of a release or its data API; the dashboards of 2013 to 2017 with a row per year are read too",
    zh: "data.cms.gov 的 Medicare Part B / Part D Spending by Drug：任一版本的 CSV 或数据 API；2013—2017 年每年一行的旧版表格亦可读取",
  },
  quirks: [
    {
      en: "There are four layouts, told by the header: Part B and Part D, with a row per year or with columns for five years. Each is a kind of its own, so that loading one does not remove another.",
      zh: "共四种版式，按表头识别：B 部分与 D 部分，每年一行或五年并列。各为一类，互不覆盖。",
    },
    {
      en: "A release with five years replaces the last one; the year that drops out stays in the history only.",
      zh: "新的五年版本取代上一版；退出窗口的年份仅保留在历史版本中。",
    },
    {
      en: "Part D lists each manufacturer and then all of them as “Overall”. Rows without a manufacturer are of all of them: do not add them to the others.",
      zh: "D 部分先列各生产企业，再以“Overall”列合计。无企业名的行即为合计，不可与其他行相加。",
    },
    {
      en: "Amounts are gross: rebates and price concessions are not taken off. An asterisk behind a name is a footnote and is left out.",
      zh: "金额为毛额，未扣除返利与价格折让。名称后的星号为脚注标记，予以去除。",
    },
    {
      en: "Blank figures are suppressed or absent, never nought. A year without any figure makes no fact.",
      zh: "空白表示隐匿或缺失，并非零；全年无数据的年份不生成事实。",
    },
    {
      en: "Only the layouts with a row per year were read from real files; those with columns per year follow what CMS documents.",
      zh: "每年一行的版式已用真实文件核对；五年并列的版式依 CMS 文档编写。",
    },
  ],
  live: { address: API, incremental: false, fetch },
  reading: alternatives({
    table: delimited({
      delimiter: ",",
      encoding: "windows-1252",
      tables,
      ignored: [
        ...["Drug Description", "Average Spending Per Claim", "Average Spending Per Beneficiary", "Description"],
        ...["inf_rate", "baseyear", "yeartype", "Inf Total Spend", "Category", "HCPCS_Desc"],
        ...yearlyColumns,
      ],
    }),
    json: json({ list: "data" }),
  }),
  raw: Spending,
  identify,
  describe,
  normalize,
  dated,
});

const DATASETS = {
  part_d: "7e0b4365-fd63-4a29-8f5e-e0ac9f66a81b",
  part_b: "76a714ad-3a2c-43ac-b76d-9dadf8f7d890",
} as const;
const ROWS = 5000;

/** The rows of Part D, then those of Part B. A page that is not full is the last of its programme. */
async function* fetch(web: Web, { after, base = API, signal }: FetchOptions): AsyncGenerator<Page> {
  let token: string | null = after ?? "part_d/0";
  while (token) {
    const [programme = "", from = "0"]: string[] = token.split("/");
    const address = new URL(`${base}/${DATASETS[programme as keyof typeof DATASETS]}/data`);
    address.searchParams.set("size", String(ROWS));
    address.searchParams.set("offset", from);
    const { bytes, value } = await web.get(address, { as: "json", signal });
    if (!Array.isArray(value) || (!value.length && from === "0"))
      throw new Fault("source_changed", `${address.host} answered without rows.`, { address: address.href });
    const full = value.length >= ROWS;
    token = full ? `${programme}/${Number(from) + ROWS}` : programme === "part_d" ? "part_b/0" : null;
    yield { content: bytes, next: token };
  }
}
