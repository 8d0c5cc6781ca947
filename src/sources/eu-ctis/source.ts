import { alternatives } from "../reading/alternatives.ts";
import { delimited } from "../reading/delimited.ts";
import { json } from "../reading/json.ts";
import { defineSource } from "../source.ts";
import { API, fetch } from "./fetch.ts";
import { AnyTrial, describe, identify, normalize } from "./normalize.ts";
import { TableRow } from "./overview.ts";

const table = delimited({
  delimiter: ",",
  tables: { trial: TableRow },
  ignored: [
    "Age group",
    "Age range secondary identifier",
    "Gender",
    "Trial region",
    "Therapeutic area",
    "Primary endpoint",
    "Secondary endpoints",
    "Decision date",
  ],
});

export const euCtis = defineSource({
  id: "eu_ctis",
  title: { en: "EU Clinical Trials Information System (CTIS)", zh: "欧盟临床试验信息系统（CTIS）" },
  group: "trials",
  homepage: "https://euclinicaltrials.eu",
  terms: {
    licence: {
      en: "Terms of the European Medicines Agency; whether copies may be passed on is not confirmed",
      zh: "适用欧洲药品管理局条款；可否转发尚未确认",
    },
    address: "https://euclinicaltrials.eu/about-this-website/",
    redistribution: "no",
    attribution: {
      en: "Clinical Trials Information System, European Medicines Agency",
      zh: "临床试验信息系统，欧洲药品管理局",
    },
  },
  cadence: "daily",
  fresh_days: 31,
  coverage: "some",
  seen: "documentation",
  obtain: {
    en: "Search on the portal and download the results as CSV; or keep the JSON of its public service, lists or whole trials",
    zh: "在门户检索并下载 CSV 结果；或保存其公开服务返回的 JSON（列表或单项试验全文）",
  },
  quirks: [
    {
      en: "A trial has one record, whichever form it came in. The full document says most; the list and the CSV give conditions, products and sponsors each in one text, which we do not take apart.",
      zh: "每项试验只有一条记录，不论来自哪种格式。单项文件信息最全；列表与 CSV 将适应症、产品和申办方各写成一段文字，我们不作拆分。",
    },
    {
      en: "Ended also holds trials that stopped early. Only the full document tells them, by the notifications of all member states; they are stored as terminated.",
      zh: "状态 Ended 也包括提前终止的试验。仅单项文件可依各成员国通报加以区分，此类记为终止。",
    },
    {
      en: "Trials under evaluation count as not yet recruiting; those expired, cancelled or not authorised as withdrawn. Phases III and IV in one have no word of ours and stay unknown.",
      zh: "审评中的试验记为尚未招募；过期、取消或未获授权的记为撤回。III/IV 期合并试验无对应分期，留空。",
    },
    {
      en: "Enrolment in a full document is the sum of the people planned in each member state and outside the EEA. Start and end are the real ones where known, else those planned.",
      zh: "单项文件中的入组人数为各成员国与欧洲经济区外计划人数之和。起止日期优先取实际日期，否则取计划日期。",
    },
    {
      en: "Products and their active substances are separate interventions. Contacts, investigators, departments and postal addresses are taken out.",
      zh: "产品与其活性成分分别记为干预措施。联系人、研究者、科室及通信地址均予删除。",
    },
    {
      en: "The service lists no more than the first 10,000 trials in one order, so both orders are asked for. It cannot be asked for what changed; a full run asks for every trial and takes hours.",
      zh: "服务按同一排序最多列出前 10,000 项，故正反两序各取一遍。不支持按变更日期查询；完整读取须逐项访问，耗时数小时。",
    },
  ],
  live: { address: API, incremental: false, fetch },
  reading: {
    ...alternatives({
      json: json({
        list: "data",
        beside: ["pagination"],
        personal: [
          "publicContacts",
          "scientificContacts",
          "contactPointForUnion",
          "thirdParties",
          "personInfo",
          "person",
          "functionalName",
          "functionalEmailAddress",
          "departmentName",
          "email",
          "phone",
          "phoneNumber",
          "telephone",
          "oneLine",
          "addressLine1",
          "addressLine2",
          "addressLine3",
          "addressLine4",
        ],
      }),
      table,
    }),
    ...(table.table && { table: table.table }),
  },
  raw: AnyTrial,
  identify,
  describe,
  normalize,
  dated: (trial) => trial.last_update_date,
});
