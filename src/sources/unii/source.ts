import { delimited } from "../reading/delimited.ts";
import { membersLike } from "../reading/members.ts";
import { defineSource, type FetchOptions, type Page } from "../source.ts";
import type { Web } from "../web.ts";
import { describe, identify, normalize } from "./normalize.ts";
import { Name, Substance, UniiRow } from "./row.ts";

const ADDRESS = "https://precision.fda.gov/uniisearch/archive/latest/";
const FILES = ["UNII_Data.zip", "UNIIs.zip"];

export const unii = defineSource({
  id: "unii",
  title: { en: "FDA substances (UNII)", zh: "FDA 物质唯一标识码（UNII）" },
  group: "vocabularies",
  homepage: "https://precision.fda.gov/uniisearch",
  terms: {
    licence: { en: "Work of the US Government, public domain", zh: "美国政府作品，公有领域" },
    address: null,
    redistribution: "attribution",
    attribution: {
      en: "Global Substance Registration System, US Food and Drug Administration and NCATS",
      zh: "全球物质登记系统（GSRS），美国食品药品监督管理局与 NCATS",
    },
  },
  cadence: "monthly",
  fresh_days: 120,
  coverage: "whole",
  seen: "documentation",
  obtain: {
    en: "UNII search, Archive: UNII_Data.zip (substances) and UNIIs.zip (names)",
    zh: "UNII 检索网站的 Archive：UNII_Data.zip（物质）与 UNIIs.zip（名称）",
  },
  quirks: [
    {
      en: "What was PT, then Display Name, is DISPLAY_NAME now; all are read.",
      zh: "首选名列先后名为 PT、Display Name 与 DISPLAY_NAME，均可读取。",
    },
    {
      en: "The archives hold a README beside the list; it is passed over.",
      zh: "压缩包内除列表外另有 README，略过不读。",
    },
    {
      en: "The site has turned machines away with status 403; then load the two files by hand.",
      zh: "网站曾以状态码 403 拒绝程序访问；遇此情形请手工下载两个文件后加载。",
    },
  ],
  live: { address: ADDRESS, incremental: false, fetch },
  reading: membersLike(
    /UNII_(Names|Records)[^/]*\.txt$/i,
    delimited({
      delimiter: "\t",
      tables: { name: Name, substance: Substance },
      aliases: {
        PT: "DISPLAY_NAME",
        "Display Name": "DISPLAY_NAME",
        "DISPLAY NAME": "DISPLAY_NAME",
        Name: "NAME",
        Type: "TYPE",
      },
      ignored: [
        ..."SMSID EPA_CompTox CATALOGUE_OF_LIFE ITIS NCBI PLANTS POWO GRIN MPNS DAILYMED MF SMILES UUID".split(" "),
      ],
    }),
  ),
  raw: UniiRow,
  identify,
  describe,
  normalize,
});

async function* fetch(web: Web, { after, base = ADDRESS, signal }: FetchOptions): AsyncGenerator<Page> {
  for (const [at, file] of FILES.entries()) {
    if (after && at < FILES.indexOf(after)) continue;
    const { bytes } = await web.get(new URL(file, base), { as: "bytes", signal });
    yield { content: bytes, next: FILES[at + 1] ?? null };
  }
}
