import * as z from "zod";
import { amount, day, needed, words } from "../fields.ts";

const date = day("month_first");

/** The columns of the file under the names of the service. */
export const aliases = {
  "NDC Description": "ndc_description",
  NDC: "ndc",
  "NADAC Per Unit": "nadac_per_unit",
  NADAC_Per_Unit: "nadac_per_unit",
  "Effective Date": "effective_date",
  Effective_Date: "effective_date",
  "Pricing Unit": "pricing_unit",
  Pricing_Unit: "pricing_unit",
  "As of Date": "as_of_date",
};

/** What we rely on in a rate. */
export const Price = z.object({
  ndc_description: needed,
  ndc: z.string().regex(/^\d{11}$/, "Expected a National Drug Code of 11 digits."),
  nadac_per_unit: amount.pipe(z.number("Expected a price; the cell is blank.")),
  effective_date: date.pipe(z.string("Expected a date; the cell is blank.")),
  pricing_unit: words.pipe(z.enum(["EA", "ML", "GM"], "Expected the pricing unit EA, ML or GM.")),
  as_of_date: date,
});
export type Price = z.output<typeof Price>;

/** One page of the service, and how many rates there are in all. */
export const PricePage = z.object({ results: z.array(z.unknown()), count: z.coerce.number() });
