import { defineSource } from "../source.ts";
import { dated, describe, identify, normalize } from "./normalize.ts";
import { pages } from "./page.ts";
import { JrctPage } from "./trial.ts";

export const jrct = defineSource({
  id: "jrct",
  title: { en: "Japan Registry of Clinical Trials (jRCT)", zh: "日本临床研究等提交与公开系统（jRCT）" },
  group: "trials",
  homepage: "https://jrct.mhlw.go.jp",
  terms: {
    licence: {
      en: "Public Data License 1.0 for the site; collecting its trials as a whole needs leave from its help desk",
      zh: "网站内容适用公共数据利用规约 1.0；成规模收集试验信息须事先向其服务台申请许可",
    },
    address: "https://jrct.mhlw.go.jp/agreement",
    redistribution: "no",
    attribution: {
      en: "Japan Registry of Clinical Trials, Ministry of Health, Labour and Welfare",
      zh: "日本 jRCT，厚生劳动省",
    },
  },
  cadence: "daily",
  fresh_days: 62,
  coverage: "some",
  seen: "documentation",
  obtain: {
    en: "Search on the site, open a trial and save its page as HTML, English or Japanese; many pages may be put in one zip",
    zh: "在网站检索，打开试验页面并存为 HTML（英文或日文均可）；多个页面可打包为一个 ZIP",
  },
  quirks: [
    {
      en: "The site asks not to be read by machines, so nothing is fetched; what a person saved is read.",
      zh: "该网站要求不得以程序自动读取，故不联网抓取，仅读取人工保存的页面。",
    },
    {
      en: "English and Japanese are two pages and two records of one trial. Names stay in the language of the page; a Japanese title stands where there is no English one.",
      zh: "英文页与日文页为同一试验的两条记录。名称保留页面语言；无英文题目时存日文题目。",
    },
    {
      en: "Only known lines of a page are taken in; physicians, contacts, hospitals and committees are left behind, and so is the sponsor of any study but those numbered jRCT2, where it is a physician.",
      zh: "仅读取页面中已知的栏目；医师、联系人、医疗机构及委员会信息均不收录；除 jRCT2 编号外，申办方为医师个人，亦不收录。",
    },
    {
      en: "Newer English pages tell no names of medicines, only what is done; such trials have no interventions. Regions such as Europe are no countries.",
      zh: "较新的英文页只描述干预过程而不列药名，此类试验无干预措施记录。欧洲等地区不作为国家。",
    },
    {
      en: "Japanese pages count years by era; 令和元年 is 2019.",
      zh: "日文页使用年号纪年，如令和元年即 2019 年。",
    },
  ],
  live: null,
  reading: pages,
  raw: JrctPage,
  identify,
  describe,
  normalize,
  dated,
});
