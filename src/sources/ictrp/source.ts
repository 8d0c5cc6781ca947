import { defineSource } from "../source.ts";
import { reading } from "./layout.ts";
import { describe, identify, normalize } from "./normalize.ts";
import { Trial } from "./trial.ts";

export const ictrp = defineSource({
  id: "ictrp",
  title: {
    en: "WHO International Clinical Trials Registry Platform",
    zh: "世界卫生组织国际临床试验注册平台（ICTRP）",
  },
  group: "trials",
  homepage: "https://trialsearch.who.int",
  terms: {
    licence: {
      en: "Terms of the World Health Organization: free for reading, not to be passed on or sold",
      zh: "适用世界卫生组织条款：可免费查阅，不得转发或用于商业用途",
    },
    address: "https://www.who.int/clinical-trials-registry-platform/terms-and-conditions-for-use",
    redistribution: "no",
    attribution: {
      en: "International Clinical Trials Registry Platform, World Health Organization",
      zh: "世界卫生组织国际临床试验注册平台",
    },
  },
  cadence: "weekly",
  fresh_days: 31,
  coverage: "some",
  seen: "real_data",
  obtain: {
    en: "Search on the site and export the trials found as XML, or ask WHO for the weekly CSV; that has no header, and its 63 columns are known",
    zh: "在网站检索后将结果导出为 XML，或向世界卫生组织索取每周 CSV；后者无表头，其 63 列已内置",
  },
  quirks: [
    {
      en: "WHO repeats what some twenty registers say, each in its own words. A trial goes under the number and the name of its own register, so it meets the record of that register if we have it.",
      zh: "平台汇集二十余个注册机构的数据，用词各异。试验以其原注册机构的编号与名称存储，可与该机构的记录相互对应。",
    },
    {
      en: "Not Recruiting covers trials that have not begun, have closed or are complete, and Authorised says nothing of recruitment; they make no status.",
      zh: "“Not Recruiting”兼指尚未开始、停止招募与已完成，“Authorised”不反映招募情况，均不生成状态。",
    },
    {
      en: "WHO writes EUCTR, CTIS and JPRN- before numbers of other registers; we take the letters off, and keep the whole as an identifier.",
      zh: "平台在部分编号前加 EUCTR、CTIS 或 JPRN-；存储时去除，完整写法另存为标识号。",
    },
    {
      en: "ChiCTR gives the size of each group; enrolment is their sum, unless WHO has cut the cell off at 254 characters. Its phase 0 is a pilot of any kind, and its retrospective studies have no phase; both stay unknown.",
      zh: "ChiCTR 按组填写样本量，入组人数为各组之和（单元格满 254 字符即被平台截断，此时留空）。其“0 期”为各类探索性研究，回顾性研究无分期，二者均留空。",
    },
    {
      en: "Lists are joined by semicolons, which sentences have too: an outcome may come in two pieces. Last refreshed on is the day WHO fetched the trial, not the day its register changed it.",
      zh: "列表以分号连接，而句内也有分号，故同一终点可能被拆为两条。Last refreshed on 为平台抓取日期，并非原注册库的更新日期。",
    },
    {
      en: "Names, addresses, telephones and e-mails of contacts are taken out before anything is kept.",
      zh: "联系人姓名、地址、电话与电子邮件在保存前一律删除。",
    },
  ],
  live: null,
  reading,
  raw: Trial,
  identify,
  describe,
  normalize,
  dated: (trial) => trial.Export_date ?? trial.Last_Refreshed_on,
});
