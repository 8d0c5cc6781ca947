import { Fault } from "../../core/fault.ts";
import { defineSource, type FetchOptions, type Page } from "../source.ts";
import type { Web } from "../web.ts";
import { bulk } from "./bulk.ts";
import { describe, normalize } from "./normalize.ts";
import { reading } from "./pull.ts";
import { Study, StudyPage } from "./study.ts";

const API = "https://clinicaltrials.gov/api/v2/studies";

export const clinicalTrialsGov = defineSource({
  id: "clinicaltrials_gov",
  title: { en: "ClinicalTrials.gov", zh: "美国临床试验注册库" },
  homepage: "https://clinicaltrials.gov",
  group: "trials",
  terms: {
    licence: {
      en: "Work of the US Government; free to use with attribution and the date of processing",
      zh: "美国政府作品；可自由使用，须注明来源和处理日期",
    },
    address: "https://clinicaltrials.gov/about-site/terms-conditions",
    redistribution: "attribution",
    attribution: {
      en: "ClinicalTrials.gov, US National Library of Medicine",
      zh: "ClinicalTrials.gov，美国国家医学图书馆",
    },
  },
  cadence: "daily",
  fresh_days: 7,
  coverage: "some",
  seen: "real_data",
  obtain: {
    en: "Search on the site and download as JSON, or ask its API, version 2; a study, a list, a page, lines, packed or not",
    zh: "在网站检索后下载 JSON，或调用其 API 第 2 版；单项、列表、分页或逐行，压缩与否均可",
  },
  quirks: [
    {
      en: "An enrolment of 99999999 means that nobody said; we store nothing.",
      zh: "入组人数 99999999 表示未填报，不予保存。",
    },
    {
      en: "Dates are days, months or years; we store the first day and the precision.",
      zh: "日期可能精确到日、月或年；保存首日并注明精度。",
    },
    {
      en: "The status UNKNOWN is the register's word for a study not verified for two years; it is a status, not a gap.",
      zh: "状态 UNKNOWN 指两年未核实的试验，是一种状态而非缺失。",
    },
  ],
  live: { address: API, incremental: true, fetch },
  reading,
  personal: ["centralContacts", "overallOfficials", "contacts", "pointOfContact", "responsibleParty"],
  raw: Study,
  identify: (study) => study.protocolSection.identificationModule.nctId,
  describe,
  normalize,
  dated: (study) => study.protocolSection.statusModule?.lastUpdatePostDateStruct?.date ?? null,
  bulk,
});

async function* fetch(web: Web, { since, after, base = API, signal }: FetchOptions): AsyncGenerator<Page> {
  let token = after;
  do {
    const address = pageAddress(base, since, token);
    const { bytes, value } = await web.get(address, { as: "json", signal });
    const page = StudyPage.safeParse(value);
    if (!page.success) {
      throw new Fault("source_changed", `${address.origin} answered without a list of studies.`, {
        address: address.href,
      });
    }
    token = page.data.nextPageToken ?? null;
    yield { content: bytes, next: token };
  } while (token);
}

function pageAddress(base: string, since: string | null, token: string | null): URL {
  const address = new URL(base);
  address.searchParams.set("pageSize", "1000");
  if (since) address.searchParams.set("filter.advanced", `AREA[LastUpdatePostDate]RANGE[${since},MAX]`);
  if (token) address.searchParams.set("pageToken", token);
  return address;
}
