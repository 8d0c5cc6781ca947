import { joined } from "../reading/joined.ts";
import { defineSource, type FetchOptions, type Page } from "../source.ts";
import type { Web } from "../web.ts";
import { dated, describe, identify, marketOf, normalize } from "./normalize.ts";
import { ApplicationRows, tables } from "./tables.ts";

const ADDRESS = "https://www.fda.gov/media/89850/download";

export const drugsAtFda = defineSource({
  id: "drugs_at_fda",
  title: { en: "Drugs@FDA", zh: "Drugs@FDA（FDA 药品审批数据库）" },
  group: "approvals",
  homepage: "https://www.fda.gov/drugs/drug-approvals-and-databases/drugsfda-data-files",
  terms: {
    licence: { en: "Work of the US Government, public domain", zh: "美国政府作品，公有领域" },
    address: "https://www.fda.gov/about-fda/about-website/website-policies",
    redistribution: "attribution",
    attribution: { en: "Drugs@FDA, US Food and Drug Administration", zh: "Drugs@FDA，美国食品药品监督管理局" },
  },
  cadence: "weekly",
  fresh_days: 21,
  coverage: "whole",
  seen: "real_data",
  obtain: {
    en: "Drugs@FDA Data Files: the zip of tables, as it comes",
    zh: "Drugs@FDA Data Files 页面的数据表压缩包，无需解压",
  },
  quirks: [
    {
      en: "The date of approval is that of the application: the first original submission with status AP. A product added later by a supplement bears it too; the Orange Book gives the day of each product.",
      zh: "批准日期为申请的日期：首个状态为 AP 的原始申请（ORIG）。后经补充申请增加的产品也取此日期；各产品自身的批准日期见橙皮书。",
    },
    {
      en: "About one application in seven has no original submission in the tables, and so no date of approval.",
      zh: "约七分之一的申请在表中没有原始申请记录，因而没有批准日期。",
    },
    {
      en: "The tables do not fit together: submissions, products and market statuses of applications that are not listed are refused one by one; a market status of a product that is not listed makes no fact where the application lists others.",
      zh: "各表之间并不完全对应：所属申请未列出的申报、产品和上市状态逐条拒收；申请另列有产品时，未列出产品的上市状态不生成事实。",
    },
    {
      en: "An application whose products are not listed, as while approval is tentative, gives one authorisation without a product number.",
      zh: "未列出产品的申请（如暂定批准期间）只生成一条无产品编号的许可。",
    },
    {
      en: "Remarks between asterisks in the strength, such as a Federal Register determination, stay in the kept text only. 1900-01-01 means that the day is unknown.",
      zh: "规格栏中星号之间的备注（如联邦公报认定）仅保留在原文中。1900-01-01 表示日期未知。",
    },
    {
      en: "Orphan is true where any submission of the application bears the property; the others are unknown, not false. Accelerated approval is not told.",
      zh: "任一申报带有孤儿药属性即记为孤儿药；其余为未知而非否。表中不说明是否为加速批准。",
    },
    {
      en: "Only applications of CDER: cell and gene therapies, vaccines and blood products of CBER are in the Purple Book. Documents and therapeutic equivalence codes are not read.",
      zh: "仅含 CDER 的申请：CBER 管辖的细胞与基因治疗、疫苗和血液制品见紫皮书。文件链接与治疗等效性代码不予读取。",
    },
  ],
  live: { address: ADDRESS, incremental: false, fetch },
  reading: joined({
    delimiter: "\t",
    encoding: "windows-1252",
    tables,
    tableOf,
    root: "Applications",
    key: "ApplNo",
    lookups: ["MarketingStatus_Lookup", "SubmissionClass_Lookup"],
    ignored: [
      "ApplPublicNotes",
      "ReferenceDrug",
      "ReferenceStandard",
      "SubmissionClassCodeDescription",
      "SubmissionPropertyTypeID",
      "SubmissionsPublicNotes",
    ],
  }),
  raw: ApplicationRows.superRefine((rows, context) => {
    for (const { code, status } of marketOf(rows)) {
      if (status) continue;
      const message = `Expected the code of a market status that we know, not “${code}”.`;
      context.addIssue({ code: "custom", path: ["MarketingStatus", "MarketingStatusID"], message });
    }
  }),
  identify,
  describe,
  normalize,
  dated,
});

/** The files of the archive are named as their tables; documents and equivalence codes are of no use here. */
function tableOf(name: string): string | null {
  const table = name.replace(/^.*\//, "").replace(/\.txt$/i, "");
  return Object.hasOwn(tables, table) ? table : null;
}

async function* fetch(web: Web, { base = ADDRESS, signal }: FetchOptions): AsyncGenerator<Page> {
  const { bytes } = await web.get(new URL(base), { as: "bytes", signal });
  yield { content: bytes, next: null };
}
