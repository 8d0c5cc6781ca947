import type { Facts } from "../../core/tables.ts";
import { factsOf } from "../concept.ts";
import { parts } from "../fields.ts";
import type { Description } from "../source.ts";
import type { Gene } from "./gene.ts";

export const describe = ({ hgnc_id, symbol, name }: Gene): Description => ({
  kind: "gene",
  title: `${symbol}, ${name}`,
  address: `https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/${hgnc_id}`,
});

export function normalize(gene: Gene): Facts {
  const several = (text: string | null | undefined) => parts(text, "|");
  const groups = several(gene.gene_group);
  return factsOf({
    term_id: gene.hgnc_id,
    vocabulary: "HGNC",
    kind: "gene",
    name: gene.symbol,
    status: gene.status,
    names: {
      // The name of a withdrawn entry says only that it was withdrawn.
      synonym: [
        gene.status === "Approved" ? gene.name : null,
        ...several(gene.alias_symbol),
        ...several(gene.alias_name),
      ],
      former: [...several(gene.prev_symbol), ...several(gene.prev_name)],
      code: several(gene.cd),
    },
    identifiers: {
      ENTREZ: [gene.entrez_id],
      ENSEMBL: [gene.ensembl_gene_id],
      UNIPROT: several(gene.uniprot_ids),
      REFSEQ: several(gene.refseq_accession),
      OMIM: several(gene.omim_id),
      ORPHANET: several(gene.orphanet),
      IUPHAR: several(gene.iuphar),
      EC: several(gene.enzyme_id),
      MIRBASE: several(gene.mirbase),
    },
    relations: several(gene.gene_group_id).map((id, at) => ({
      relation: "part_of",
      other_id: `HGNC_GROUP:${id}`,
      ...(groups[at] && { qualifier: groups[at] }),
    })),
  });
}
