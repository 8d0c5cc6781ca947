import * as z from "zod";
import { day, needed, word, words } from "../fields.ts";

const maybe = words.optional();

/** What we rely on in a row of the complete set. Numbers elsewhere come and go with the years, so none has to be there. */
export const Gene = z.object({
  hgnc_id: z.string().regex(/^HGNC:\d+$/, "Expected an HGNC number, such as HGNC:5."),
  symbol: needed,
  name: needed,
  locus_group: needed,
  status: word({ Approved: "Approved", "Entry Withdrawn": "Entry Withdrawn" }),
  alias_symbol: words,
  alias_name: words,
  prev_symbol: words,
  prev_name: words,
  gene_group_id: words,
  gene_group: words,
  date_modified: day("year_first"),
  entrez_id: words,
  ensembl_gene_id: words,
  uniprot_ids: words,
  refseq_accession: maybe,
  omim_id: maybe,
  orphanet: maybe,
  iuphar: maybe,
  enzyme_id: maybe,
  mirbase: maybe,
  cd: maybe,
});
export type Gene = z.output<typeof Gene>;
