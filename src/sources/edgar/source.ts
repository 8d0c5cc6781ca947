import { defineSource } from "../source.ts";
import { Filing } from "./filing.ts";
import { describe, identify, normalize } from "./normalize.ts";
import { filings } from "./reading.ts";
import { fetch, INTERVAL_MS, SEARCH } from "./service.ts";

export const edgar = defineSource({
  id: "edgar",
  title: { en: "SEC EDGAR current reports (8-K, 6-K)", zh: "SEC EDGAR 临时报告（8-K、6-K）" },
  group: "companies",
  homepage: "https://www.sec.gov/edgar",
  terms: {
    licence: {
      en: "Filings are public; the SEC asks for no more than ten requests a second and for a contact",
      zh: "申报文件公开；SEC 要求每秒不超过十次请求并注明联系方式",
    },
    address: "https://www.sec.gov/os/accessing-edgar-data",
    redistribution: "attribution",
    attribution: { en: "EDGAR, US Securities and Exchange Commission", zh: "EDGAR，美国证券交易委员会（SEC）" },
  },
  cadence: "daily",
  fresh_days: 31,
  coverage: "some",
  seen: "real_data",
  obtain: {
    en: "Filings cut into items as JSON, as EDGAR-CRAWLER writes them (one file a filing, or a zip of them); or the full-text search over the network",
    zh: "按条目拆分的 JSON 申报文件（EDGAR-CRAWLER 格式，每份一个文件或打包为 zip）；亦可联网全文检索",
  },
  quirks: [
    {
      en: "What is found about licences is a lead with its quotation, for a person to look at. It is never a fact, and never becomes a deal by itself.",
      zh: "从文中找出的许可信息只是附原文的线索，供人工核阅；不是事实，也不会自动成为交易。",
    },
    {
      en: "Rules read sentence by sentence: what was agreed, and the sums beside words such as upfront or milestone. They miss what is told only in tables or over several sentences.",
      zh: "规则逐句判读：所达成的协议，以及首付款、里程碑等字样旁的金额。仅见于表格或跨句表述者可能漏读。",
    },
    {
      en: "Acquisitions are leads only where the text speaks of medicines; licences of trademarks and software, loans, leases, pay and results are left out.",
      zh: "并购仅在文本涉及医药时列为线索；商标与软件许可、借款、租赁、薪酬及业绩内容不取。",
    },
    {
      en: "Sections on directors and officers (5.02, formerly 6), signatures, contacts and sentences with an address or a telephone are taken out before anything is kept; quotations are counted in what is left.",
      zh: "董事及高管条目（5.02，旧编号 6）、签署、联系人以及含邮箱或电话的句子在留存前即删除；引文位置以删后文本计。",
    },
    {
      en: "A range of sums has no amount, only its words. A sum for an upfront payment and milestones together is “other”, so that nothing is counted twice.",
      zh: "金额区间只留原文，不取数值；首付款与里程碑合计的金额记为“其他”，避免重复计算。",
    },
    {
      en: "Over the network it asks for documents that speak of a license agreement, milestones and royalties, since a day or else of the last 31 days. A filing may come as several documents, each a record with the same filing number. The file path was held against real filings, the network path against what is documented.",
      zh: "联网时检索含 license agreement、milestones、royalties 的文件，自指定日起，否则为近 31 天。一份申报可含多个文件，各为一条记录，申报号相同。文件路径已用真实申报核对，联网路径依文档编写。",
    },
  ],
  live: { address: SEARCH, incremental: true, interval_ms: INTERVAL_MS, fetch },
  reading: filings,
  raw: Filing,
  identify,
  describe,
  normalize,
  dated: ({ filing_date }) => filing_date,
});
