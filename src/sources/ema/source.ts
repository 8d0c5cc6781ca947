import { readDay } from "../fields.ts";
import { alternatives } from "../reading/alternatives.ts";
import { json } from "../reading/json.ts";
import { workbook } from "../reading/workbook.ts";
import { defineSource, type FetchOptions, type Page } from "../source.ts";
import type { Web } from "../web.ts";
import { COLUMNS, IGNORED } from "./columns.ts";
import { Medicine } from "./medicine.ts";
import { dated, describe, identify, normalize } from "./normalize.ts";

const ADDRESS = "https://www.ema.europa.eu/en/documents/report/medicines-output-medicines_json-report_en.json";

export const ema = defineSource({
  id: "ema",
  title: { en: "EMA medicines", zh: "欧洲药品管理局（EMA）药品目录" },
  group: "approvals",
  homepage: "https://www.ema.europa.eu/en/medicines/download-medicine-data",
  terms: {
    licence: {
      en: "EMA legal notice: free to reproduce and distribute, with acknowledgement of EMA as the source",
      zh: "EMA 法律声明：注明来源为 EMA 即可复制和分发",
    },
    address: "https://www.ema.europa.eu/en/about-us/about-website/legal-notice",
    redistribution: "attribution",
    attribution: { en: "European Medicines Agency", zh: "欧洲药品管理局（EMA）" },
  },
  cadence: "daily",
  fresh_days: 14,
  coverage: "whole",
  seen: "real_data",
  obtain: {
    en: "Download medicine data on the site: the Excel table of medicines, or the JSON of the same; workbooks of the layout before 2024 are read too",
    zh: "网站 Download medicine data 页面的药品 Excel 表或同内容的 JSON；2024 年以前版式的 Excel 亦可读取",
  },
  quirks: [
    {
      en: "The workbooks until 2023 list only medicines with an assessment report and call every ended authorisation “Withdrawn”; later ones add withdrawn applications and opinions, and tell withdrawn, expired, lapsed and revoked apart.",
      zh: "2023 年及以前的工作簿只列有评估报告（EPAR）的药品，终止的许可一律称 Withdrawn；其后增列撤回申请和 CHMP 意见，并区分撤市、到期、失效与吊销。",
    },
    {
      en: "The editions of August 2024 print the number of a procedure instead of the product number for five medicines; we use the number that other editions print for the same page.",
      zh: "2024 年 8 月各版有 5 个药品误将程序编号填作产品编号；按同一网页在其他版本中的产品编号处理。",
    },
    {
      en: "Conditional, exceptional, accelerated and orphan are said of the day of the edition: an authorisation that was converted, or an orphan status that ended, is no longer marked. Where several apply, the route is the first of these three.",
      zh: "附条件、特殊情形、加速评审和孤儿药标记均为该版当日状态：已转为常规许可或孤儿药资格终止的不再标注。多项并存时，途径取前三者中的第一项。",
    },
    {
      en: "An authorisation date may stand beside the status “Opinion” while the page waits for the decision; the status is kept as printed. Many ended authorisations have no date of their end.",
      zh: "状态仍为 Opinion 时可能已列许可日期（页面尚待更新），状态照录。许多已终止的许可未列终止日期。",
    },
    {
      en: "Veterinary medicines are kept as records and make no facts.",
      zh: "兽药保留记录，不生成事实。",
    },
  ],
  live: { address: ADDRESS, incremental: false, fetch },
  reading: alternatives({
    json: json({ list: "data", beside: ["meta"] }),
    workbook: workbook({ tables: { medicine: Medicine }, aliases: COLUMNS, ignored: IGNORED, edition }),
  }),
  raw: Medicine,
  identify,
  describe,
  normalize,
  dated,
});

/** `22/08/2024 - 15:06` or `Tue, 05/12/2023 - 01:46` above the header. */
function edition(cells: readonly string[]): string | null {
  const stated = cells.map((cell) => /^(?:\w{3}, )?(\d\d\/\d\d\/\d{4}) - \d\d:\d\d$/.exec(cell)?.[1]).find(Boolean);
  return (stated && readDay(stated, "day_first")) ?? null;
}

async function* fetch(web: Web, { base = ADDRESS, signal }: FetchOptions): AsyncGenerator<Page> {
  const { bytes } = await web.get(new URL(base), { as: "json", signal });
  yield { content: bytes, next: null };
}
