import * as z from "zod";
import { needed, words } from "../fields.ts";

/** What we rely on in a row of the table of countries. */
export const Country = z.object({
  "ISO3166-1-Alpha-2": z.string().regex(/^[A-Z]{2}$/, "Expected a country code of two letters."),
  "ISO3166-1-Alpha-3": z.string().regex(/^[A-Z]{3}$/, "Expected a country code of three letters."),
  "ISO3166-1-numeric": words,
  M49: words,
  official_name_en: needed,
  official_name_cn: needed,
  "CLDR display name": words,
  "UNTERM English Short": words,
  "UNTERM English Formal": words,
  "UNTERM Chinese Short": words,
  "UNTERM Chinese Formal": words,
  is_independent: words,
});
export type Country = z.output<typeof Country>;
