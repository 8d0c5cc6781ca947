import * as z from "zod";
import { maybeDay, maybeFlag, maybeNumber, maybeText, RecordKey, text } from "./shared.ts";

/** A company as an exchange or an authority lists it. */
export const ListedCompanyRow = z.object({
  record_key: RecordKey,
  listing_id: text,
  name: text,
  ticker: maybeText,
  exchange: maybeText,
  cik: maybeText,
  isin: maybeText,
  industry: maybeText,
  country: maybeText,
  city: maybeText,
  website: maybeText,
  delisted: maybeFlag,
});

/** A name of a company that somebody has joined to another name or a number. */
export const CompanyNameRow = z.object({
  record_key: RecordKey,
  name: text,
  relation: z.enum(["same_as", "belongs_to", "ticker"]),
  value: text,
  note: maybeText,
});

/** A filing with an authority of the exchanges. */
export const FilingRow = z.object({
  record_key: RecordKey,
  filing_id: text,
  form: text,
  cik: maybeText,
  company: text,
  filed_date: maybeDay,
  period_date: maybeDay,
  items: maybeText,
  address: maybeText,
});

/**
 * Something that a filing seems to say about a licence, for a person to look at. It is a lead, never a fact. `quote`
 * is the text of the filing between `quote_start` and `quote_end`, counted in characters of the section.
 */
export const LeadRow = z.object({
  record_key: RecordKey,
  lead_id: text,
  filing_id: text,
  section: text,
  kind: z.enum([
    "licence",
    "option",
    "collaboration",
    "termination",
    "acquisition",
    "upfront",
    "milestones",
    "royalty",
    "equity",
    "other_amount",
  ]),
  value: maybeText,
  amount_million: maybeNumber,
  currency: maybeText,
  counterparty: maybeText,
  quote: text,
  quote_start: z.int(),
  quote_end: z.int(),
});
