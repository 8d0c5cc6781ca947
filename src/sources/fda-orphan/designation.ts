import * as z from "zod";
import { day, needed, words } from "../fields.ts";

/** The Orphan Drug Act is of 1983: two digits below 83 mean this century. */
const date = day("month_first", 2082);

/** What we rely on in a row of the search's result. */
export const Designation = z.object({
  "Generic Name": needed,
  "Trade Name": words,
  "Date Designated": date.refine((found) => found !== null, "Expected the day of the designation; the cell is blank."),
  "Orphan Designation": needed,
  "Orphan Designation Status": words,
  "Approved Labeled Indication": words,
  "Marketing Approval Date": date,
  "Exclusivity End Date": date,
  "Exclusivity Protected Indication": words,
  "Sponsor Company": words,
  "CF Grid Key": z.string().regex(/^\d+$/, "Expected the key of a designation."),
});
export type Designation = z.output<typeof Designation>;
