import * as z from "zod";
import { day, needed, words } from "../fields.ts";

const ApplNo = z.string().regex(/^\d{6}$/, "Expected an application number of 6 digits.");
const ProductNo = z.string().regex(/^\d{3}$/, "Expected a product number of 3 digits.");
const SubmissionNo = z.string().regex(/^\d{1,5}$/, "Expected a submission number.");

/** What we rely on in the tables of Drugs@FDA, under the names of their files. */
export const tables = {
  Applications: z.object({
    ApplNo,
    ApplType: z.enum(["NDA", "ANDA", "BLA"], "Expected NDA, ANDA or BLA."),
    SponsorName: words,
  }),
  Products: z.object({
    ApplNo,
    ProductNo,
    Form: words,
    Strength: words,
    DrugName: words,
    ActiveIngredient: words,
  }),
  MarketingStatus: z.object({ ApplNo, ProductNo, MarketingStatusID: needed }),
  MarketingStatus_Lookup: z.object({ MarketingStatusID: needed, MarketingStatusDescription: needed }),
  Submissions: z.object({
    ApplNo,
    SubmissionClassCodeID: words,
    SubmissionType: needed,
    SubmissionNo,
    SubmissionStatus: words,
    SubmissionStatusDate: day("year_first"),
    ReviewPriority: words,
  }),
  SubmissionClass_Lookup: z.object({ SubmissionClassCodeID: needed, SubmissionClassCode: needed }),
  SubmissionPropertyType: z.object({
    ApplNo,
    SubmissionType: needed,
    SubmissionNo,
    SubmissionPropertyTypeCode: words,
  }),
};

/** An application with the rows of the other tables that belong to it, and the two tables of codes. */
export const ApplicationRows = z.object({
  Applications: tables.Applications,
  Products: z.array(tables.Products),
  MarketingStatus: z.array(tables.MarketingStatus),
  MarketingStatus_Lookup: z.array(tables.MarketingStatus_Lookup),
  Submissions: z.array(tables.Submissions),
  SubmissionClass_Lookup: z.array(tables.SubmissionClass_Lookup),
  SubmissionPropertyType: z.array(tables.SubmissionPropertyType),
});
export type ApplicationRows = z.output<typeof ApplicationRows>;
