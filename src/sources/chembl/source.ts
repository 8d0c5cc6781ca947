import { Fault } from "../../core/fault.ts";
import { json } from "../reading/json.ts";
import { parquet } from "../reading/parquet.ts";
import { told } from "../reading/told.ts";
import { defineSource, type FetchOptions, type Page } from "../source.ts";
import type { Web } from "../web.ts";
import { Molecule, MoleculePage } from "./molecule.ts";
import { normalize } from "./normalize.ts";

const ADDRESS = "https://www.ebi.ac.uk/chembl/api/data/molecule.json";

const pages = json({ list: "molecules" });
const rows = parquet();

export const chembl = defineSource({
  id: "chembl",
  title: { en: "ChEMBL molecules", zh: "ChEMBL 分子" },
  group: "vocabularies",
  homepage: "https://www.ebi.ac.uk/chembl/",
  terms: {
    licence: { en: "CC BY-SA 3.0", zh: "CC BY-SA 3.0（署名—相同方式共享）" },
    address: "https://chembl.gitbook.io/chembl-interface-documentation/about",
    redistribution: "attribution",
    attribution: { en: "ChEMBL, EMBL-EBI, under CC BY-SA 3.0", zh: "ChEMBL，EMBL-EBI，CC BY-SA 3.0 许可" },
  },
  cadence: "yearly",
  fresh_days: 400,
  coverage: "some",
  seen: "documentation",
  obtain: {
    en: "Ask the API for molecule.json and keep the pages; or make a Parquet file of the table molecule_dictionary of a release",
    zh: "调用其 API 的 molecule.json 并保存各页；或由发布版的 molecule_dictionary 表生成 Parquet 文件",
  },
  quirks: [
    {
      en: "The service is asked only for molecules that have a phase; most of the two million others are no medicines.",
      zh: "仅向服务请求有临床阶段的分子；其余两百万余个多非药物。",
    },
    {
      en: "Phase 0.5 is an early phase 1; -1 means that the phase is not known and is left out.",
      zh: "阶段 0.5 指早期 1 期；-1 表示阶段不明，不予保存。",
    },
    {
      en: "A salt names its parent; it is kept as is_a with the word parent.",
      zh: "盐型注明母体分子，记为 is_a，并标注 parent。",
    },
  ],
  live: { address: ADDRESS, incremental: false, fetch },
  reading: told((start) => (start.startsWith("PAR1") ? rows : pages)),
  raw: Molecule,
  identify: ({ molecule_chembl_id }) => molecule_chembl_id,
  describe: ({ molecule_chembl_id, pref_name }) => ({
    kind: "molecule",
    title: pref_name || molecule_chembl_id,
    address: `https://www.ebi.ac.uk/chembl/explore/compound/${molecule_chembl_id}`,
  }),
  normalize,
});

async function* fetch(web: Web, { after, base = ADDRESS, signal }: FetchOptions): AsyncGenerator<Page> {
  const first = new URL(base);
  first.search = "max_phase__isnull=false&limit=1000";
  let next: string | null = after;
  do {
    const address: URL = next ? new URL(next, base) : first;
    const { bytes, value } = await web.get(address, { as: "json", signal });
    const page = MoleculePage.safeParse(value);
    if (!page.success)
      throw new Fault("source_changed", `${address.host} answered without a list of molecules.`, {
        address: address.href,
      });
    next = page.data.page_meta.next ?? null;
    yield { content: bytes, next };
  } while (next);
}
