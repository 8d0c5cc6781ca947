import { Fault } from "../../core/fault.ts";
import { isChallenge } from "../reading/refuse-page.ts";
import { defineSource, type FetchOptions, type Page } from "../source.ts";
import type { Web } from "../web.ts";
import { protocols } from "./cut.ts";
import { dated, describe, identify, normalize } from "./normalize.ts";
import { Entry } from "./protocol.ts";

const SITE = "https://www.clinicaltrialsregister.eu/ctr-search/";

export const euCtr = defineSource({
  id: "eu_ctr",
  title: { en: "EU Clinical Trials Register (EudraCT)", zh: "欧盟临床试验注册库（EudraCT）" },
  group: "trials",
  homepage: "https://www.clinicaltrialsregister.eu",
  terms: {
    licence: {
      en: "Terms of the European Medicines Agency; whether copies may be passed on is not confirmed",
      zh: "适用欧洲药品管理局条款；可否转发尚未确认",
    },
    address: "https://www.clinicaltrialsregister.eu/disclaimer.html",
    redistribution: "no",
    attribution: {
      en: "EU Clinical Trials Register, European Medicines Agency",
      zh: "欧盟临床试验注册库，欧洲药品管理局",
    },
  },
  cadence: "frozen",
  fresh_days: 730,
  coverage: "some",
  seen: "documentation",
  obtain: {
    en: "Search on the site and download as plain text, Full Trial Details or Summary Details, 20 trials at a time; several downloads may be joined",
    zh: "在网站检索后下载纯文本（Full Trial Details 或 Summary Details），每次 20 项；可将多次下载合并",
  },
  quirks: [
    {
      en: "A trial has one protocol for every country, each with a status of its own; each is a record, named after number and country. The bare EudraCT number is among its identifiers.",
      zh: "每项试验在每个国家各有一份方案，状态各异；每份方案为一条记录，以编号加国家代码为标识，EudraCT 编号另存于标识号中。",
    },
    {
      en: "New trials went to CTIS from 2023; results are still added here. The statuses Trial now transitioned and GB - no longer in EU/EEA only say that the register looks no more, and make no fact.",
      zh: "自 2023 年起新试验登记于 CTIS，此处仅补充结果。状态 Trial now transitioned 与 GB - no longer in EU/EEA 仅表示不再跟踪，不生成事实。",
    },
    {
      en: "The register says neither when a trial began nor in full when it changed. The start date of the short form is that of the first approval. Enrolment is that of the whole trial, else of the country.",
      zh: "注册库不载明试验开始日期，也无完整变更日期；简表中的开始日期为首次批准日期。入组人数取全试验数，缺失时取该国人数。",
    },
    {
      en: "Answers are repeated in the languages of the country; facts are of the form's own language, English in most. Names, codes and substances of a product are separate interventions.",
      zh: "各项内容附有所在国语言译文；事实取表格本身语言（多为英文）。产品名称、代号与活性成分分别记为干预措施。",
    },
    {
      en: "The contact point of the sponsor (B.5) is taken out. Three phases in one have no word of ours and stay unknown.",
      zh: "申办方联络点（B.5）予以删除。三期合一的试验无对应分期，留空。",
    },
  ],
  live: { address: SITE, incremental: false, interval_ms: 2_000, fetch },
  reading: protocols,
  raw: Entry,
  identify,
  describe,
  normalize,
  dated,
});

/** The search page says how many pages there are; each is downloaded as text, in full. The token is the next page. */
async function* fetch(web: Web, { after, base = SITE, signal }: FetchOptions): AsyncGenerator<Page> {
  const root = new URL(base.endsWith("/") ? base : `${base}/`);
  const pages = await pageCount(web, new URL("search?query=", root), signal);
  for (let page = Number(after ?? 1); page <= pages; page += 1) {
    const address = new URL("rest/download/full", root);
    address.search = `query=&page=${page}&mode=current_page`;
    const { bytes } = await web.get(address, { as: "text", interval_ms: 2_000, signal });
    yield { content: bytes, next: page < pages ? String(page + 1) : null };
  }
}

async function pageCount(web: Web, address: URL, signal: AbortSignal | undefined): Promise<number> {
  const { text } = await web.get(address, { as: "page", interval_ms: 2_000, signal });
  const [, pages] = /Displaying page 1 of ([\d,]+)/.exec(text.replaceAll(/<[^>]*>/g, "")) ?? [];
  if (pages) return Number(pages.replaceAll(",", ""));
  const code = isChallenge(text) ? "source_blocked" : "source_changed";
  throw new Fault(code, `${address.host} does not say how many pages of trials it has.`, { address: address.href });
}
