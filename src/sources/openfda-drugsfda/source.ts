import { json } from "../reading/json.ts";
import { defineSource } from "../source.ts";
import { Entry } from "./entry.ts";
import { fetch, INDEX } from "./live.ts";
import { dated, describe, identify, normalize } from "./normalize.ts";

export const openfdaDrugsfda = defineSource({
  id: "openfda_drugsfda",
  title: { en: "openFDA, Drugs@FDA", zh: "openFDA（Drugs@FDA 数据接口）" },
  group: "approvals",
  homepage: "https://open.fda.gov/apis/drug/drugsfda/",
  terms: {
    licence: { en: "CC0 1.0, public domain dedication", zh: "CC0 1.0，公有领域贡献" },
    address: "https://open.fda.gov/license/",
    redistribution: "attribution",
    attribution: { en: "openFDA, US Food and Drug Administration", zh: "openFDA，美国食品药品监督管理局" },
  },
  cadence: "daily",
  fresh_days: 14,
  coverage: "some",
  seen: "documentation",
  obtain: {
    en: "Downloads on open.fda.gov, Drugs@FDA: the zip; or an answer of the service to a query, saved as JSON",
    zh: "open.fda.gov 的 Downloads 页面中 Drugs@FDA 的压缩包；或将接口查询结果保存为 JSON",
  },
  quirks: [
    {
      en: "It lacks the biologics of CBER: cell and gene therapies such as Carvykti (BLA125746), vaccines and blood products are in the Purple Book only.",
      zh: "缺 CBER 管辖的生物制品：细胞与基因治疗（如 Carvykti，BLA125746）、疫苗和血液制品仅见于紫皮书。",
    },
    {
      en: "It is made of the tables of Drugs@FDA, so the two never confirm each other. Of a product with two market statuses it keeps one.",
      zh: "由 Drugs@FDA 数据表生成，二者不能互相印证。产品有两种上市状态时只保留其一。",
    },
    {
      en: "The date of approval is that of the application: the first original submission with status AP.",
      zh: "批准日期为申请的日期：首个状态为 AP 的原始申请（ORIG）。",
    },
    {
      en: "Since a day, it is asked for applications with a submission decided on or after it; a mere change of market status is not found so. The service pages to 26,000 applications; all of them come as files.",
      zh: "按日期增量查询的是该日及以后有审批决定的申请，仅上市状态变动不在其内。接口翻页上限为 26,000 条，全量以文件方式获取。",
    },
    {
      en: "A file may be the answer to a query, so a file alone removes nothing.",
      zh: "文件可能只是某次查询的结果，故载入文件不会删除已有记录。",
    },
  ],
  live: { address: INDEX, incremental: true, fetch },
  reading: json({ list: "results", beside: ["meta"] }),
  raw: Entry,
  identify,
  describe,
  normalize,
  dated,
});
