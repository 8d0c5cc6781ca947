import * as z from "zod";
import { flag, needed, words } from "../fields.ts";

/** What we rely on in a row of the list. */
export const Company = z.object({
  symbol: needed,
  name: needed,
  industry: words,
  exchange: needed,
  country: words,
  city: words,
  website: words,
  isin: words.refine((text) => text === null || /^[A-Z]{2}[A-Z0-9]{9}\d$/.test(text), "Expected an ISIN of 12 signs."),
  delisted: flag("True", "False").optional(),
});
export type Company = z.output<typeof Company>;
