import * as z from "zod";
import { needed, whole, words } from "../fields.ts";

/** Text, or null where the curators wrote that there is none or that it is yet to come. */
const said = words.transform((text) => (text && /^(na|n\/a|none|tbc|unknown)$/i.test(text) ? null : text));

const year = z
  .string()
  .transform((text) => (/^(na|tbc)?$/i.test(text.trim()) ? "" : text))
  .pipe(whole);

/** What we rely on in a row of Thera-SAbDab. The column of the highest trial bears the month of the edition. */
export const Antibody = z.object({
  Therapeutic: needed,
  Format: said,
  Highest_Clin_Trial: said,
  "Est. Status": said,
  "Year Proposed": year,
  Target: said,
  Companies: said,
  "Conditions Approved": said,
  "Conditions Active": said,
  "Conditions Discontinued": said,
  "Alternative Therapeutic Names": said.optional(),
});
export type Antibody = z.output<typeof Antibody>;
