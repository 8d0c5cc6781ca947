import * as z from "zod";
import { day, needed, words } from "../fields.ts";

const date = day("year_first");

/** What we rely on in a filing. Its sections are texts under `item_…`, or one under `document`. */
export const Filing = z.looseObject({
  cik: z
    .string()
    .regex(/^\d{1,10}$/, "Expected a CIK of up to 10 digits.")
    .transform((text) => text.padStart(10, "0")),
  company: needed,
  filing_type: needed,
  filing_date: date.pipe(z.string("Expected a date; there is none.")),
  period_of_report: date.nullish(),
  sic: words.nullish(),
  filename: needed.regex(/\d{10}-\d{2}-\d{6}/, "Expected a name that holds an accession number."),
  htm_filing_link: words.nullish(),
  filing_html_index: words.nullish(),
});
export type Filing = z.output<typeof Filing>;

/** The number under which the SEC has the filing. */
export const accessionOf = ({ filename }: Filing): string => /\d{10}-\d{2}-\d{6}/.exec(filename)?.[0] ?? filename;

export const isSection = (key: string): boolean => /^item_|^document$/.test(key);

/** The sections that say something, in the order of the filing. */
export const sectionsOf = (filing: Filing): [section: string, text: string][] =>
  Object.entries(filing).flatMap(([key, text]) =>
    isSection(key) && typeof text === "string" && text.trim() ? [[key, text]] : [],
  );
