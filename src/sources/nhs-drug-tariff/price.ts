import * as z from "zod";
import { amount, needed, words } from "../fields.ts";

const code = z.string().regex(/^\d{6,18}$/, "Expected a SNOMED code of 6 to 18 digits.");

/** What we rely on in a row of Part VIIIA. The column of the unit has no name in the file. */
export const Price = z.object({
  heading: z.string(),
  Medicine: needed,
  "Pack size": needed,
  Unit: words,
  "VMP Snomed Code": words,
  "VMPP Snomed Code": code,
  "Drug Tariff Category": needed,
  "Basic Price": amount.pipe(z.number("Expected a price in pence; the cell is blank.")),
});
export type Price = z.output<typeof Price>;

export const aliases = { "": "Unit", "Unit of measure": "Unit", "Pack Size": "Pack size" };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** `November 2026 Drug Tariff Part VIIIA` counts from the first of its month; many editions print no year. */
export function monthOf(heading: string): string | null {
  const [, name = "", year = ""] = /\b([a-z]{3})[a-z]*\.? (20\d\d)\b/i.exec(heading) ?? [];
  const at = MONTHS.indexOf(name.toLowerCase());
  return at < 0 ? null : `${year}-${String(at + 1).padStart(2, "0")}-01`;
}
