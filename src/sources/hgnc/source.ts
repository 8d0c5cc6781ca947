import { delimited } from "../reading/delimited.ts";
import { defineSource, type FetchOptions, type Page } from "../source.ts";
import type { Web } from "../web.ts";
import { Gene } from "./gene.ts";
import { describe, normalize } from "./normalize.ts";

const ADDRESS = "https://storage.googleapis.com/public-download-files/hgnc/tsv/tsv/hgnc_complete_set.txt";

export const hgnc = defineSource({
  id: "hgnc",
  title: { en: "HGNC complete set", zh: "HGNC 人类基因命名全集" },
  group: "vocabularies",
  homepage: "https://www.genenames.org",
  terms: {
    licence: { en: "CC0", zh: "CC0（放弃著作权）" },
    address: "https://www.genenames.org/about/license/",
    redistribution: "free",
    attribution: { en: "HGNC Database, HUGO Gene Nomenclature Committee", zh: "HUGO 基因命名委员会 HGNC 数据库" },
  },
  cadence: "weekly",
  fresh_days: 120,
  coverage: "whole",
  seen: "real_data",
  obtain: {
    en: "Download page, Statistics and download files: the complete HGNC dataset as TXT",
    zh: "网站下载页面 Statistics and download files：完整 HGNC 数据集（TXT）",
  },
  quirks: [
    {
      en: "What was gene_family until 2018 is gene_group now; both are read. Groups are kept as part_of HGNC_GROUP with their number.",
      zh: "2018 年前的 gene_family 列现名 gene_group，两者均可读取；基因组群以编号记为 part_of HGNC_GROUP。",
    },
    {
      en: "Withdrawn entries stay in the file under the name “entry withdrawn”; they are kept with that status, and the phrase is not taken for a name.",
      zh: "已撤销条目仍留在文件中，名称为“entry withdrawn”；保留其撤销状态，但不将该短语作为名称。",
    },
    {
      en: "Cells that hold several values stand in quotes and divide them by “|”.",
      zh: "含多个值的单元格加引号，并以“|”分隔。",
    },
  ],
  live: { address: ADDRESS, incremental: false, fetch },
  reading: delimited({
    delimiter: "\t",
    quotes: true,
    tables: { gene: Gene },
    aliases: { gene_family: "gene_group", gene_family_id: "gene_group_id", rna_central_ids: "rna_central_id" },
    ignored: [
      ..."locus_type location location_sortable date_approved_reserved date_symbol_changed date_name_changed".split(
        " ",
      ),
      ..."vega_id ucsc_id ena ccds_id pubmed_id mgd_id rgd_id lsdb cosmic homeodb snornabase".split(" "),
      ..."bioparadigms_slc pseudogene.org horde_id merops imgt kznf_gene_catalog mamit-trnadb".split(" "),
      ..."lncrnadb lncipedia intermediate_filament_db rna_central_id gtrnadb agr mane_select gencc".split(" "),
    ],
  }),
  raw: Gene,
  identify: ({ hgnc_id }) => hgnc_id,
  describe,
  normalize,
  dated: ({ date_modified }) => date_modified,
});

async function* fetch(web: Web, { base = ADDRESS, signal }: FetchOptions): AsyncGenerator<Page> {
  const { bytes } = await web.get(new URL(base), { as: "text", signal });
  yield { content: bytes, next: null };
}
