import { defineSource } from "../source.ts";
import { dated, describe, identify, normalize } from "./normalize.ts";
import { aactTables } from "./reading.ts";
import { AactRow } from "./rows.ts";

export const aact = defineSource({
  id: "aact",
  title: { en: "AACT, ClinicalTrials.gov in tables", zh: "AACT（ClinicalTrials.gov 关系表）" },
  group: "trials",
  homepage: "https://aact.ctti-clinicaltrials.org",
  terms: {
    licence: {
      en: "Work of the US Government, public domain; CTTI asks to be named",
      zh: "美国政府作品，公有领域；CTTI 要求注明来源",
    },
    address: null,
    redistribution: "attribution",
    attribution: {
      en: "AACT database, Clinical Trials Transformation Initiative, from ClinicalTrials.gov",
      zh: "AACT 数据库，临床试验转化倡议（CTTI），源自 ClinicalTrials.gov",
    },
  },
  cadence: "daily",
  fresh_days: 62,
  coverage: "some",
  seen: "real_data",
  obtain: {
    en: "On the site, Download, Pipe-delimited Files: the zip as it is; or single tables of an extract as CSV, one after the other",
    zh: "网站 Download 页面的 Pipe-delimited Files：直接载入 ZIP；或逐个载入摘录表的 CSV 文件",
  },
  quirks: [
    {
      en: "Every row of every table is a record of its own: study, intervention, condition, sponsor, location. Rows go by what they say, since AACT numbers them anew every night; a row that a table repeats is superseded.",
      zh: "每张表的每一行都是一条记录：试验、干预、适应症、申办方、地点。AACT 每晚重新编号，故以内容为标识；表内重复的行记为被取代。",
    },
    {
      en: "Extracts do not say which sponsor leads. All sponsors of an extract are stored as collaborators, and the study's sponsor stays unknown.",
      zh: "摘录表不区分主要申办方，所列申办方均存为合作方，试验的申办方留空。",
    },
    {
      en: "Where only the month is known AACT writes its last day; we store the month. An enrolment of 99999999 means that nobody said.",
      zh: "仅知月份时 AACT 写该月最后一日，我们按月保存。入组人数 99999999 表示未填报。",
    },
    {
      en: "Some sponsors name a doctor or a telephone as the facility; the name is taken out and the place stays, so that two of one town become one record. Tables of contacts, officials and results are not opened.",
      zh: "部分申办方在机构名称栏填写医生姓名或电话，予以删除，仅留地点；同一城市的两名医生因此并为一条。联系人、负责人及结果各表不读取。",
    },
    {
      en: "The archive has no lasting address and is larger than what we fetch at once: download it and load the file.",
      zh: "压缩包没有固定网址，且超出单次抓取上限：请下载后载入文件。",
    },
  ],
  live: null,
  reading: aactTables,
  raw: AactRow,
  identify,
  describe,
  normalize,
  dated,
});
