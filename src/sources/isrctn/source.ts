import { xml } from "../reading/xml.ts";
import { defineSource } from "../source.ts";
import { API, fetch } from "./fetch.ts";
import { dated, describe, identify, normalize } from "./normalize.ts";
import { FullTrial } from "./trial.ts";

export const isrctn = defineSource({
  id: "isrctn",
  title: { en: "ISRCTN Registry", zh: "ISRCTN 临床试验注册库" },
  group: "trials",
  homepage: "https://www.isrctn.com",
  terms: {
    licence: {
      en: "Said to be CC BY 4.0 by the register's own pages; not confirmed here",
      zh: "注册库自称采用 CC BY 4.0 许可；本处尚未确认",
    },
    address: "https://www.isrctn.com/page/faqs",
    redistribution: "no",
    attribution: { en: "ISRCTN Registry, BioMed Central", zh: "ISRCTN 注册库，BioMed Central" },
  },
  cadence: "daily",
  fresh_days: 31,
  coverage: "some",
  seen: "documentation",
  obtain: {
    en: "Ask https://www.isrctn.com/api/query/format/default with q and limit, and save the XML",
    zh: "以 q 与 limit 参数访问 https://www.isrctn.com/api/query/format/default，保存返回的 XML",
  },
  quirks: [
    {
      en: "The register works a trial's status out of its dates whenever somebody looks. Only what it states, such as Stopped, is a fact; the others have no status.",
      zh: "该库在查看时才依日期推算试验状态。仅明文状态（如 Stopped）生成事实，其余试验无状态。",
    },
    {
      en: "Enrolment is the final number where it is above nought, else the target. Phases III and IV in one have no word of ours and stay unknown.",
      zh: "入组人数取大于零的最终人数，否则取目标人数。III/IV 期合并试验无对应分期，留空。",
    },
    {
      en: "Drugs, conditions and outcomes are each one text, which we do not take apart. England, Scotland, Wales and Northern Ireland count as the United Kingdom.",
      zh: "药物、适应症与结局各为一段文字，不作拆分。英格兰、苏格兰、威尔士和北爱尔兰均记为英国。",
    },
    {
      en: "Contacts, and the addresses of sponsors, centres and committees, are taken out.",
      zh: "联系人以及申办方、研究中心和伦理委员会的地址均予删除。",
    },
    {
      en: "The service ignores offsets: it gives the first trials again. It is therefore asked month by month of the last edit, and the counts are compared.",
      zh: "该服务忽略偏移参数，只会重复返回首批试验；故按最后修改月份逐月读取并核对数量。",
    },
  ],
  live: { address: API, incremental: true, fetch },
  reading: xml({
    element: "fullTrial",
    lists: ["country", "trialCentre", "condition", "intervention", "secondaryNumber", "sponsor", "funder"],
    personal: ["contact", "contactDetails", "address", "zip", "patientInfoSheet", "email", "telephone"],
  }),
  raw: FullTrial,
  identify,
  describe,
  normalize,
  dated,
});
