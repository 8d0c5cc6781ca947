import * as z from "zod";
import { needed, words } from "../fields.ts";

/** What we rely on in a row of the open vocabulary. */
export const Drug = z.object({
  "DrugBank ID": z.string().regex(/^DB\d{5,6}$/, "Expected a DrugBank number, such as DB00001."),
  "Accession Numbers": words,
  "Common name": needed,
  CAS: words,
  UNII: words,
  Synonyms: words,
  "Standard InChI Key": words,
});
export type Drug = z.output<typeof Drug>;
