import { delimited } from "../reading/delimited.ts";
import { defineSource, type FetchOptions, type Page } from "../source.ts";
import type { Web } from "../web.ts";
import { Antibody } from "./antibody.ts";
import { normalize } from "./normalize.ts";

const ADDRESS =
  "https://opig.stats.ox.ac.uk/webapps/sabdab-sabpred/static/downloads/TheraSAbDab_SeqStruc_OnlineDownload.csv";

const HIGHEST = /^Highest_Clin_Trial(?: \((\w{3})\w* '(\d\d)\))?$/;
const SEQUENCES = [
  ...["HC", "LC", "Heavy Sequence", "Light Sequence", "HeavySequence", "LightSequence"],
  ...["Heavy Sequence (if bispec)", "Light Sequence (if bispec)", "HeavySequence(ifbispec)", "LightSequence(ifbispec)"],
];

export const theraSabdab = defineSource({
  id: "thera_sabdab",
  title: { en: "Thera-SAbDab", zh: "Thera-SAbDab 治疗性抗体库" },
  group: "vocabularies",
  homepage: "https://opig.stats.ox.ac.uk/webapps/sabdab-sabpred/therasabdab/search/",
  terms: {
    licence: { en: "CC BY 4.0, to be confirmed with the publisher", zh: "CC BY 4.0，有待发布方确认" },
    address: "https://opig.stats.ox.ac.uk/webapps/sabdab-sabpred/therasabdab/about/",
    redistribution: "no",
    attribution: { en: "Thera-SAbDab, Oxford Protein Informatics Group", zh: "Thera-SAbDab，牛津蛋白质信息学组" },
  },
  cadence: "irregular",
  fresh_days: 400,
  coverage: "whole",
  seen: "real_data",
  obtain: {
    en: "Thera-SAbDab, Downloads: the complete list with sequences and structures as CSV",
    zh: "Thera-SAbDab 下载页：含序列与结构的完整 CSV 列表",
  },
  quirks: [
    {
      en: "The column of the highest trial bears the month of the edition, such as (Feb '25); it is read in any edition, and dates it.",
      zh: "最高临床阶段一列的列名含版本月份，如 (Feb '25)；各版均可读取，并据此确定版本日期。",
    },
    {
      en: "Sequences are not kept, neither as facts nor in the text of a record.",
      zh: "不保存氨基酸序列，事实和原始文本中均不保留。",
    },
    {
      en: "A bispecific or trispecific antibody may stand in several rows, each with a name of its own.",
      zh: "双特异性或三特异性抗体可能占多行，各行名称不同。",
    },
    {
      en: "A target is written as a gene with its other names behind strokes, such as ERBB2/CD340/HER2, and kept so. “na” and “TBC” say nothing.",
      zh: "靶点写作以斜线连接的基因名与别名，如 ERBB2/CD340/HER2，照录。“na”与“TBC”视为未填。",
    },
  ],
  live: { address: ADDRESS, incremental: false, fetch },
  reading: delimited({
    delimiter: ",",
    tables: { antibody: Antibody },
    patterns: [[HIGHEST, "Highest_Clin_Trial"]],
    withheld: SEQUENCES,
    ignored: [
      ...SEQUENCES,
      ...["CH1 Isotype", "VD LC", "Year Recommended", "Development Tech", "Notes", "INN"],
      ...["100% SI Structure", "99% SI Structure", "95-98% SI Structure"],
      "Genetics (Bispecifics delimited with semicolon)",
    ],
    edition,
  }),
  raw: Antibody,
  identify: ({ Therapeutic }) => Therapeutic,
  describe: ({ Therapeutic, Format }) => ({
    kind: "antibody",
    title: [Therapeutic, Format].filter(Boolean).join(", "),
    address: `https://opig.stats.ox.ac.uk/webapps/sabdab-sabpred/therasabdab/therasummary/?INN=${encodeURIComponent(Therapeutic)}`,
  }),
  normalize,
});

/** `(Feb '25)` speaks for the last day of its month. */
function edition(cells: readonly string[]): string | null {
  const [, name = "", year = ""] = cells.map((cell) => HIGHEST.exec(cell)).find(Boolean) ?? [];
  const month = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ").indexOf(name);
  return month < 0 ? null : new Date(Date.UTC(2000 + Number(year), month + 1, 0)).toISOString().slice(0, 10);
}

async function* fetch(web: Web, { base = ADDRESS, signal }: FetchOptions): AsyncGenerator<Page> {
  const { bytes } = await web.get(new URL(base), { as: "text", signal });
  yield { content: bytes, next: null };
}
