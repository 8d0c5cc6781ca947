import { Fault } from "../../core/fault.ts";
import { json } from "../reading/json.ts";
import { parquet } from "../reading/parquet.ts";
import { told } from "../reading/told.ts";
import { defineSource, type FetchOptions, type Page } from "../source.ts";
import type { Web } from "../web.ts";
import { describe, normalize } from "./normalize.ts";
import { PlatformRow } from "./row.ts";

const ADDRESS = "https://ftp.ebi.ac.uk/pub/databases/opentargets/platform/latest/output/";
const DATASETS = ["disease", "drug_molecule", "target"];

const rows = parquet();
const lines = json({ list: "data" });

export const openTargets = defineSource({
  id: "open_targets",
  title: { en: "Open Targets Platform", zh: "Open Targets 平台" },
  group: "vocabularies",
  homepage: "https://platform.opentargets.org",
  terms: {
    licence: { en: "Said to be CC0; not confirmed here", zh: "据称为 CC0，尚未核实" },
    address: "https://platform-docs.opentargets.org/licence",
    redistribution: "no",
    attribution: { en: "Open Targets Platform", zh: "Open Targets 平台" },
  },
  cadence: "quarterly",
  fresh_days: 200,
  coverage: "some",
  seen: "documentation",
  obtain: {
    en: "Downloads of the platform: the datasets drug_molecule, target and disease, part by part, as Parquet or as lines of JSON",
    zh: "平台下载页：drug_molecule、target 与 disease 数据集的各分片，Parquet 或逐行 JSON 格式",
  },
  quirks: [
    {
      en: "A dataset is a folder of parts, and a part may be loaded alone; so what a file lacks is not taken for removed.",
      zh: "一个数据集为含若干分片的目录，可单独加载某一分片；文件中未见者不视为已删除。",
    },
    {
      en: "Releases until 25.09 count phases; later ones name the stage, such as PHASE_2 or APPROVAL. Either is kept as printed.",
      zh: "25.09 及以前的版本以数字表示临床阶段，其后以词语表示（如 PHASE_2、APPROVAL），均照录。",
    },
    {
      en: "Drugs, targets and diseases keep their own numbers, of ChEMBL, Ensembl and EFO or Mondo.",
      zh: "药物、靶点与疾病分别沿用 ChEMBL、Ensembl 及 EFO 或 Mondo 的编号。",
    },
  ],
  live: { address: ADDRESS, incremental: false, fetch },
  reading: told((start) => (start.startsWith("PAR1") ? rows : lines)),
  raw: PlatformRow,
  identify: ({ id }) => id,
  describe,
  normalize,
});

/** Every folder is listed, and its parts are fetched in order. A token is the path of the next part. */
async function* fetch(web: Web, { after, base = ADDRESS, signal }: FetchOptions): AsyncGenerator<Page> {
  const [from = DATASETS[0] ?? "", file] = after?.split("/") ?? [];
  let waiting: string[] = [];
  for (const dataset of DATASETS.slice(DATASETS.indexOf(from))) {
    const parts = await partsOf(web, new URL(`${dataset}/`, base), signal);
    const left = dataset === from && file ? parts.slice(parts.indexOf(file)) : parts;
    waiting = [...waiting, ...left.map((part) => `${dataset}/${part}`)];
  }
  for (const [at, path] of waiting.entries()) {
    const { bytes } = await web.get(new URL(path, base), { as: "bytes", signal });
    yield { content: bytes, next: waiting[at + 1] ?? null };
  }
}

async function partsOf(web: Web, address: URL, signal: AbortSignal | undefined): Promise<string[]> {
  const { text } = await web.get(address, { as: "page", signal });
  const parts = [...text.matchAll(/href="([\w.-]+\.parquet)"/g)].flatMap(([, part]) => part ?? []);
  if (parts.length) return [...new Set(parts)].sort();
  throw new Fault("source_changed", `${address.host} lists no Parquet files: ${address.href}`);
}
