import * as z from "zod";
import { day, flag, needed, word, words } from "../fields.ts";

const date = day("month_first");

const shared = {
  heading: z.string(),
  /** The Orange Book holds no biologics: N is a new drug application, A an abbreviated one. */
  Appl_Type: z.enum(["N", "A"], "Expected N or A."),
  Appl_No: z.string().regex(/^\d{6}$/, "Expected an application number of 6 digits."),
  Product_No: z.string().regex(/^\d{3}$/, "Expected a product number of 3 digits."),
};

/** Before 1982 the day was not recorded. */
const approved = z
  .string()
  .transform((text) => text.replace(/^Approved Prior to Jan 1, 1982$/i, ""))
  .pipe(date);

/** What we rely on in a row of products.txt. */
export const Product = z.object({
  ...shared,
  table: z.literal("product"),
  Ingredient: needed,
  "DF;Route": words,
  Trade_Name: words,
  Applicant: words,
  Applicant_Full_Name: words,
  Strength: words,
  Approval_Date: approved,
  Type: word({ RX: "RX", OTC: "OTC", DISCN: "DISCN" }),
});
export type Product = z.output<typeof Product>;

/** What we rely on in a row of patent.txt. */
export const Patent = z.object({
  ...shared,
  table: z.literal("patent"),
  Patent_No: z.string().regex(/^(RE|PP|D)?\d+(\*PED)?$/, "Expected the number of a patent."),
  Patent_Expire_Date_Text: date,
  Drug_Substance_Flag: flag("Y", "N"),
  Drug_Product_Flag: flag("Y", "N"),
  Patent_Use_Code: words,
  Delist_Flag: flag("Y", "N"),
  Submission_Date: date,
});
export type Patent = z.output<typeof Patent>;

/** What we rely on in a row of exclusivity.txt. */
export const Exclusivity = z.object({
  ...shared,
  table: z.literal("exclusivity"),
  Exclusivity_Code: needed,
  Exclusivity_Date: date,
});
export type Exclusivity = z.output<typeof Exclusivity>;

export const OrangeBookRow = z.discriminatedUnion("table", [Product, Patent, Exclusivity]);
export type OrangeBookRow = z.output<typeof OrangeBookRow>;
