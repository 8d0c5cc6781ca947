import * as z from "zod";
import { day, needed, word, words } from "../fields.ts";

const date = day("month_first");

/** What we rely on in a row of the Purple Book. */
export const Product = z.object({
  heading: z.string(),
  "BLA Number": z.string().regex(/^\d{5,6}$/, "Expected a licence application number of 5 or 6 digits."),
  "Product Number": z.string().regex(/^\d{3}$/, "Expected a product number of 3 digits."),
  Applicant: needed,
  "Proprietary Name": words,
  "Proper Name": needed,
  "BLA Type": word({
    "351(a)": "original",
    "351(k) Biosimilar": "biosimilar",
    "351(k) Interchangeable": "interchangeable",
  }),
  Strength: words,
  "Dosage Form": words,
  "Route of Administration": words,
  "Product Presentation": words,
  "Marketing Status": words,
  Licensure: word({ Licensed: "authorised", "Voluntarily Revoked": "revoked", Revoked: "revoked" }),
  "Approval Date": date,
  "Supplement Number": words,
  "Submission Type": words,
  Center: words,
  "Exclusivity Expiration Date": date,
  "Ref. Product Exclusivity Exp. Date": date,
  "Orphan Exclusivity Exp. Date": date,
});
export type Product = z.output<typeof Product>;
