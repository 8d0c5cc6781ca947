import { Fault } from "../../core/fault.ts";
import { defineSource, type FetchOptions, type Page } from "../source.ts";
import type { Web } from "../web.ts";
import { bulk } from "./bulk.ts";
import { describe, normalize } from "./normalize.ts";
import { Study, StudyPage } from "./study.ts";

const API = "https://clinicaltrials.gov/api/v2/studies";

export const clinicalTrialsGov = defineSource({
  id: "clinicaltrials_gov",
  title: { en: "ClinicalTrials.gov", zh: "美国临床试验注册库" },
  homepage: "https://clinicaltrials.gov",
  licence: {
    en: "Work of the US Government; free to use with attribution and the date of processing",
    zh: "美国政府作品；可自由使用，须注明来源和处理日期",
  },
  attribution: {
    en: "ClinicalTrials.gov, US National Library of Medicine",
    zh: "ClinicalTrials.gov，美国国家医学图书馆",
  },
  cadence: "daily",
  fresh_days: 7,
  raw: Study,
  identify: (study) => study.protocolSection.identificationModule.nctId,
  describe,
  normalize,
  page_list: "studies",
  fetch,
  bulk,
});

async function* fetch(web: Web, { since, after, base = API, signal }: FetchOptions): AsyncGenerator<Page> {
  let token = after;
  do {
    const address = pageAddress(base, since, token);
    const { text, value } = await web.json(address, { signal });
    const page = StudyPage.safeParse(value);
    if (!page.success) {
      throw new Fault("source_changed", `${address.origin} answered without a list of studies.`, {
        address: address.href,
      });
    }
    token = page.data.nextPageToken ?? null;
    yield { text, next: token };
  } while (token);
}

function pageAddress(base: string, since: string | null, token: string | null): URL {
  const address = new URL(base);
  address.searchParams.set("pageSize", "1000");
  if (since) address.searchParams.set("filter.advanced", `AREA[LastUpdatePostDate]RANGE[${since},MAX]`);
  if (token) address.searchParams.set("pageToken", token);
  return address;
}
