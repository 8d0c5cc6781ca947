import * as z from "zod";
import { Fault } from "../../core/fault.ts";
import { json } from "../reading/json.ts";
import { defineSource, type FetchOptions, type Page } from "../source.ts";
import type { Web } from "../web.ts";
import { dated, describe, identify, normalize } from "./normalize.ts";
import { Trial } from "./trial.ts";

const API = "https://clinicaltrialsapi.cancer.gov/api/v2/trials";

/** The service gives no more at once. */
const AT_ONCE = 50;

export const nciTrials = defineSource({
  id: "nci_trials",
  title: { en: "NCI Clinical Trials Search", zh: "美国国家癌症研究所临床试验检索" },
  group: "trials",
  homepage: "https://clinicaltrialsapi.cancer.gov",
  terms: {
    licence: { en: "Work of the US Government, public domain", zh: "美国政府作品，公有领域" },
    address: "https://www.cancer.gov/policies/copyright-reuse",
    redistribution: "attribution",
    attribution: {
      en: "Clinical Trials Search API, US National Cancer Institute",
      zh: "临床试验检索 API，美国国家癌症研究所",
    },
  },
  cadence: "daily",
  fresh_days: 31,
  coverage: "some",
  seen: "real_data",
  obtain: {
    en: "Register on the site for a free key, ask /api/v2/trials with the header X-API-KEY, and load the JSON answers, one a line or as pages. Over the network, name as base a gateway of your own that adds the header",
    zh: "在网站注册免费密钥，携带 X-API-KEY 请求头访问 /api/v2/trials，再载入 JSON 结果（逐行或分页均可）。如需联网读取，请以自有网关（负责添加该请求头）作为 base 地址",
  },
  quirks: [
    {
      en: "The service answers only to those who send a key in a header. Portolan keeps no keys; without one it answers 401 or 403 and the source counts as blocked.",
      zh: "该服务仅响应请求头中带密钥的访问。本产品不保存密钥；无密钥时返回 401 或 403，数据源记为受阻。",
    },
    {
      en: "Every coded disease and agent comes with the broader terms above it in the NCI Thesaurus. Only those marked TRIAL are facts; the tree stays in the kept text, with the codes.",
      zh: "每个编码的疾病和药物都附有 NCI 叙词表中的上位词。只有标记为 TRIAL 者生成事实；上位词及编码仅保留在原文中。",
    },
    {
      en: "The lead organisation is stored as the sponsor; the service does not name the sponsor. Its statuses become those of ClinicalTrials.gov: Active means recruiting, Temporarily Closed means suspended.",
      zh: "牵头机构记为申办方，该服务不另列申办方。其状态换算为 ClinicalTrials.gov 的状态：Active 即招募中，Temporarily Closed 即暂停。",
    },
    {
      en: "Enrolment is the smallest number planned. Answers may hold any choice of fields; what was not asked for is unknown.",
      zh: "入组人数为计划的最低人数。返回结果可只含部分字段，未请求的字段视为未知。",
    },
  ],
  live: { address: API, incremental: false, fetch },
  reading: json({
    list: "data",
    beside: ["total"],
    personal: [
      "principal_investigator",
      "central_contact",
      "contact_name",
      "contact_phone",
      "contact_email",
      "org_email",
      "org_phone",
      "org_fax",
      "org_tty",
      "org_address_line_1",
      "org_address_line_2",
    ],
  }),
  raw: Trial,
  identify,
  describe,
  normalize,
  dated,
});

const Answer = z.object({ total: z.int(), data: z.array(z.unknown()) });

async function* fetch(web: Web, { after, base = API, signal }: FetchOptions): AsyncGenerator<Page> {
  for (let from: number | null = Number(after ?? 0); from !== null; ) {
    const address = new URL(base);
    address.searchParams.set("size", String(AT_ONCE));
    address.searchParams.set("from", String(from));
    const { bytes, value } = await web.get(address, { as: "json", signal });
    const answer = Answer.safeParse(value);
    if (!answer.success)
      throw new Fault("source_changed", `${address.origin} answered without a list of trials.`, {
        address: address.href,
      });
    const next: number = from + answer.data.data.length;
    from = answer.data.data.length && next < answer.data.total ? next : null;
    yield { content: bytes, next: from === null ? null : String(from) };
  }
}
