import { defineSource } from "../source.ts";
import { dated, describe, identify, normalize } from "./normalize.ts";
import { pages } from "./page.ts";
import { Trial } from "./trial.ts";

export const chictr = defineSource({
  id: "chictr",
  title: { en: "Chinese Clinical Trial Registry (ChiCTR)", zh: "中国临床试验注册中心（ChiCTR）" },
  group: "trials",
  homepage: "https://www.chictr.org.cn",
  terms: {
    licence: {
      en: "All rights reserved by the Chinese Clinical Trial Registry; no licence to pass copies on",
      zh: "中国临床试验注册中心保留所有权利，未授权转发",
    },
    address: "https://www.chictr.org.cn",
    redistribution: "no",
    attribution: { en: "Chinese Clinical Trial Registry", zh: "中国临床试验注册中心" },
  },
  cadence: "daily",
  fresh_days: 31,
  coverage: "some",
  seen: "real_data",
  obtain: {
    en: "Open a page of search results or the page of a trial in a browser and save it as HTML; several go into one zip. The site asks programs for proof that they are people, so it is not asked over the network",
    zh: "用浏览器打开检索结果页或试验详情页并另存为 HTML；多页可打包为一个 zip。网站对程序访问设有人机验证，故不提供联网获取",
  },
  quirks: [
    {
      en: "A row of the list and the page of a trial are two records of one trial. A page says everything in Chinese and in English; facts take the English where the register has one word for both, and keep both names of places and outcomes.",
      zh: "列表行与详情页为同一试验的两条记录。详情页中英文对照；机构与终点保留双语名称，其余事实以英文为准，缺失时取中文。",
    },
    {
      en: "The size of each group is given; enrolment is their sum, and unknown where one is missing.",
      zh: "样本量按组填写，入组人数为各组之和；任一组缺失则留空。",
    },
    {
      en: "Primary sponsor is the hospital that leads the study. Who initiated it and who pays are collaborators, often the company whose medicine it is.",
      zh: "“研究实施负责（组长）单位”为牵头医院，作为申办方；“试验主办单位”与“经费或物资来源”（多为药企）列为合作方。",
    },
    {
      en: "Pilot studies, new techniques and retrospective studies stand among the phases; they have none. Types other than interventional and observational have no word of ours.",
      zh: "“研究所处阶段”中的探索性研究、新技术与回顾性研究不是分期，留空；干预性与观察性以外的研究类型亦留空。",
    },
    {
      en: "Names, telephones, e-mails and addresses of applicants, study leaders and ethics committees are left out: only the other cells of a page are kept.",
      zh: "申请人、研究负责人及伦理委员会联系人的姓名、电话、邮箱与地址一律不保存，仅保留页面其余单元格。",
    },
  ],
  live: null,
  reading: pages,
  raw: Trial,
  identify,
  describe,
  normalize,
  dated,
});
