import type { Facts } from "../../core/tables.ts";
import type { Description } from "../source.ts";
import { accessionOf, type Filing, sectionsOf } from "./filing.ts";
import { leadsIn } from "./leads.ts";

/** A document fetched by itself is one of several of its filing. */
export const identify = (filing: Filing): string => {
  const document = /\d{10}-\d{2}-\d{6}\/(.+)$/.exec(filing.filename)?.[1];
  return [accessionOf(filing), document].filter(Boolean).join("/");
};

const addressOf = ({ htm_filing_link, filing_html_index }: Filing): string | null =>
  htm_filing_link ?? filing_html_index ?? null;

export const describe = (filing: Filing): Description => ({
  kind: "filing",
  title: `${filing.company}, ${filing.filing_type}, ${filing.filing_date}`,
  address: addressOf(filing),
});

export function normalize(filing: Filing): Facts {
  const filing_id = accessionOf(filing);
  const sections = sectionsOf(filing);
  const items = sections.map(([section]) => section.replace("item_", "")).filter((item) => item !== "document");
  const { company, sic } = filing;
  return {
    filing: [
      {
        filing_id,
        form: filing.filing_type,
        cik: filing.cik,
        company,
        filed_date: filing.filing_date,
        period_date: filing.period_of_report ?? null,
        items: items.join(", ") || null,
        address: addressOf(filing),
      },
    ],
    lead: sections.flatMap(([section, text]) => leadsIn({ filing_id, company, sic }, section, text)),
  };
}
